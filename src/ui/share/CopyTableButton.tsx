import type { RefObject } from 'react';
import { CopyButton } from './CopyButton.tsx';
import { copyTable } from './copy-table.ts';

interface Props {
  /** The table, or an element around it. */
  readonly of: RefObject<HTMLElement | null>;
  /** What the table is of, to tell its button from those of other tables. */
  readonly name: string;
}

/** Copies a table so that it pastes as one into Excel, Word and Confluence. */
export function CopyTableButton({ of, name }: Props) {
  return (
    <CopyButton
      variant="subtle"
      label="Copy table"
      about={name}
      what="Table"
      copy={async () => {
        const element = of.current;
        const table = element instanceof HTMLTableElement ? element : element?.querySelector('table');
        return table ? copyTable(table) : false;
      }}
    />
  );
}
