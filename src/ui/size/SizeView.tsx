import { memo, useDeferredValue } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import { useEvaluation } from '../../state/evaluation.ts';
import { setField } from '../../state/store.ts';
import { Panel } from '../kit/Panel.tsx';
import { AddressMap } from '../map/AddressMap.tsx';
import { ModelMaps } from '../map/ModelMaps.tsx';
import { CapacityPanel } from './CapacityPanel.tsx';
import { ClusterPanel } from './ClusterPanel.tsx';
import { ConnectedTable } from './ConnectedTable.tsx';
import { FindingsPanel } from './FindingsPanel.tsx';
import { useHighlightedSpace } from './highlighted-space.ts';
import { NetworkPanel } from './NetworkPanel.tsx';
import { PoolsTable } from './PoolsTable.tsx';
import { Presets } from './Presets.tsx';
import { ResultSummary } from './ResultSummary.tsx';
import styles from './SizeView.module.css';
import { SpacesTable } from './SpacesTable.tsx';
import { SubnetsTable } from './SubnetsTable.tsx';
import { UnreadInput } from './UnreadInput.tsx';

/** The plan as fields and tables, and beside them what the chosen model makes of it. */
export function SizeView() {
  return (
    <div className={styles.view}>
      <h1 className={styles.title}>Size</h1>
      <Presets />
      <UnreadInput />
      <div className={styles.columns}>
        <div className={styles.inputs}>
          <ClusterPanel />
          <PoolsTable />
          <NetworkPanel />
          <SubnetsTable />
          <ConnectedTable />
        </div>
        <div className={styles.results}>
          <div className={styles.summary}>
            <ResultSummary />
          </div>
          <Results />
        </div>
      </div>
    </div>
  );
}

/** The rest of the results, drawn after the fields so that typing never waits for it. */
function Results() {
  const evaluation = useDeferredValue(useEvaluation());
  return <ResultPanels evaluation={evaluation} />;
}

const ResultPanels = memo(function ResultPanels({ evaluation }: { readonly evaluation: Evaluation }) {
  return (
    <>
      <SpacesTable evaluation={evaluation} />
      <Panel title="Address map">
        <HighlightedMap evaluation={evaluation} />
      </Panel>
      <Panel title="Every model on one scale">
        <ModelMaps
          evaluation={evaluation}
          chosen={evaluation.plan.model}
          onPick={(model) => setField('model', model)}
        />
      </Panel>
      <FindingsPanel evaluation={evaluation} />
      <CapacityPanel evaluation={evaluation} />
    </>
  );
});

/** The map of the chosen model, with the space of the finding that has the focus or the pointer. */
function HighlightedMap({ evaluation }: { readonly evaluation: Evaluation }) {
  const highlighted = useHighlightedSpace();
  return (
    <AddressMap
      evaluation={evaluation}
      model={evaluation.plan.model}
      size="large"
      highlighted={highlighted}
    />
  );
}
