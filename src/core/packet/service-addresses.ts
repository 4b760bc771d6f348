import { type Address, formatAddress, scanAddress } from '../ip/address.ts';
import { cidr } from '../ip/cidr.ts';
import type { AddressMap } from '../plan/address-map.ts';
import type { Plan } from '../plan/plan.ts';
import { standInNumber } from './stand-ins.ts';

/** Where the map draws them: behind nodes, pods and reserve of the first node subnet. */
export function frontEndsOf(
  { spaces }: AddressMap,
  text: string | undefined,
  problems: { frontEnd?: string },
): (limit: number) => readonly string[] {
  const vnet = spaces.filter(({ kind }) => kind === 'vnet');
  const typed = text?.trim();
  const told = typed ? scanAddress(typed) : null;
  if (typed && (told === null || !vnet.some(({ cidr: range }) => cidr(range).includes(told))))
    problems.frontEnd = `"${typed}" is not an address of the VNet.`;
  const part = vnet
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'range' ? block.parts : []))
    .find(({ use }) => use === 'loadBalancers');
  return (limit) => {
    const chosen = Array.from({ length: Math.min(limit, part?.addresses ?? 0) }, (_, index) =>
      formatAddress((part?.first ?? 0) + index),
    );
    return told !== null && !problems.frontEnd ? [formatAddress(told), ...chosen.slice(1)] : chosen;
  };
}

/** Addresses of a service CIDR that no service of a person gets: its first, the API server's, its last. */
const besideServices = 3;

/**
 * Addresses of services, each of its own: anywhere in the service CIDR but where the network, the API
 * server, DNS and the last address are; null where no address is left.
 */
export function clusterIps({ serviceCidr, dnsServiceIp, name }: Plan): (index: number) => string | null {
  const range = cidr(serviceCidr);
  const dns = scanAddress(dnsServiceIp);
  const from = range.first + besideServices - 1;
  const room = Math.max(0, range.size - besideServices);
  const given: Address[] = [];
  const taken = new Set(dns === null ? [] : [dns]);
  return (index) => {
    while (given.length <= index) {
      const start = room > 0 ? standInNumber(`${name}/${given.length}`, room) : 0;
      let tries = 0;
      while (tries < room && taken.has(from + ((start + tries) % room))) tries++;
      if (tries >= room) return null;
      const found = from + ((start + tries) % room);
      taken.add(found);
      given.push(found);
    }
    return formatAddress(given[index] as Address);
  };
}
