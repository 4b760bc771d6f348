import type { IsoDate, SourceId } from './fact.ts';
import type { MatrixColumn } from './matrix-row.ts';

/** One bar: a configuration, and what was read off for it. */
export interface MeasuredValue {
  readonly configuration: string;
  /** Columns of the matrix that the configuration is made of; empty where none of them is. */
  readonly columns: readonly MatrixColumn[];
  readonly value: number;
  /** Where what was published is "about" or "up to". */
  readonly as?: 'about' | 'up to';
}

/** One published figure, or a row of them, with what has to be known to read it. */
export interface Measurement {
  readonly id: string;
  /** What was measured, in a few words. */
  readonly what: string;
  readonly unit: string;
  /** Whether a larger figure is the better one. */
  readonly better: 'more' | 'less';
  /** What it was measured with. */
  readonly setup: string;
  /** What it does not show. */
  readonly caveat: string;
  /** The day that the publication gives itself, or only its year; null where it gives none. */
  readonly dated: IsoDate | null;
  readonly sources: readonly [SourceId, ...SourceId[]];
  readonly values: readonly [MeasuredValue, ...MeasuredValue[]];
}

const byOverlay = (configuration: string, value: number): MeasuredValue => ({
  configuration,
  columns: ['overlay'],
  value,
});
const byOverlayCilium = (configuration: string, value: number): MeasuredValue => ({
  configuration,
  columns: ['overlay', 'cilium'],
  value,
});
const other = (configuration: string, value: number, as?: MeasuredValue['as']): MeasuredValue => ({
  configuration,
  columns: [],
  value,
  ...(as && { as }),
});

const oneRun = {
  setup:
    'Kubernetes 1.35.1, Standard_D4ds_v5 (4 vCPU), server and client on different nodes, one run of 30 s per test. eBPF host routing on the two managed rows, whose Cilium is 1.18.6.',
  dated: '2026',
  sources: ['neumanndaniel-network-performance-testing'],
} as const satisfies Partial<Measurement>;

const oneCluster = 'One author, one cluster per row and one run per test: no property of a model follows.';

/** The configurations of that test, in its order. */
const configurations: readonly (readonly [string, readonly MatrixColumn[]])[] = [
  ['Overlay with Cilium', ['overlay', 'cilium']],
  ['Node Subnet with Cilium', ['node-subnet', 'cilium']],
  ['Own CNI: Cilium 1.18.6, native routing', []],
  ['Own CNI: Cilium 1.19.3, native routing', []],
  ['Own CNI: Cilium 1.19.3, VXLAN', []],
  ['Own CNI: native routing, WireGuard', []],
  ['Own CNI: VXLAN, WireGuard', []],
];

function each(...values: readonly number[]): Measurement['values'] {
  const [first, ...rest] = configurations.map(([configuration, columns], index) => ({
    configuration,
    columns,
    value: values[index] ?? Number.NaN,
  }));
  if (!first) throw new RangeError('a measurement without configurations');
  return [first, ...rest];
}

const istio = {
  setup: 'Kubernetes 1.28.5, Standard_D16 v3 nodes, istiod asm-1-19, one istiod.',
  dated: '2024-03-19',
  sources: ['istio-scale'],
} as const satisfies Partial<Measurement>;

const istioCaveat =
  'What the control plane of Istio holds, not the throughput of pods. The latency comparison of the page exists as pictures only.';

const pair = (overlay: number, cilium: number): Measurement['values'] => [
  byOverlay('Overlay', overlay),
  byOverlayCilium('Overlay with Cilium', cilium),
];

const EBPF = 'techcommunity-ebpf-host-routing';
const ebpfDay = '2025-11-08';

