import { parseAddress } from '../ip/address.ts';
import { parseCidr } from '../ip/parse.ts';
import { fail, ok, quoted } from '../result.ts';
import type { Field } from './reader.ts';

/** What is wrong with a range or an address, as a sentence of its own beside those of other fields. */
export const sentence = (fault: string): string => (fault.endsWith('?') ? fault : `${fault}.`);

/** An IPv4 range, as canonical text. */
export const range: Field<string> = (given) => {
  if (typeof given !== 'string')
    return fail(`${quoted(given)} is not text: write a range such as 10.20.0.0/16.`);
  const block = parseCidr(given);
  return block.ok ? ok(block.value.toString()) : fail(sentence(block.error));
};

/** An IPv4 address, as canonical text. */
export const ipAddress: Field<string> = (given) => {
  if (typeof given !== 'string')
    return fail(`${quoted(given)} is not text: write an address such as 10.0.0.10.`);
  const address = parseAddress(given);
  return address.ok ? ok(given.trim()) : fail(sentence(address.error));
};
