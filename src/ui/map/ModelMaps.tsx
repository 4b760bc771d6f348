import { useId, useMemo } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import type { ModelId } from '../../core/models/index.ts';
import { count, figure } from '../../core/plan/rules/rule.ts';
import { verdictOf } from '../header/verdict.ts';
import { classes } from '../kit/classes.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { StatusTag } from '../kit/StatusTag.tsx';
import { Legend } from './Legend.tsx';
import styles from './ModelMaps.module.css';
import { ModelTable } from './ModelTable.tsx';
import { type ModelBar, modelBars, scaleEnd, usesOfBars } from './model-bars.ts';
import { Patterns } from './Patterns.tsx';
import { TakeBar } from './TakeBar.tsx';
import { useWidth } from './use-width.ts';

interface Props {
  readonly evaluation: Evaluation;
  readonly chosen: ModelId;
  readonly onPick: (model: ModelId) => void;
}

/** The width that is drawn for until the real one is known. */
const firstWidth = 480;
const barHeight = { vnet: 16, pods: 8 } as const;

/** What every model takes of the VNet and of its pod CIDR, each on one scale, and the way to pick one. */
export function ModelMaps({ evaluation, chosen, onPick }: Props) {
  const id = useId();
  const [ref, width] = useWidth<HTMLDivElement>(firstWidth);
  const { bars, vnetAddresses } = useMemo(() => modelBars(evaluation), [evaluation]);
  const vnetEnd = scaleEnd(bars.map(({ vnet }) => vnet.taken + vnet.missing));
  const podsEnd = scaleEnd(bars.map(({ pods }) => pods.used + pods.missing));
  const limit = vnetAddresses <= vnetEnd ? vnetAddresses : null;

  return (
    <div className={styles.maps}>
      <svg className={styles.defs} aria-hidden="true" focusable="false">
        <Patterns id={id} />
      </svg>
      <p className={styles.scale}>
        {`VNet bars run from 0 to ${count(vnetEnd, 'address', 'addresses')}`}
        {limit === null
          ? `; the VNet has ${figure(vnetAddresses)}.`
          : `; the line across them is the end of the VNet, at ${figure(limit)}.`}
        {` Thin bars show the pod CIDR, which takes none of the VNet, from 0 to ${figure(podsEnd)}.`}
      </p>
      <ul className={styles.list}>
        {bars.map((bar, index) => {
          const { model, vnet, pods } = bar;
          const verdict = verdictOf({ ...evaluation, plan: { ...evaluation.plan, model: model.id } });
          return (
            <li key={model.id}>
              <button
                type="button"
                className={classes(styles.model, model.id === chosen && styles.chosen)}
                aria-pressed={model.id === chosen}
                aria-label={`${model.name}, ${verdict.text}: ${sentence(bar)}`}
                onClick={() => onPick(model.id)}
              >
                <span className={styles.who}>
                  <strong>{model.name}</strong>
                  <StatusTag status={verdict.status} plain>
                    {verdict.text}
                  </StatusTag>
                </span>
                <span className={styles.bars} ref={index === 0 ? ref : undefined}>
                  <TakeBar
                    id={id}
                    shares={vnet.shares}
                    missing={vnet.missing}
                    end={vnetEnd}
                    limit={limit}
                    width={width}
                    height={barHeight.vnet}
                  />
                  {pods.used + pods.missing > 0 && (
                    <TakeBar
                      id={id}
                      shares={pods.shares}
                      missing={pods.missing}
                      end={podsEnd}
                      limit={null}
                      width={width}
                      height={barHeight.pods}
                    />
                  )}
                </span>
                <span className={styles.figures}>
                  <span>{count(vnet.taken, 'address', 'addresses')}</span>
                  {vnet.missing > 0 && <span className={styles.missing}>{figure(vnet.missing)} missing</span>}
                  {pods.used > 0 && <span className={styles.pods}>pod CIDR {figure(pods.used)}</span>}
                  {pods.missing > 0 && (
                    <span className={styles.missing}>{figure(pods.missing)} missing in it</span>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <Legend id={id} uses={usesOfBars(bars)} />
      <Disclosure summary="As a table">
        <ModelTable bars={bars} evaluation={evaluation} />
      </Disclosure>
    </div>
  );
}

/** What a bar shows, in words. */
function sentence({ vnet, pods }: ModelBar): string {
  const parts = [`takes ${count(vnet.taken, 'address', 'addresses')} of the VNet`];
  if (vnet.missing > 0) parts.push(`${figure(vnet.missing)} missing`);
  if (pods.used > 0) parts.push(`${figure(pods.used)} of its pod CIDR`);
  if (pods.missing > 0) parts.push(`${figure(pods.missing)} missing in the pod CIDR`);
  return parts.join(', ');
}
