/**
 * What stands in the page before all of its own scripts: it notes everything that goes wrong, since not every driver
 * tells of it, and finds elements by role and name in one way for all browsers.
 */
export const inPage = `
var complaints = [];
var before;
var complain = (what) => { complaints.push(String(what).slice(0, 300)); };
for (const level of ['error', 'warn'])
  console[level] = (...all) => complain('console.' + level + ': ' + all.join(' '));
addEventListener('error', ({ message, target }) =>
  complain(message ? 'uncaught: ' + message : 'not loaded: ' + (target.src || target.href)), true);
addEventListener('unhandledrejection', ({ reason }) => complain('uncaught: ' + reason));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  complain('policy: ' + violatedDirective + ' ' + blockedURI));

var textOf = (node) => (node?.textContent ?? '').replace(/\\s+/g, ' ').trim();
var namesOf = (element) => [
  element.getAttribute('aria-label'),
  ...(element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => textOf(document.getElementById(id))),
  ...[...(element.labels ?? [])].map(textOf),
  textOf(element),
].filter(Boolean);
var selectors = {
  button: 'button, summary',
  tab: '[role=tab]',
  textbox: 'input:not([type]), input[type=text], input[type=search], textarea',
  table: 'table',
  treeitem: '[role=treeitem]',
  heading: 'h1, h2, h3, [role=heading]',
  region: 'section, [role=region]',
};
/** The shown elements of a role whose name is the text, or begins with it where it ends in "…". */
var all = (role, name) => [...document.querySelectorAll(selectors[role])].filter((element) =>
  element.checkVisibility() && namesOf(element).some((own) =>
    name.endsWith('…') ? own.startsWith(name.slice(0, -1)) : own === name));
var one = (role, name) => all(role, name)[0] ?? null;
`;
