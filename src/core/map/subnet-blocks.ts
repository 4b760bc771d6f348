import { podBatch } from '../facts/arithmetic.ts';
import { scanAddress } from '../ip/address.ts';
import type { Model } from '../models/index.ts';
import type { RangeBlock } from '../plan/address-map-blocks.ts';
import type { MapPart, PartUse } from '../plan/address-map-parts.ts';
import type { PoolDemand } from '../plan/demand.ts';
import { blockIn, type Fields, one, part, type Run } from './block.ts';
import { nodesIn, type PoolPlace, perNode, poolBlock } from './node-blocks.ts';

/** Who draws from a range, beyond what the range says itself. */
export interface Drawing {
  readonly model: Model;
  /** Pools with nodes or pods in the range, each with a name of its own. */
  readonly pools: readonly { readonly demand: PoolDemand; readonly pool: string }[];
  /** The address of cluster DNS, for the service CIDR. */
  readonly dnsServiceIp: string;
}

/**
 * What lies in a subnet, pod CIDR or service CIDR: the parts of the range, those of nodes and pods split
 * by pool. The sizes are the evaluation's; the places are a convention, the same for every plan.
 */
export function insideRange(range: RangeBlock, drawing: Drawing, owner: Fields): readonly Run[] {
  if (range.space === 'serviceCidr') {
    const services = serviceRuns(range, drawing.dnsServiceIp, owner);
    if (services) return services;
  }
  const sum = (use: PartUse) =>
    range.parts.reduce((total, share) => total + (share.use === use ? share.addresses : 0), 0);
  // In the node subnet model a node and the pods on it stand side by side.
  const together = sum('nodes') > 0 ? sum('nodes') + sum('pods') : sum('pods');
  const gap = alignment(range, drawing.model, sum('free'));
  return range.parts.flatMap((share, index): readonly Run[] => {
    const { use } = share;
    if (use === 'pods' && sum('nodes') > 0) return [];
    if (use === 'nodes' || use === 'pods') {
      return [part(owner, gap, 'free-unaligned', free), ...poolRuns(range, drawing, owner, together, false)];
    }
    if (use === 'surge') return poolRuns(range, drawing, owner, share.addresses, true);
    if (use === 'free') return [part(owner, share.addresses - gap, 'free', free)];
    return [steadyRun(share, index === 0, owner)];
  });
}

const free = { kind: 'free', use: 'free', label: 'free', held: false } as const;

/** Addresses to leave free so that static blocks are aligned; 0 where there are not enough. */
function alignment({ first, space, parts }: RangeBlock, model: Model, freeAddresses: number): number {
  if (space !== 'podSubnet' || model.podIpAllocationMode !== 'StaticBlock') return 0;
  const start = parts.find(({ use }) => use === 'pods')?.first ?? first;
  const gap = (podBatch.value - (start % podBatch.value)) % podBatch.value;
  return gap <= freeAddresses ? gap : 0;
}

/** Pool behind pool, until the addresses that they were granted are used up. */
function poolRuns(
  { name, space }: RangeBlock,
  { model, pools }: Drawing,
  owner: Fields,
  granted: number,
  surge: boolean,
): readonly Run[] {
  if (space !== 'nodeSubnet' && space !== 'podSubnet' && space !== 'podCidr') return [];
  let left = granted;
  return pools.map(({ demand, pool }) => {
    const place: PoolPlace = { demand, pool, space, subnet: name, model, surge };
    const addresses = Math.min(left, nodesIn(place) * perNode(place));
    left -= addresses;
    return one(addresses, (first, shown) => poolBlock(place, owner.id, first, shown));
  });
}

/** What neither nodes nor an upgrade change. */
function steadyRun({ use, addresses }: MapPart, isFirst: boolean, owner: Fields): Run {
  switch (use) {
    case 'azure':
      return part(owner, addresses, isFirst ? 'azure' : 'azure-last', {
        kind: 'azure',
        use,
        label: 'kept by Azure',
        held: false,
      });
    case 'reserve':
      return part(owner, addresses, 'reserve', { kind: 'reserve', use, label: 'reserve', held: false });
    case 'loadBalancers':
      return part(
        owner,
        addresses,
        'load-balancers',
        { kind: 'loadBalancers', use, label: 'internal load balancers' },
        (block) => [
          {
            count: addresses,
            each: 1,
            child: (index, first) => {
              const own = { kind: 'loadBalancer', label: `internal load balancer ${index + 1}` } as const;
              return blockIn(block, own, `load-balancer-${index + 1}`, first, 1);
            },
          },
        ],
      );
    case 'services':
      return part(owner, addresses, 'services', { kind: 'services', use, label: 'services of the cluster' });
    default:
      return part(owner, addresses, 'others', { kind: 'other', use: 'others', label: otherWords(owner) });
  }
}

const otherWords = ({ space }: Fields): string =>
  space === 'apiServerSubnet' ? 'API server and others' : 'other addresses';

/**
 * The two services of every cluster at their true places: the API server's at the first address that may
 * be used, and DNS. null where the range does not hold both there.
 */
function serviceRuns({ first, addresses }: RangeBlock, dns: string, owner: Fields): readonly Run[] | null {
  const dnsAt = (scanAddress(dns) ?? first) - first;
  if (dnsAt < 2 || dnsAt >= addresses) return null;
  const service = (segment: string, label: string) =>
    part(owner, 1, segment, { kind: 'services', use: 'services', label });
  return [
    part(owner, 1, 'free-first', free),
    service('api-server', 'service of the API server'),
    part(owner, dnsAt - 2, 'free-between', free),
    service('dns', 'DNS of the cluster'),
    part(owner, addresses - dnsAt - 1, 'free', free),
  ];
}