/** Every figure of network performance on AKS that was found published, and nothing that was not. */
export const measurements: readonly Measurement[] = [
  {
    id: 'tcp',
    what: 'TCP throughput between nodes (iperf3, 4 streams)',
    unit: 'Gbit/s',
    better: 'more',
    caveat: oneCluster,
    values: each(6.4, 7.1, 8.8, 12, 7.6, 2.4, 2.1),
    ...oneRun,
  },
  {
    id: 'udp',
    what: 'UDP throughput between nodes',
    unit: 'Gbit/s',
    better: 'more',
    caveat: oneCluster,
    values: each(1.3, 1.3, 2, 2, 1.5, 1, 0.8),
    ...oneRun,
  },
  {
    id: 'tcp-both-ways',
    what: 'TCP throughput both ways at once, sending',
    unit: 'Gbit/s',
    better: 'more',
    caveat: `${oneCluster} Receiving, in the same order: 1.7, 1.4, 3.1, 11, 2.4, 0.5 and 0.5 Gbit/s.`,
    values: each(6, 6.5, 4.1, 12, 3.8, 1.7, 1.7),
    ...oneRun,
  },
  {
    id: 'tcp-stream',
    what: 'TCP throughput between nodes (netperf TCP_STREAM)',
    unit: 'Mbit/s',
    better: 'more',
    caveat: oneCluster,
    values: each(9_809, 8_391, 11_497, 11_927, 6_927, 2_225, 2_164),
    ...oneRun,
  },
  {
    id: 'tcp-latency',
    what: 'Mean TCP round trip between nodes (netperf TCP_RR)',
    unit: 'µs',
    better: 'less',
    caveat: `${oneCluster} Overlay never took less than 307 µs, which points at where its nodes stood: 99 of 100 round trips took at most 384 µs, with Node Subnet 158 µs.`,
    values: each(333, 123, 128, 124, 165, 224, 237),
    ...oneRun,
  },
  {
    id: 'udp-latency',
    what: 'Mean UDP round trip between nodes (netperf UDP_RR)',
    unit: 'µs',
    better: 'less',
    caveat: `${oneCluster} The transactions published beside the mean of Node Subnet, 3,540 a second, do not fit it.`,
    values: each(340, 125, 125, 122, 164, 232, 237),
    ...oneRun,
  },
  {
    id: 'sidecars',
    what: 'Sidecars that one istiod holds, no churn',
    unit: 'sidecars',
    better: 'more',
    caveat: istioCaveat,
    values: pair(25_000, 30_000),
    ...istio,
  },
  {
    id: 'sidecars-churn',
    what: 'Sidecars that one istiod holds at 25% and at 50% churn',
    unit: 'sidecars',
    better: 'more',
    caveat: `${istioCaveat} Both rates of churn have the same figures.`,
    values: pair(15_000, 25_000),
    ...istio,
  },
  {
    id: 'churn-rate',
    what: 'Sidecars replaced in a second at 25% churn',
    unit: 'sidecars/s',
    better: 'more',
    caveat: `${istioCaveat} At 50% churn: 31.2 and 37.9.`,
    values: pair(31.2, 41.7),
    ...istio,
  },
  {
    id: 'istiod-memory',
    what: 'Memory of istiod at its sidecar capacity, no churn',
    unit: 'GB',
    better: 'less',
    caveat: `${istioCaveat} With Cilium it holds more sidecars, so the figures are of different loads. At 25 and 50% churn: 22.2 and 25.4 against 36.1 and 42.7 GB.`,
    values: pair(32.1, 41.2),
    ...istio,
  },
  {
    id: 'services-sidecars',
    what: 'Sidecars that one istiod holds with 1,000 services',
    unit: 'sidecars',
    better: 'more',
    caveat: istioCaveat,
    values: pair(20_000, 20_000),
    ...istio,
  },
  {
    id: 'services-memory',
    what: 'Memory of the API server with 1,000 services',
    unit: 'GB',
    better: 'less',
    caveat: `${istioCaveat} At 20,000 sidecars. istiod takes 40.4 GB, with Cilium 42.6 GB.`,
    values: pair(38.9, 9.7),
    ...istio,
  },
  {
    id: 'services-cpu',
    what: 'CPU of the API server with 1,000 services',
    unit: 'CPU',
    better: 'less',
    caveat: `${istioCaveat} At 20,000 sidecars. istiod takes 15, with Cilium 16.`,
    values: pair(6.1, 4.7),
    ...istio,
  },
  {
    id: 'ebpf-transactions',
    what: 'Transactions between pods with eBPF host routing',
    unit: 'transactions/s',
    better: 'more',
    setup: 'Kubernetes 1.33, Ubuntu 24.04 nodes with 16 cores, netperf TCP_RR.',
    caveat:
      'Published by the vendor and read in a summary. Throughput is said to rise by about 30% on one node, and up to 3 times between nodes with small messages; against a self-installed Cilium up to 30% is claimed, without a set-up.',
    dated: ebpfDay,
    sources: [EBPF],
    values: [
      { configuration: 'Cilium without eBPF host routing', columns: ['cilium'], value: 16_003.7 },
      { configuration: 'Cilium with eBPF host routing', columns: ['cilium'], value: 20_396.9 },
    ],
  },
  {
    id: 'wireguard',
    what: 'Ceiling of throughput with WireGuard encryption',
    unit: 'Gbit/s',
    better: 'more',
    setup: 'MTU of 1,500 bytes; nothing else is said.',
    caveat:
      'Published by the vendor without a set-up. An MTU of 3,900 bytes is said to give about 2.5 times as much.',
    dated: '2024-09-11',
    sources: ['container-network-security-wireguard-encryption-concepts'],
    values: [{ configuration: 'Cilium with WireGuard, MTU 1,500', columns: ['cilium'], value: 1.5 }],
  },
  {
    id: 'same-node',
    what: 'TCP throughput on one node (iperf3)',
    unit: 'Gbit/s',
    better: 'more',
    setup: 'Cilium 1.14, three runs of 40 s.',
    caveat:
      'One report of one user. It gives 22.4 Gbit/s with Cilium and says that the Azure data plane was about 1.0 Gbit/s better.',
    dated: '2024-12-06',
    sources: ['issue-cilium-36430'],
    values: [
      { configuration: 'Overlay', columns: ['overlay'], value: 23.4, as: 'about' },
      byOverlayCilium('Overlay with Cilium', 22.4),
    ],
  },
  {
    id: 'vm-generation',
    what: 'Throughput gained by a newer VM and by a larger ring buffer',
    unit: '% more',
    better: 'more',
    setup: 'Host networking, so none of the network models.',
    caveat: 'Published by the vendor. Round trips are said to be 3 to 6 times shorter on Dsv6 than on Dsv3.',
    dated: '2025-07-15',
    sources: ['aks-engineering-blog-2025-07-15'],
    values: [
      other('Dsv6 against Dsv3', 35, 'up to'),
      other('Ring buffer of 2,048 against 1,024', 20, 'about'),
    ],
  },
  {
    id: 'own-cilium',
    what: 'Throughput of a self-installed Cilium',
    unit: 'Mbit/s',
    better: 'more',
    setup: 'Cilium 1.15.4 on AKS 1.29, its own connectivity test.',
    caveat: 'One report of one user, whose units are mixed: one node is slower than two.',
    dated: '2024-04-17',
    sources: ['issue-cilium-32034'],
    values: [other('Own CNI: on one node', 2_112), other('Own CNI: between nodes', 7_209)],
  },
  {
    id: 'download-cap',
    what: 'Download in a pod and on its node',
    unit: 'Gbit/s',
    better: 'more',
    setup: 'A node with 8 CPUs.',
    caveat: 'One report of one user of 2020; the network model is not given.',
    dated: '2020-07-29',
    sources: ['issue-aks-1756'],
    values: [other('In the pod', 3.5, 'about'), other('On the node', 16.7)],
  },
  {
    id: 'service-latency',
    what: '99th percentile from a pod to a service, about 5,000 services',
    unit: 'ms',
    better: 'less',
    setup: 'D4 v3 nodes, kube-proxy.',
    caveat: 'A blog that does not show its method; no figure stands beside it.',
    dated: null,
    sources: ['professnet-ebpf-and-azure-cni'],
    values: [other('kube-proxy', 1.8, 'about')],
  },
];

/** What was looked for and not found. Nothing else may be read into the charts. */
export const notMeasured: readonly {
  readonly says: string;
  readonly sources: readonly [SourceId, ...SourceId[]];
}[] = [
  {
    says: 'Nobody has published throughput or latency of kubenet against Overlay, nor of kubenet against Node Subnet with its figures.',
    sources: ['seed-001', 'issue-acn-645', 'configure-kubenet'],
  },
  {
    says: 'A test of 2020 with kubenet and Azure CNI says only that Azure CNI was slightly better on an empty cluster; its table is lost.',
    sources: ['seed-001'],
  },
  {
    says: 'Nothing was found for Pod Subnet in either mode.',
    sources: ['configure-azure-cni-dynamic-ip-allocation', 'configure-azure-cni-static-block-allocation'],
  },
];
