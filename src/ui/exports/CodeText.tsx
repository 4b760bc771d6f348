import { type CSSProperties, useMemo } from 'react';
import type { Language } from '../../core/export/format.ts';
import { classes } from '../kit/classes.ts';
import styles from './CodeText.module.css';
import { type Token, tokenLines } from './highlight.ts';
import { lineDiff } from './line-diff.ts';

interface Props {
  /** Names the text for a screen reader. */
  readonly label: string;
  readonly text: string;
  /** The text to compare with: what was added to it and removed from it is marked. */
  readonly before: string;
  readonly language: Language | undefined;
}

/** More lines than anybody reads are neither coloured nor shown, so that the page stays quick. */
export const MOST_LINES = 4000;

const linesOf = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n');

/** A text in colour, with line numbers and what changed. It scrolls in itself. */
export function CodeText({ label, text, before, language }: Props) {
  const lines = useMemo(() => {
    const shown = linesOf(text).slice(0, MOST_LINES);
    const tokens = tokenLines(shown.join('\n'), language);
    return lineDiff(linesOf(before).slice(0, MOST_LINES), shown).map((line) => ({
      ...line,
      tokens: line.number === null ? [{ text: line.text, kind: null }] : (tokens[line.number - 1] ?? []),
    }));
  }, [text, before, language]);
  const digits = String(lines.length).length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard has to reach what scrolls
    <section className={styles.frame} tabIndex={0} aria-label={label}>
      <pre className={styles.text} style={{ '--digits': digits } as CSSProperties}>
        <code>
          {lines.map(({ kind, number, tokens }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            <Line key={index} kind={kind} number={number} tokens={tokens} />
          ))}
        </code>
      </pre>
    </section>
  );
}

function Line({
  kind,
  number,
  tokens,
}: {
  readonly kind: 'same' | 'added' | 'removed';
  readonly number: number | null;
  readonly tokens: readonly Token[];
}) {
  const Mark = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span';
  return (
    <Mark className={classes(styles.line, styles[kind])} data-number={number ?? ''}>
      {tokens.map(({ text, kind: of }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
        of === null ? text : <TokenText key={index} text={text} kind={of} />,
      )}
      {'\n'}
    </Mark>
  );
}

const TokenText = ({ text, kind }: { readonly text: string; readonly kind: string }) => (
  <span className={styles[looks[kind] ?? 'plain']}>{text}</span>
);

/** Kinds of tokens that look alike. */
const looks: Readonly<Record<string, string>> = {
  comment: 'comment',
  shebang: 'comment',
  prolog: 'comment',
  string: 'string',
  'attr-value': 'string',
  value: 'string',
  keyword: 'keyword',
  function: 'keyword',
  builtin: 'keyword',
  tag: 'keyword',
  title: 'strong',
  bold: 'strong',
  property: 'name',
  key: 'name',
  'attr-name': 'name',
  parameter: 'name',
  variable: 'variable',
  'assign-left': 'variable',
  interpolation: 'variable',
  datatype: 'variable',
  number: 'number',
  boolean: 'number',
  url: 'number',
};
