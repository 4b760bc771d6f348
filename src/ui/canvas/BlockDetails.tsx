import type { ReactNode } from 'react';
import { formatAddress } from '../../core/ip/address.ts';
import type { MapBlockNode } from '../../core/map/node.ts';
import { count } from '../../core/plan/rules/rule.ts';
import { Swatch } from '../map/Patterns.tsx';
import { useTexts } from '../map/uses.ts';
import { blockTitle, kindWord, lookOf } from './block-words.ts';
import styles from './MapSide.module.css';

/** What is known of the block that is pointed at, or of the one that was chosen. */
export function BlockDetails({ id, block }: { readonly id: string; readonly block: MapBlockNode }) {
  const { first, addresses, cidr, pool, node, childCount, kind, held } = block;
  const use = lookOf(block);
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['What', kindWord(block)],
    ['CIDR', cidr ?? 'not one block'],
    ['First', formatAddress(first)],
    ['Last', formatAddress(first + addresses - 1)],
    ['Size', count(addresses, 'address', 'addresses')],
    ...(kind === 'subnet' || kind === 'space'
      ? []
      : [
          [
            'Use',
            <span key="use" className={styles.use}>
              <Swatch id={id} use={use} />
              {useTexts[use].name}
            </span>,
          ] as const,
        ]),
    ...(pool === null ? [] : [['Pool', pool] as const]),
    ...(node === null ? [] : [['Node', node] as const]),
    ...(held && pool !== null ? [['Held', 'at the expected load'] as const] : []),
    ...(childCount > 0 ? [['Inside', count(childCount, 'block')] as const] : []),
  ];
  return (
    <>
      <h3 className={styles.blockTitle}>{blockTitle(block)}</h3>
      <dl className={styles.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
