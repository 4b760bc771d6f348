import type { ReactNode } from 'react';
import type { PacketPath } from '../../core/packet/hop.ts';
import { classes } from '../kit/classes.ts';
import styles from './PathDiagram.module.css';

/** What the signs of the diagram stand for, those that are on it. */
export function DiagramLegend({ path: { hops, refused } }: { readonly path: PacketPath }) {
  const [first] = hops;
  const carries = (translated: boolean) =>
    hops
      .slice(0, -1)
      .some(
        ({ source, destination }) =>
          translated === (source !== first?.source || destination !== first?.destination),
      );
  return (
    <ul className={styles.legend} aria-label="Legend">
      <Sign text="Hop, as in the table">
        <g className={styles.badge}>
          <circle cx="8" cy="8" r="7" />
          <text x="8" y="12" textAnchor="middle">
            1
          </text>
        </g>
      </Sign>
      {carries(false) && (
        <Sign text="Addresses as sent">
          <path className={styles.leg} d="M0 8H24" />
        </Sign>
      )}
      {carries(true) && (
        <Sign text="Translated addresses">
          <path className={classes(styles.leg, styles.translated)} d="M0 8H24" />
        </Sign>
      )}
      {hops.some(({ translations }) => translations.length > 0) && (
        <Sign text="An address is replaced">
          <g className={styles.tag}>
            <rect x="0.5" y="0.5" width="23" height="15" rx="2" />
          </g>
        </Sign>
      )}
      <Sign text="Machine">
        <g className={styles.quiet}>
          <rect x="0.5" y="1.5" width="23" height="13" rx="3" />
        </g>
      </Sign>
      <Sign text="Route">
        <g className={classes(styles.route, styles.quiet)}>
          <rect x="0.5" y="1.5" width="23" height="13" rx="6" />
        </g>
      </Sign>
      {refused && hops.length > 0 && (
        <Sign text="Comes no further">
          <g className={styles.stop}>
            <rect x="0.5" y="0.5" width="23" height="15" rx="7.5" />
            <path d="M9 5l6 6m0-6l-6 6" />
          </g>
        </Sign>
      )}
    </ul>
  );
}

function Sign({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg
        className={styles.diagram}
        width="24"
        height="16"
        viewBox="0 0 24 16"
        aria-hidden="true"
        focusable="false"
      >
        {children}
      </svg>
      {text}
    </li>
  );
}
