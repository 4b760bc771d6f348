import { useRef } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import { currentLink } from '../../state/mirror.ts';
import { planStore } from '../../state/store.ts';
import type { CompareDetail } from '../compare/compare-detail.ts';
import { Button } from '../kit/Button.tsx';
import { announce } from '../kit/LiveRegion.tsx';
import { Panel } from '../kit/Panel.tsx';
import { download, fileName, pngBlob, svgText } from '../picture/picture.ts';
import type { ChartEntry, OtherPlan } from './chart.ts';
import styles from './charts.module.css';

interface Props {
  readonly entry: ChartEntry;
  readonly evaluation: Evaluation;
  readonly other?: OtherPlan | undefined;
  readonly detail: CompareDetail;
  readonly onDetail: (change: Partial<CompareDetail>) => void;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** Pixels of a PNG for each of the drawing: sharp on a projector and in print. */
const PNG_SCALE = 2;

/** A chart under its finding; the finding stands there also while the chart is not drawn. */
export function ChartPanel({ entry, evaluation, other, detail, onDetail, open, onOpen }: Props) {
  const { id, question, title, Chart } = entry;
  const body = useRef<HTMLDivElement>(null);
  const finding = title(evaluation, detail);

  async function save(kind: 'svg' | 'png') {
    const drawing = body.current?.querySelector<SVGSVGElement>('svg[role="application"]');
    if (!drawing) return;
    const { name } = evaluation.plan;
    const unit = body.current?.querySelector('[data-unit]')?.textContent ?? '';
    const link = currentLink(planStore, window);
    const file = `${fileName(name, id)}.${kind}`;
    try {
      const text = svgText(drawing, { title: finding, note: unit, plan: name, link }, 'light');
      const blob =
        kind === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await pngBlob(text, PNG_SCALE);
      download(file, blob);
      announce(`${file} saved`);
    } catch {
      announce('This browser could not draw the picture');
    }
  }

  return (
    <Panel
      title={finding}
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
          <Button variant="subtle" aria-expanded={open} onClick={() => onOpen(!open)} title={question}>
            {open ? 'Hide chart' : 'Show chart'}
          </Button>
        </>
      }
    >
      <p className={styles.question}>{question}</p>
      {open && (
        <div ref={body}>
          <Chart evaluation={evaluation} title={finding} detail={detail} onDetail={onDetail} other={other} />
        </div>
      )}
    </Panel>
  );
}
