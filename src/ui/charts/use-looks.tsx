import type { AddressUse } from '../../core/plan/series-use.ts';
import { fillOf as mapFill, Patterns } from '../map/Patterns.tsx';
import { useTexts } from '../map/uses.ts';
import styles from './charts.module.css';

/** The name of a use in legends and tables; what pods hold is parted here, on the maps it is not. */
export const nameOfUse = (use: AddressUse): string => {
  if (use === 'idle') return 'Held for pods, idle';
  return use === 'pods' ? 'Pods in use' : useTexts[use].name;
};

/** The fill of a use, from the `UsePatterns` with the same id. */
export const fillOfUse = (id: string, use: AddressUse): string =>
  use === 'idle' ? `url(#${id}-idle)` : mapFill(id, use);

/** The patterns of the maps, and one for what pods hold and do not use: their colour, barred. */
export function UsePatterns({ id }: { readonly id: string }) {
  return (
    <>
      <Patterns id={id} />
      <defs>
        <pattern id={`${id}-idle`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill="var(--bg)" />
          <path d="M0 2H8M0 6H8" stroke="var(--use-pod-cidr)" strokeWidth="2" />
          <path d="M2 0V8" stroke="var(--use-held)" strokeWidth="0.75" />
        </pattern>
      </defs>
    </>
  );
}

/** A patch of a use, as it looks in the bars. */
export function UseSwatch({ id, use }: { readonly id: string; readonly use: AddressUse }) {
  return (
    <svg className={styles.swatch} width="16" height="12" aria-hidden="true" focusable="false">
      <rect x="0.5" y="0.5" width="15" height="11" fill={fillOfUse(id, use)} stroke="var(--stroke-control)" />
    </svg>
  );
}
