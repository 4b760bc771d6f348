import { useRef } from 'react';
import type { Hop } from '../../core/packet/hop.ts';
import { DataTable } from '../kit/DataTable.tsx';
import { CopyTableButton } from '../share/CopyTableButton.tsx';
import styles from './packet.module.css';
import { wireText } from './words.ts';

interface Props {
  readonly label: string;
  readonly hops: readonly Hop[];
  readonly step: number;
}

/** The same as the picture: every hop with what is on the wire when the packet leaves it. */
export function HopsTable({ label, hops, step }: Props) {
  const table = useRef<HTMLDivElement>(null);
  return (
    <div ref={table}>
      <DataTable label={label} className={styles.hops}>
        <thead>
          <tr>
            <th scope="col">Hop</th>
            <th scope="col">Source</th>
            <th scope="col">Destination</th>
            <th scope="col">Translation</th>
            <th scope="col">Route</th>
          </tr>
        </thead>
        <tbody>
          {hops.map(({ place, name, source, destination, translations, route }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a packet may come by a place twice, and hops keep their order.
            <tr key={`${index} ${place}`} aria-current={index === step ? 'step' : undefined}>
              <th scope="row">
                {index + 1} {name}
              </th>
              <td data-label="Source">{wireText(source)}</td>
              <td data-label="Destination">{wireText(destination)}</td>
              <td data-label="Translation">
                {translations.map(({ kind, by }) => `${kind} by ${by}`).join(', ')}
              </td>
              <td data-label="Route">
                {route && `${route.prefix ?? 'range not in the plan'} via ${route.nextHop}`}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <CopyTableButton of={table} name={label} />
    </div>
  );
}
