import { address, parseAddress } from '../../core/ip/address.ts';
import { type MapRow, type MapRows, useWords } from '../../core/map/table.ts';

/** More rows than this are not searched, and not copied. */
export const mostRows = 50_000;

/** The rows that have the text in one of their cells, or the address in their run; null for all of them. */
export function filteredRows(rows: MapRows, text: string): readonly MapRow[] | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return null;
  const point = parseAddress(wanted);
  const searched = rows.slice(0, mostRows);
  if (point.ok)
    return searched.filter(
      ({ first, last }) => address(first) <= point.value && point.value <= address(last),
    );
  return searched.filter((row) =>
    [
      row.cidr,
      row.first,
      row.last,
      row.label,
      row.name,
      row.pool,
      row.node,
      row.space,
      useWords[row.use],
    ].some((cell) => cell?.toLowerCase().includes(wanted)),
  );
}
