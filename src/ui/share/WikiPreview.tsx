import { useRef } from 'react';
import type { WikiBlock, WikiPage, WikiTable } from '../../core/export/wiki-page.ts';
import { DataTable, NumericCell, NumericHead } from '../kit/DataTable.tsx';
import { CopyTableButton } from './CopyTableButton.tsx';
import styles from './share.module.css';

/** How a page of text and tables looks, near enough, wherever it is pasted. */
export function WikiPreview({ page, diagram }: { readonly page: WikiPage; readonly diagram: boolean }) {
  return (
    <div className={styles.page}>
      {page.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is written whole, and its blocks have no names.
        <Block key={at} block={block} diagram={diagram} />
      ))}
    </div>
  );
}

function Block({ block, diagram }: { readonly block: WikiBlock; readonly diagram: boolean }) {
  switch (block.kind) {
    case 'heading':
      return <p className={block.level === 2 ? styles.title : styles.section}>{block.text}</p>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'link':
      return (
        <p>
          <a href={block.href} target="_blank" rel="noreferrer">
            {block.text}
          </a>
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <PreviewTable table={block} />;
    case 'diagram':
      return diagram ? (
        <p className={styles.hint}>Here stands the diagram of the plan, drawn by Mermaid.</p>
      ) : null;
  }
}

function PreviewTable({ table: { name, align, head, rows } }: { readonly table: WikiTable }) {
  const numeric = (at: number) => align[at] === 'r';
  const element = useRef<HTMLDivElement>(null);
  return (
    <div ref={element}>
      <DataTable label={name}>
        <thead>
          <tr>
            {head.map((text, at) =>
              numeric(at) ? (
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
          {rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows may be the same, and never change places.
            <tr key={line}>
              {row.map((text, at) =>
                numeric(at) ? (
                  <NumericCell key={head[at]}>{text}</NumericCell>
                ) : (
                  <td key={head[at]}>{text}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </DataTable>
      <CopyTableButton of={element} name={name} />
    </div>
  );
}
