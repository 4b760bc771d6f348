import { memo, useMemo, useRef } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import { currentLink } from '../../state/mirror.ts';
import { planStore } from '../../state/store.ts';
import { type CompareDetail, readDetail } from '../compare/compare-detail.ts';
import { Button } from '../kit/Button.tsx';
import { announce } from '../kit/LiveRegion.tsx';
import { Panel } from '../kit/Panel.tsx';
import { download, fileName, pngBlob, svgText } from '../picture/picture.ts';
import type { ChartEntry, OtherPlan } from './chart.ts';
import styles from './charts.module.css';
import { useNear } from './use-near.ts';
import { useSettled } from './use-settled.ts';

interface Props {
  readonly entry: ChartEntry;
  readonly evaluation: Evaluation;
  readonly other?: OtherPlan | undefined;
  /** What the chart reads of the comparison's own state, as it stands in the link. */
  readonly part: string;
  readonly onDetail: (change: Partial<CompareDetail>) => void;
  readonly open: boolean;
  readonly onOpen: (id: string, open: boolean) => void;
}

/** Pixels of a PNG for each of the drawing: sharp on a projector and in print. */
const PNG_SCALE = 2;

/** A chart under its finding; the finding stands there also while the chart is not drawn. */
export const ChartPanel = memo(function ChartPanel(props: Props) {
  const { entry, part, onDetail, open, onOpen } = props;
  const { id, question, Chart } = entry;
  const [ref, near] = useNear<HTMLDivElement>();
  const body = useRef<HTMLDivElement>(null);
  const given = useMemo(
    () => ({ evaluation: props.evaluation, other: props.other, detail: readDetail(part) }),
    [props.evaluation, props.other, part],
  );
  const { evaluation, other, detail } = useSettled(given, near);
  const finding = useMemo(
    () => entry.title(evaluation, detail, other?.evaluation),
    [entry, evaluation, detail, other],
  );

  async function save(kind: 'svg' | 'png') {
    const drawings = [...(body.current?.querySelectorAll<SVGSVGElement>('svg[role="application"]') ?? [])];
    const note = body.current?.querySelector('[data-unit]')?.textContent ?? '';
    const link = currentLink(planStore, window);
    const names = [evaluation.plan.name, ...(other ? [other.name] : [])];
    for (const [index, drawing] of drawings.entries()) {
      const plan = names[index] ?? '';
      const file = `${fileName(plan, id)}.${kind}`;
      try {
        const title = drawings.length > 1 ? nameOf(drawing) : finding;
        const text = svgText(drawing, { title, note, plan, link }, 'light');
        const blob =
          kind === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await pngBlob(text, PNG_SCALE);
        download(file, blob);
        announce(`${file} saved`);
      } catch {
        announce('This browser could not draw the picture');
      }
    }
  }

  return (
    <Panel
      title={finding}
      className={styles.chart}
      actions={
        <>
          {open && (
            <>
              <Button variant="subtle" onClick={() => save('svg')} title="Save the chart as SVG">
                SVG
              </Button>
              <Button variant="subtle" onClick={() => save('png')} title="Save the chart as PNG">
                PNG
              </Button>
            </>
          )}
          <Button variant="subtle" aria-expanded={open} onClick={() => onOpen(id, !open)} title={question}>
            {open ? 'Hide chart' : 'Show chart'}
          </Button>
        </>
      }
    >
      <div ref={ref}>
        <p className={styles.question}>{question}</p>
        {open && (
          <div ref={body}>
            <Chart
              evaluation={evaluation}
              title={finding}
              detail={detail}
              onDetail={onDetail}
              other={other}
            />
          </div>
        )}
      </div>
    </Panel>
  );
});

/** Two drawings of a chart have a name each. */
const nameOf = (drawing: SVGSVGElement): string =>
  drawing.getAttribute('aria-label') ?? drawing.querySelector('title')?.textContent ?? '';
