import { expect, test } from 'vitest';
import { variable } from '../migration/command.ts';
import { powershellName, powershellQuote, powershellValue } from './powershell-quote.ts';
import { shellName, shellQuote, shellValue } from './shell-quote.ts';

test('a name in words is spelt as each shell spells its variables', () => {
  expect(shellName(variable('node-vm-size'))).toBe('NODE_VM_SIZE');
  expect(powershellName(variable('node-vm-size'))).toBe('$NodeVmSize');
});

test.each([
  ['plain', `'plain'`, `'plain'`],
  ["it's", `'it'\\''s'`, `'it''s'`],
  // PowerShell takes typographic quotes for plain ones.
  ['a‘b’c‚d‛e', `'a‘b’c‚d‛e'`, `'a‘‘b’’c‚‚d‛‛e'`],
  ['$x `y` "z"', `'$x \`y\` "z"'`, `'$x \`y\` "z"'`],
])('the text %s is quoted', (text, bash, powershell) => {
  expect(shellQuote(text)).toBe(bash);
  expect(powershellQuote(text)).toBe(powershell);
});

test('texts and variables are joined with only the variables read', () => {
  const value = ['a"$`\\', variable('pod-cidr'), '“b'];
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the braces of the shell
  expect(shellValue(value)).toBe('"a\\"\\$\\`\\\\${POD_CIDR}“b"');
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the braces of the shell
  expect(powershellValue(value)).toBe('"a""`$``\\${PodCidr}““b"');
});
