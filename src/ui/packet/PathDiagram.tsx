import type { PacketPath } from '../../core/packet/hop.ts';
import styles from './packet.module.css';
import { wireText } from './words.ts';

const WIDTH = 320;
const BOX = 40;
const GAP = 36;
/** Characters that a line of the diagram holds. */
const LINE = 44;

const cut = (text: string): string => (text.length > LINE ? `${text.slice(0, LINE - 1)}…` : text);

interface Props {
  readonly path: PacketPath;
  readonly step: number;
  readonly label: string;
}

/** The places on the way from top to bottom, and between them the addresses on the wire. */
export function PathDiagram({ path: { hops, refused }, step, label }: Props) {
  const height = hops.length * (BOX + GAP) - (refused ? 0 : GAP) + 2;
  return (
    <svg className={styles.diagram} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
      {hops.map(({ place, name, source, destination, translations, route }, index) => {
        const y = index * (BOX + GAP) + 1;
        const last = index === hops.length - 1;
        return (
          <g key={`${place} ${name}`} className={index === step ? styles.current : undefined}>
            <rect x={1} y={y} width={WIDTH - 2} height={BOX} rx={4} className={styles[place]} />
            <text x={12} y={y + 17} className={styles.place}>
              {cut(`${index + 1}  ${name}`)}
            </text>
            <text x={12} y={y + 33} className={styles.aside}>
              {cut(
                [
                  ...translations.map(({ kind }) => kind),
                  ...(route ? [`${route.prefix ?? 'route'} via ${route.nextHop}`] : []),
                ].join(', '),
              )}
            </text>
            {!last && (
              <>
                <path d={`M20 ${y + BOX}v${GAP}`} className={styles.way} />
                <text x={32} y={y + BOX + 22} className={styles.wire}>
                  {cut(`${wireText(source)} → ${wireText(destination)}`)}
                </text>
              </>
            )}
            {last && refused && (
              <>
                <path d={`M20 ${y + BOX}v14m-6 0 12 12m0 -12 -12 12`} className={styles.refusedWay} />
                <text x={36} y={y + BOX + 24} className={styles.refusedText}>
                  Refused
                </text>
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}
