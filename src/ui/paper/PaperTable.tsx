import type { WikiTable } from '../../core/export/wiki-page.ts';
import { classes } from '../kit/classes.ts';
import { DataTable, NumericCell, NumericHead } from '../kit/DataTable.tsx';
import styles from './paper.module.css';

/** A table of up to so many rows is not parted by the end of a page. */
const mostRowsWhole = 12;

/** A table of the plan under its name, the first cell of a row being its heading. */
export function PaperTable({ table: { name, align, head, rows } }: { readonly table: WikiTable }) {
  return (
    <div className={classes(styles.part, rows.length <= mostRowsWhole && styles.whole)}>
      <h3>{name}</h3>
      <DataTable label={name}>
        <thead>
          <tr>
            {head.map((text, at) =>
              align[at] === 'r' ? (
                <NumericHead key={text}>{text}</NumericHead>
              ) : (
                <th key={text} scope="col">
                  {text}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names of a person may stand twice
            <tr key={row}>
              <th scope="row">{first}</th>
              {cells.map((text, at) =>
                align[at + 1] === 'r' ? (
                  <NumericCell key={head[at + 1]}>{text}</NumericCell>
                ) : (
                  <td key={head[at + 1]}>{text}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}
