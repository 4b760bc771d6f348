import { type ReactNode, useId, useMemo } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import { addressUses } from '../../core/plan/series-use.ts';
import { GrowthPlot } from '../charts/GrowthPlot.tsx';
import { addressAxis, growing, growthRows, levelsOf, nodesAround } from '../charts/growth-data.ts';
import { growthTitle, nodesText, reachWords } from '../charts/growth-title.ts';
import { LineSwatch } from '../charts/LineSwatch.tsx';
import { total, UsagePlot } from '../charts/UsagePlot.tsx';
import { usageTitle, usesToday } from '../charts/usage-title.ts';
import { PRINT_WIDTH } from '../charts/use-chart-width.ts';
import { PaperSection } from './PaperSection.tsx';
import styles from './paper.module.css';

/** Growth and use as they are drawn on paper: of one width, and without switches. */
export function PaperCharts({ evaluation }: { readonly evaluation: Evaluation }) {
  return (
    <PaperSection title="Charts">
      <Growth evaluation={evaluation} />
      <Use evaluation={evaluation} />
    </PaperSection>
  );
}

interface FigureProps {
  readonly title: string;
  readonly unit: string;
  readonly legend?: ReactNode;
  readonly children: ReactNode;
}

/** Keys have nothing to do on paper, so the drawing is a picture that its finding names. */
function ChartFigure({ title, unit, legend, children }: FigureProps) {
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h3>{title}</h3>
        <p className={styles.note}>{unit}</p>
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a group that scrolls, as tables have it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable by keyboard. */}
      <div className={styles.drawing} role="group" aria-label={`Drawing: ${title}`} tabIndex={0}>
        <div role="img" aria-label={title}>
          <div inert>{children}</div>
        </div>
      </div>
      {legend}
    </figure>
  );
}

function Growth({ evaluation }: { readonly evaluation: Evaluation }) {
  const { rows, axis, span } = useMemo(() => {
    const around = nodesAround(evaluation);
    const drawn = growthRows(evaluation, 'linear', around);
    return { rows: drawn, span: around, axis: addressAxis(drawn, levelsOf(evaluation), 'linear') };
  }, [evaluation]);
  if (rows.length === 0) return null;
  const title = growthTitle(evaluation);
  return (
    <ChartFigure
      title={title}
      unit="VNet addresses to plan for (node and pod subnets, surge and Azure’s own included)"
      legend={
        <ul className={styles.legend}>
          {growing(evaluation, 'vnet').map(({ model, reach }) => (
            <li key={model.id}>
              <LineSwatch id={model.id} />
              {model.shortName}:{' '}
              {reach.nodes === null
                ? 'no room for this plan'
                : `${nodesText(reach.nodes)}, then ${reachWords[reach.boundBy]} ends it`}
            </li>
          ))}
        </ul>
      }
    >
      <GrowthPlot
        width={PRINT_WIDTH}
        title={title}
        evaluation={evaluation}
        rows={rows}
        scale="linear"
        measure="vnet"
        span={span}
        axis={axis}
      />
    </ChartFigure>
  );
}

function Use({ evaluation }: { readonly evaluation: Evaluation }) {
  const patterns = useId();
  const uses = useMemo(() => usesToday(evaluation), [evaluation]);
  const title = usageTitle(evaluation);
  return (
    <ChartFigure
      title={title}
      unit="Addresses of the node and pod subnets; the nodes are today’s, the subnets those of the whole plan"
    >
      <UsagePlot
        width={PRINT_WIDTH}
        title={title}
        uses={uses}
        present={addressUses.filter((use) => uses.some((each) => each.uses[use] > 0))}
        measure="addresses"
        patterns={patterns}
        most={Math.max(...uses.map(total))}
      />
    </ChartFigure>
  );
}
