import { useDeferredValue, useMemo } from 'react';
import { type ModelId, modelById, models } from '../../core/models/index.ts';
import type { Dataplane } from '../../core/models/model.ts';
import { origins, targetsFrom } from '../../core/packet/endpoints.ts';
import { useEvaluation } from '../../state/evaluation.ts';
import { setDetail, useInputs } from '../../state/store.ts';
import { MessageBar } from '../kit/MessageBar.tsx';
import { Select } from '../kit/Select.tsx';
import { ClusterPreview } from './ClusterPreview.tsx';
import { PathPanel } from './PathPanel.tsx';
import styles from './packet.module.css';
import { type PacketQuery, readDetail, writeDetail } from './packet-detail.ts';
import { originWords, targetWords } from './words.ts';

const modelChoices = models.map(({ id, name }) => ({ value: id, label: name }));
const dataplaneWords: Readonly<Record<Dataplane, string>> = {
  azure: 'Azure (iptables)',
  cilium: 'Cilium (eBPF)',
};

/** The way that a packet takes, and what the cluster would print. */
export function PacketView() {
  const detail = useInputs((inputs) => inputs.detail) ?? '';
  const query = useMemo(() => readDetail(detail), [detail]);
  const evaluation = useDeferredValue(useEvaluation());
  const { plan } = evaluation;
  const model = query.model ?? plan.model;
  const dataplane = query.dataplane ?? plan.dataplane;
  const change = (part: Partial<PacketQuery>) => setDetail(writeDetail({ ...query, ...part }));
  const shown = [model, ...(query.compare && query.compare !== model ? [query.compare] : [])];
  const offered = (id: ModelId): Dataplane =>
    modelById(id).dataplanes.includes(dataplane) ? dataplane : 'azure';
  const stopped = evaluation.models[model].findings.find(({ severity }) => severity === 'error');
  return (
    <div className={styles.view}>
      <h1>Packet path</h1>
      <p className={styles.intro}>
        Which addresses are on the wire, hop by hop, and where they are translated. Answers go back the same
        way.{plan.answers.dualStack === 'yes' && ' The plan is dual-stack: these are its IPv4 addresses.'}
      </p>
      <div className={styles.fields}>
        <Select
          label="From"
          value={query.from}
          options={origins.map((value) => ({ value, label: originWords[value] }))}
          onChange={(from) => change({ from, to: targetsFrom(from)[0] ?? query.to })}
        />
        <Select
          label="To"
          value={query.to}
          options={targetsFrom(query.from).map((value) => ({ value, label: targetWords[value] }))}
          onChange={(to) => change({ to })}
        />
        <Select label="Model" value={model} options={modelChoices} onChange={(id) => change({ model: id })} />
        <Select
          label="Data plane"
          value={offered(model)}
          options={modelById(model).dataplanes.map((value) => ({ value, label: dataplaneWords[value] }))}
          onChange={(value) => change({ dataplane: value })}
        />
        <Select
          label="Compare with"
          value={query.compare ?? 'none'}
          options={[
            { value: 'none' as const, label: 'Nothing' },
            ...modelChoices.filter(({ value }) => value !== model),
          ]}
          onChange={(value) => change({ compare: value === 'none' ? null : value })}
        />
      </div>
      {stopped && (
        <MessageBar status="error" label="The plan is not possible with this model">
          {stopped.message}
        </MessageBar>
      )}
      <div className={styles.paths}>
        {shown.map((id) => (
          <PathPanel
            key={`${id} ${query.from} ${query.to}`}
            plan={plan}
            evaluation={evaluation.models[id]}
            from={query.from}
            to={query.to}
            dataplane={offered(id)}
            settings={query.settings}
          />
        ))}
      </div>
      <ClusterPreview
        plan={plan}
        evaluation={evaluation.models[model]}
        settings={query.settings}
        onChange={(settings) => change({ settings })}
      />
    </div>
  );
}
