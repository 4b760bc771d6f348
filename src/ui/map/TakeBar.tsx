import type { Share } from '../../core/plan/address-map-parts.ts';
import { Segment } from './Marks.tsx';
import styles from './ModelMaps.module.css';
import { type Box, leastWidth, sideBySide } from './strip-layout.ts';

interface Props {
  readonly id: string;
  readonly shares: readonly Share[];
  readonly missing: number;
  /** Addresses at the right end of the scale. */
  readonly end: number;
  /** Addresses at which a line is drawn across. */
  readonly limit: number | null;
  readonly width: number;
  readonly height: number;
}

/** Uses side by side on a scale shared with other bars, then what has no room, beyond a line. */
export function TakeBar({ id, shares, missing, end, limit, width, height }: Props) {
  const scale = width / end;
  const taken = shares.reduce((sum, { addresses }) => sum + addresses, 0);
  const takenWidth = shownWidth(taken, scale);
  const beyond: Box = {
    x: Math.min(takenWidth, width - leastWidth),
    width: Math.min(shownWidth(missing, scale), width - Math.min(takenWidth, width - leastWidth)),
  };
  const boxes = sideBySide(
    shares.map(({ addresses }) => addresses),
    takenWidth,
    1,
  );
  return (
    <svg className={styles.bar} width={width} height={height} aria-hidden="true" focusable="false">
      <path className={styles.track} d={`M0 ${height - 0.5}H${width}`} />
      {shares.map(({ use }, index) => {
        const box = boxes[index];
        return box && <Segment key={use} id={id} use={use} box={box} y={0} height={height} />;
      })}
      {missing > 0 && (
        <>
          <Segment id={id} use="missing" box={beyond} y={0} height={height} />
          <path className={styles.limit} d={`M${beyond.x} 0v${height}`} />
        </>
      )}
      {limit !== null && <path className={styles.vnetEnd} d={`M${limit * scale - 1} 0v${height}`} />}
    </svg>
  );
}

const shownWidth = (addresses: number, scale: number): number =>
  addresses === 0 ? 0 : Math.max(leastWidth, addresses * scale);
