import { Suspense, useDeferredValue, useLayoutEffect, useMemo } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import { azcli } from '../../core/export/azcli.ts';
import { summaryOf } from '../../core/export/summary.ts';
import { wikiPage, wikiTables } from '../../core/export/wiki-page.ts';
import { modelById } from '../../core/models/index.ts';
import { useEvaluation } from '../../state/evaluation.ts';
import { currentLink } from '../../state/mirror.ts';
import { planStore, useInputs } from '../../state/store.ts';
import { textOf } from '../exports/files.ts';
import { verdictOf } from '../header/verdict.ts';
import { StatusTag } from '../kit/StatusTag.tsx';
import { later } from '../later.tsx';
import { AddressMap } from '../map/AddressMap.tsx';
import { QrCode } from '../share/QrCode.tsx';
import { PaperActions } from './PaperActions.tsx';
import { PaperDecision } from './PaperDecision.tsx';
import { PaperFindings } from './PaperFindings.tsx';
import { PaperMatrix } from './PaperMatrix.tsx';
import { PaperSection } from './PaperSection.tsx';
import { PaperTable } from './PaperTable.tsx';
import { cssString, footerOf } from './page-footer.ts';
import styles from './paper.module.css';

const PaperCharts = later(() => import('./PaperCharts.tsx').then((module) => module.PaperCharts));

/** The whole plan as a document: a sheet on the screen, pages in print. */
export function PaperView() {
  const evaluation = useDeferredValue(useEvaluation());
  useFooter(footerOf(evaluation.plan));
  return (
    <div className={styles.view}>
      <PaperActions evaluation={evaluation} />
      <article className={styles.sheet}>
        <Summary evaluation={evaluation} />
        <PaperDecision evaluation={evaluation} />
        <Sizes evaluation={evaluation} />
        <PaperSection title="Address map">
          <AddressMap evaluation={evaluation} model={evaluation.plan.model} size="small" />
        </PaperSection>
        <PaperFindings evaluation={evaluation} />
        <Suspense fallback={<p>Loading the charts</p>}>
          <PaperCharts evaluation={evaluation} />
        </Suspense>
        <PaperMatrix plan={evaluation.plan} />
        <Commands evaluation={evaluation} />
        <Link />
      </article>
    </div>
  );
}

/** Pages take what stands at their foot from the root of the document, and from no element in it. */
function useFooter(text: string) {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--paper-footer', cssString(text));
    return () => void style.removeProperty('--paper-footer');
  }, [text]);
}

function Summary({ evaluation }: { readonly evaluation: Evaluation }) {
  const { plan, problems } = evaluation;
  const verdict = verdictOf(evaluation);
  return (
    <header className={styles.title}>
      <h1>{plan.name.trim() === '' ? 'Network plan' : `Network plan of ${plan.name}`}</h1>
      <p className={styles.verdict}>
        <StatusTag status={verdict.status}>{verdict.text}</StatusTag> {modelById(plan.model).name}
      </p>
      <p className={styles.lead}>{summaryOf(evaluation)}.</p>
      <p className={styles.note}>
        Read as of {plan.asOf}, Kubernetes {plan.kubernetesVersion}.
      </p>
      {problems.length > 0 && (
        <>
          <p>Not read, and so left out:</p>
          <ul>
            {problems.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <code>{path}</code> {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </header>
  );
}

function Sizes({ evaluation }: { readonly evaluation: Evaluation }) {
  const tables = useMemo(() => wikiTables(wikiPage(evaluation, '')), [evaluation]);
  return (
    <PaperSection title="Sizes">
      {tables
        .filter(({ rows }) => rows.length > 0)
        .map((table) => (
          <PaperTable key={table.name} table={table} />
        ))}
    </PaperSection>
  );
}

function Commands({ evaluation }: { readonly evaluation: Evaluation }) {
  const text = useMemo(() => textOf(azcli, evaluation), [evaluation]);
  return (
    <PaperSection title="Commands" startsPage>
      <p className={styles.note}>A script for bash with the Azure CLI. Export has it as a file.</p>
      <pre className={styles.commands}>{text}</pre>
    </PaperSection>
  );
}

/** The way back from paper to the plan. */
function Link() {
  useInputs((inputs) => inputs);
  const link = currentLink(planStore, window);
  return (
    <PaperSection title="Link" whole>
      <p>All of the plan is in this link, which opens it in the AKS Network Planner.</p>
      <div className={styles.link}>
        <QrCode link={link} />
        <a href={link}>{link}</a>
      </div>
    </PaperSection>
  );
}
