import { useRef } from 'react';
import { questionSources } from '../../core/advice/question-sources.ts';
import { questionById } from '../../core/advice/questions.ts';
import type { Chance } from '../../core/advice/tree.ts';
import type { GrownNode } from '../../core/advice/tree-growth.ts';
import { setView } from '../../state/store.ts';
import { questionNames } from '../decide/names.ts';
import { answerLabel } from '../decide/walk.ts';
import { Button } from '../kit/Button.tsx';
import { DataTable, NumericCell, NumericHead } from '../kit/DataTable.tsx';
import { Panel } from '../kit/Panel.tsx';
import { CopyTableButton } from '../share/CopyTableButton.tsx';
import { SourceLink } from '../sources/SourceLink.tsx';
import styles from './TreeView.module.css';
import { outcomeText, shareText } from './tree-words.ts';
import type { ShownTree } from './use-tree.ts';

/** Outcomes that are listed; the rest are told as one line. */
const SHOWN = 8;

/** The current node in full: the way to it, what it asks, and what may come of it. */
export function TreeDetail({ tree }: { readonly tree: ShownTree }) {
  const { current, lit } = tree;
  const { path, node } = current;
  const [question] = node.open;
  return (
    <Panel
      title={question === undefined ? 'What comes of these answers' : questionById(question).title}
      actions={
        <>
          {path.length > 0 && !lit.has(current.id) && (
            <Button variant="primary" onClick={() => tree.answer(current)}>
              Answer this way
            </Button>
          )}
          <Button onClick={() => setView('decide')}>Go to Decide</Button>
        </>
      }
    >
      {question !== undefined && (
        <>
          <p>{questionById(question).why}</p>
          <ul className={styles.pages} aria-label="Pages">
            {questionSources[question].map((id) => (
              <li key={id}>
                <SourceLink id={id} />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.facts}>
        <div>
          <h3>Answers on the way</h3>
          {path.length === 0 ? (
            <p className={styles.none}>None: this is where the questions begin.</p>
          ) : (
            <ol className={styles.way}>
              {path.map((step) => (
                <li key={step.question}>
                  {questionNames[step.question]}: <b>{answerLabel(step.question, step.answer)}</b>
                </li>
              ))}
            </ol>
          )}
        </div>
        <Outcomes grown={current} />
      </div>
    </Panel>
  );
}

function Outcomes({ grown }: { readonly grown: GrownNode }) {
  const table = useRef<HTMLDivElement>(null);
  const { chances } = grown.node;
  if (chances.length === 1) return <p>{outcomeText(chances[0]?.outcome ?? null)}</p>;
  const all = sum(chances);
  const possible = chances.filter(({ outcome }) => outcome !== null);
  const nothing = chances.filter(({ outcome }) => outcome === null);
  const rest = possible.slice(SHOWN);
  return (
    <div ref={table}>
      <DataTable
        label="Outcomes still possible"
        caption="Outcomes still possible, by the share of the ways to answer the rest that lead to each"
        className={styles.outcomes}
      >
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            <NumericHead>Share</NumericHead>
          </tr>
        </thead>
        <tbody>
          {possible.slice(0, SHOWN).map(({ outcome, sets }) => (
            <tr key={outcomeText(outcome)}>
              <th scope="row">{outcomeText(outcome)}</th>
              <NumericCell>{shareText(sets, sum(possible))}</NumericCell>
            </tr>
          ))}
          {rest.length > 0 && (
            <tr>
              <th scope="row">{rest.length} others</th>
              <NumericCell>{shareText(sum(rest), sum(possible))}</NumericCell>
            </tr>
          )}
        </tbody>
      </DataTable>
      <CopyTableButton of={table} name="Outcomes still possible" />
      {nothing.length > 0 && (
        <p className={styles.none}>
          {shareText(sum(nothing), all)} of all ways to answer contradict themselves and leave no model; the
          shares are of the others.
        </p>
      )}
    </div>
  );
}

const sum = (chances: readonly Chance[]): number => chances.reduce((total, { sets }) => total + sets, 0);
