import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart, Tooltip } from 'recharts';
import type { Profile, ProfileValue } from '../../core/plan/profile.ts';
import { LegendText, legendHeight } from './LegendText.tsx';
import { LineSwatch, SWATCH } from './LineSwatch.tsx';
import { modelColour, modelDash } from './model-looks.ts';
import { rowsBehind } from './profile-data.ts';
import { TooltipText } from './Tooltip.tsx';
import { useTouched } from './use-touched.ts';

interface Props {
  readonly width: number;
  readonly title: string;
  readonly each: readonly Profile[];
}

interface AxisRow {
  readonly name: string;
  readonly shares: readonly number[];
}

/** The profiles as lines around a centre: each axis from nothing to all that it has. */
export function ProfileRadar({ width, title, each }: Props) {
  const rows: readonly AxisRow[] = (each[0]?.values ?? []).map(({ axis }, index) => ({
    name: axis.name,
    shares: each.map(({ values }) => (values[index]?.value ?? 0) / Math.max(1, values[index]?.of ?? 1)),
  }));
  const size = Math.min(width, 560);
  const height = Math.max(300, size * 0.8);
  const entries = each.map(({ model }) => ({
    id: model.id,
    text: model.shortName,
    patch: <LineSwatch id={model.id} inDrawing />,
  }));
  const legend = legendHeight(entries, width, SWATCH);
  const [drawing, touched] = useTouched<HTMLDivElement>();
  return (
    <div ref={drawing}>
      <RadarChart
        width={width}
        height={height + legend}
        data={[...rows]}
        title={title}
        desc="Left and right arrow keys move through the axes. The table below has the same figures."
        outerRadius={width < 560 ? '58%' : '74%'}
        margin={{ top: 5, right: 5, bottom: 5 + legend, left: 5 }}
      >
        <PolarGrid stroke="var(--stroke)" />
        <PolarAngleAxis dataKey="name" tickLine={false} stroke="var(--stroke-control)" />
        <PolarRadiusAxis domain={[0, 1]} tick={false} axisLine={false} />
        {each.map(({ model }, index) => (
          <Radar
            key={model.id}
            name={model.shortName}
            dataKey={(row: AxisRow) => row.shares[index]}
            stroke={modelColour(model.id)}
            strokeDasharray={modelDash(model.id)}
            strokeWidth={2}
            fill="none"
            isAnimationActive={false}
          />
        ))}
        <LegendText entries={entries} patch={SWATCH} width={width} y={height} />
        <Tooltip
          isAnimationActive={false}
          {...(touched && { active: true })}
          wrapperStyle={{ zIndex: 2 }}
          content={({ label }) => {
            const index = rows.findIndex(({ name }) => name === label);
            if (index < 0) return null;
            return (
              <TooltipText
                head={String(label)}
                lines={each.flatMap(({ model, values }) => {
                  const value = values[index];
                  return value
                    ? [
                        {
                          id: model.id,
                          mark: <LineSwatch id={model.id} />,
                          name: model.shortName,
                          value: valueText(value),
                        },
                      ]
                    : [];
                })}
              />
            );
          }}
        />
      </RadarChart>
    </div>
  );
}

/** "2 of 3, by M10, M11" */
function valueText(value: ProfileValue): string {
  const rows = rowsBehind(value);
  const step = value.axis.kind === 'count' ? '' : `, ${value.means}`;
  return `${value.value} of ${value.of}${step}${rows && `, by ${rows}`}`;
}
