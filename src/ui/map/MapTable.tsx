import { memo } from 'react';
import { formatAddress } from '../../core/ip/address.ts';
import type { AddressMap } from '../../core/plan/address-map.ts';
import type { MapBlock } from '../../core/plan/address-map-blocks.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { DataTable, NumericCell, NumericHead } from '../kit/DataTable.tsx';
import { blocksInOrder, rangeTitle } from './sentences.ts';
import { useTexts } from './uses.ts';

interface Row {
  readonly cidr: string;
  /** null for addresses that have no room. */
  readonly first: number | null;
  readonly addresses: number;
  readonly use: string;
  readonly space: string;
}

/** The rows of a block, in address order. */
function rowsOf(block: MapBlock): readonly Row[] {
  const { first, addresses } = block;
  if (block.kind === 'blocked')
    return [
      { cidr: block.cidr, first, addresses, use: useTexts.blocked.name, space: `VNet, under ${block.name}` },
    ];
  if (block.kind === 'free')
    return [{ cidr: `up to ${block.largest}`, first, addresses, use: useTexts.free.name, space: 'VNet' }];
  const space = rangeTitle(block);
  const { cidr, overflow } = block;
  const rows = block.parts.map(
    (part): Row => ({
      cidr,
      first: part.first,
      addresses: part.addresses,
      use: useTexts[part.use].name,
      space,
    }),
  );
  const missing: Row = { cidr, first: null, addresses: overflow, use: useTexts.missing.name, space };
  return overflow > 0 ? [...rows, missing] : rows;
}

/** The map as a table: the same blocks and parts, in address order. */
export const MapTable = memo(function MapTable({ map }: { readonly map: AddressMap }) {
  const rows = blocksInOrder(map).flatMap(rowsOf);
  return (
    <DataTable label="Addresses in order">
      <thead>
        <tr>
          <th scope="col">CIDR</th>
          <th scope="col">First</th>
          <th scope="col">Last</th>
          <NumericHead>Addresses</NumericHead>
          <th scope="col">Use</th>
          <th scope="col">Space</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cidr, first, addresses, use, space }) => (
          <tr key={`${space} ${cidr} ${first ?? use}`}>
            <td>{cidr}</td>
            <td>{first === null ? 'none' : formatAddress(first)}</td>
            <td>{first === null ? 'none' : formatAddress(first + addresses - 1)}</td>
            <NumericCell>{figure(addresses)}</NumericCell>
            <td>{use}</td>
            <td>{space}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
});
