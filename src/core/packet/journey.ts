import type { SourceId } from '../facts/fact.ts';
import type { Dataplane } from '../models/model.ts';
import { figure } from '../plan/rules/rule.ts';
import type { WireEnd } from './endpoints.ts';
import type { Hop, PlaceId, Route, Translation } from './hop.ts';
import type { Traits } from './traits.ts';

type Sources = readonly [SourceId, ...SourceId[]];

const OVERVIEW = 'concepts-network-cni-overview';
const CILIUM = 'azure-cni-powered-by-cilium';

/** A packet on its way: what it carries now, and where it has been. */
export class Journey {
  readonly hops: Hop[] = [];
  source: WireEnd;
  private destination: WireEnd;
  private readonly model: Traits;
  private readonly dataplane: Dataplane;

  constructor(model: Traits, dataplane: Dataplane, from: WireEnd, to: WireEnd, start: PlaceId) {
    this.model = model;
    this.dataplane = dataplane;
    this.source = from;
    this.destination = to;
    if (start === 'pod') this.at(start, from.name, 'The pod sends from its own address.', [model.page]);
    else this.at(start, from.name, `${capital(from.name)} sends from its own address.`, [OVERVIEW]);
  }

  node(place: 'node' | 'remoteNode', { name }: WireEnd, sentence: string, sources: Sources) {
    this.at(place, name, sentence, sources);
  }

  /** The node puts its own address in place of the pod's. */
  hideBehind(node: WireEnd) {
    const { by, sources } = this.model.translation;
    const translation = this.translateSource(by, node);
    this.at(
      'node',
      node.name,
      `${capital(by)} puts the address of the node in place of the pod's.`,
      this.dataplane === 'cilium' ? [...sources, 'update-azure-cni'] : sources,
      [translation],
    );
  }

  /** A service address becomes that of a pod; what comes by a load balancer is hidden behind `hider` too. */
  pickPod(node: WireEnd, pod: WireEnd, hider: WireEnd | null = null) {
    const cilium = this.dataplane === 'cilium';
    const by = cilium ? "Cilium's eBPF programs" : 'kube-proxy';
    const translations: Translation[] = [{ kind: 'DNAT', by, from: this.destination, to: pod }];
    this.destination = pod;
    if (hider) translations.push(this.translateSource(by, hider));
    this.at(
      'node',
      node.name,
      `${cilium ? `${by}, which stand in for kube-proxy, put` : `${by} puts`} the address of a pod in place of the service's${hider ? ", and the address of the node in place of the client's" : ''}.`,
      [cilium ? CILIUM : 'seed-001', ...(hider ? ['configure-load-balancer-standard'] : [CILIUM])],
      translations,
    );
  }

  routeTable(prefix: string | null, node: WireEnd, used: number, allows: number) {
    this.at(
      'routeTable',
      'Route table',
      `A route of the route table sends the pods of that node to it. Each node has one: ${figure(used)} of ${figure(allows)} with surge nodes.`,
      ['configure-kubenet', 'azure-docs-azure-virtual-network-limits'],
      [],
      { prefix, nextHop: `VirtualAppliance ${node.address ?? node.name}` },
    );
  }

  overlay(prefix: string) {
    this.at(
      'overlay',
      'Overlay routing of Azure',
      'A routing domain of its own carries the packet, without routes of yours and without encapsulation.',
      ['concepts-network-azure-cni-overlay'],
      [],
      { prefix, nextHop: 'the other node, by Azure' },
    );
  }

  vnet(prefix: string) {
    this.at('vnet', 'VNet', 'The system route of the VNet carries the packet.', [OVERVIEW], [], {
      prefix,
      nextHop: 'VNet',
    });
  }

  peering(prefix: string | null) {
    this.at('peering', 'VNet peering', 'The peering carries the packet between the VNets.', [OVERVIEW], [], {
      prefix,
      nextHop: 'VNet peering',
    });
  }

  gateway(prefix: string | null) {
    this.at(
      'gateway',
      'VPN or ExpressRoute gateway',
      'The gateway carries the packet between the VNet and on-premises.',
      [OVERVIEW],
      [],
      { prefix, nextHop: 'virtual network gateway' },
    );
  }

  outbound(address: WireEnd) {
    const by = 'the outbound type of the cluster';
    const translation = this.translateSource(by, address);
    this.at(
      'outbound',
      'Outbound type',
      `${capital(by)}, a load balancer unless another is chosen, puts its public IP in place of the private source address.`,
      ['egress-outboundtype', OVERVIEW],
      [translation],
      { prefix: '0.0.0.0/0', nextHop: 'internet' },
    );
  }

  loadBalancer() {
    this.at(
      'loadBalancer',
      'Internal load balancer',
      'The load balancer hands the connection to a node of the cluster; its front end stays the destination.',
      ['internal-lb', 'configure-load-balancer-standard'],
    );
  }

  arrive(place: PlaceId) {
    const { name } = this.destination;
    const { address, name: from } = this.source;
    this.at(
      place,
      name,
      `${capital(name)} sees ${address ? `${address}, ${from},` : `the ${from}`} as the source.`,
      this.model.translation.sources,
    );
  }

  private translateSource(by: string, to: WireEnd): Translation {
    const from = this.source;
    this.source = to;
    return { kind: 'SNAT', by, from, to };
  }

  private at(
    place: PlaceId,
    name: string,
    sentence: string,
    sources: Sources,
    translations: readonly Translation[] = [],
    route: Route | null = null,
  ) {
    const { source, destination } = this;
    this.hops.push({ place, name, source, destination, translations, route, sentence, sources });
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
