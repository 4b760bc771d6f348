/**
 * Gives ip-address 10 the two names under which ip-cidr calls it.
 *
 * ip-cidr 4 was written for ip-address 9, which carries a known cross-site scripting fault. The
 * package manager is told to give it version 10 instead, where `bigInteger` and `fromBigInteger`
 * have become `bigInt` and `fromBigInt`. Import this module before ip-cidr.
 */
import { Address4, Address6 } from 'ip-address';

for (const version of [Address4, Address6]) {
  Object.assign(version, { fromBigInteger: version.fromBigInt });
  Object.assign(version.prototype, { bigInteger: version.prototype.bigInt });
}
