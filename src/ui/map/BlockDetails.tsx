import type { MapBlock } from '../../core/plan/address-map-blocks.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import styles from './AddressMap.module.css';
import { Swatch } from './Patterns.tsx';
import { blockSentence, rangeTitle, runText } from './sentences.ts';
import { useTexts } from './uses.ts';

/** The line under the map: the block that is pointed at or has the focus, with the addresses of its parts. */
export function BlockDetails({ id, block }: { readonly id: string; readonly block: MapBlock | null }) {
  return (
    <div className={styles.details} aria-live="polite">
      {block === null ? (
        <p className={styles.hint}>
          Point at a block, or walk the map with the arrow keys, for its addresses.
        </p>
      ) : block.kind === 'range' ? (
        <>
          <p>
            <strong>{rangeTitle(block)}</strong> {block.cidr}
          </p>
          <ul className={styles.parts}>
            {block.parts.map(({ use, first, addresses }) => (
              <li key={first}>
                <Swatch id={id} use={use} />
                {useTexts[use].name} {runText({ first, addresses })}
                {addresses > 1 && ` (${figure(addresses)})`}
              </li>
            ))}
            {block.overflow > 0 && (
              <li>
                <Swatch id={id} use="missing" />
                {useTexts.missing.name} {figure(block.overflow)}
              </li>
            )}
          </ul>
        </>
      ) : (
        <p>{blockSentence(block)}</p>
      )}
    </div>
  );
}
