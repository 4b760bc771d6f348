import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cycles, isCode, type SourceFiles, violations } from './layers-check.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Every file under src; the text of those that hold code. */
const source: SourceFiles = new Map(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [
      relative(root, path).replaceAll(sep, '/'),
      isCode(path) ? readFileSync(path, 'utf8') : '',
    ]),
);

test('every import of the planner goes in an allowed direction', () => {
  expect(source.size).toBeGreaterThan(5);
  expect(violations(source)).toEqual([]);
});

test('no file of the planner imports itself by way of others', () => {
  expect(cycles(source)).toEqual([]);
});

const world = (files: Record<string, string>): SourceFiles =>
  new Map(
    Object.entries({
      'core/result.ts': 'export const ok = 1;',
      'core/ip/cidr.ts': '',
      'core/evaluate.ts': '',
      'state/store.ts': '',
      'state/link-text.ts': '',
      'ui/App.tsx': '',
      'ui/kit/Button.module.css': '',
      ...files,
    }),
  );

describe('the check finds', () => {
  test.each([
    [
      'an import upward inside core',
      'core/ip/a.ts',
      "import '../evaluate.ts';",
      'core/ip/ may not import core/evaluate.ts',
    ],
    [
      'an import of the page by the state',
      'state/a.ts',
      "import { App } from '../ui/App.tsx';",
      'state/ may not import ui/',
    ],
    [
      'a type by way of import type',
      'core/plan/a.ts',
      "import type { E } from '../evaluate.ts';",
      'core/plan/ may not import core/evaluate.ts',
    ],
    [
      'a type written in place',
      'core/plan/a.ts',
      "export type E = import('../evaluate.ts').E;",
      'core/plan/ may not import core/evaluate.ts',
    ],
    [
      'an import at run time',
      'core/plan/a.ts',
      "await import('../evaluate.ts');",
      'core/plan/ may not import core/evaluate.ts',
    ],
    [
      'an import by exporting',
      'core/plan/a.ts',
      "export { e } from '../evaluate.ts';",
      'core/plan/ may not import core/evaluate.ts',
    ],
    [
      'a value where only the type is allowed',
      'core/export/a.ts',
      "import { evaluate } from '../evaluate.ts';",
      'core/export/ may import core/evaluate.ts by type alone',
    ],
    [
      'a value beside a type',
      'core/export/a.ts',
      "import { type E, evaluate } from '../evaluate.ts';",
      'by type alone',
    ],
    [
      'a control that knows networks',
      'ui/kit/a.tsx',
      "import '../../core/ip/cidr.ts';",
      'ui/kit/ may not import core/ip/',
    ],
    [
      'a command line that knows the store',
      'cli/a.ts',
      "import '../state/store.ts';",
      'cli/ may not import state/',
    ],
    [
      'a link that knows the store',
      'state/link-a.ts',
      "import './store.ts';",
      'state/link- may not import state/',
    ],
    [
      'a test of core that looks out of it',
      'core/ip/a.test.ts',
      "import '../../state/store.ts';",
      'core/ip/ may not import state/',
    ],
    [
      'a package that is not allowed',
      'core/plan/a.ts',
      "import { create } from 'zustand';",
      'core/plan/ may not import the package zustand',
    ],
    [
      'a chart package outside the charts',
      'ui/a.tsx',
      "import { Line } from 'recharts';",
      'ui/ may not import the package recharts',
    ],
    [
      'a part of a package that is not allowed',
      'core/ip/a.ts',
      "import 'node:fs';",
      'core/ip/ may not import the package node:fs',
    ],
    [
      'an import without its extension',
      'ui/a.tsx',
      "import { App } from './App';",
      'imports ./App, which is not a file',
    ],
    ['a file that is not there', 'ui/a.tsx', "import './gone.ts';", 'imports ./gone.ts, which is not a file'],
    [
      'an import whose name is computed',
      'ui/a.tsx',
      'await import("./" + name);',
      'imports a name that is computed',
    ],
    ['a file that belongs nowhere', 'helpers/a.ts', '', 'belongs to no layer'],
    ['code that cannot be read', 'ui/a.tsx', 'const = 1;', 'cannot be parsed'],
    [
      'the address of the page',
      'ui/a.tsx',
      'export const here = location.href;',
      'only state/mirror.ts may touch location',
    ],
    [
      'the history of the page',
      'state/a.ts',
      'window.history.back();',
      'only state/mirror.ts may touch history',
    ],
    [
      'the address taken from the document',
      'ui/a.tsx',
      'document.location = "#";',
      'only state/mirror.ts may touch location',
    ],
    [
      'the address taken out of the window',
      'ui/a.tsx',
      'const { location: here } = window;',
      'only state/mirror.ts may touch location',
    ],
  ])('%s', (_what, path, text, message) => {
    const found = violations(world({ [path]: text }));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${path}: `);
    expect(found[0]).toContain(message);
  });

  test('files that import each other, and a file that imports itself', () => {
    const found = cycles(
      world({
        'ui/a.ts': "import './b.ts';",
        'ui/b.ts': "import './c.ts';",
        'ui/c.ts': "import type { A } from './a.ts';",
        'ui/d.ts': "import './d.ts';",
        'ui/e.ts': "import './a.ts';",
      }),
    );
    expect(found).toEqual(['ui/a.ts → ui/b.ts → ui/c.ts → ui/a.ts', 'ui/d.ts → ui/d.ts']);
  });
});

describe('the check allows', () => {
  test.each([
    ['a neighbour', 'core/ip/a.ts', "import './cidr.ts';"],
    ['a direction of the list', 'ui/a.tsx', "import { ok } from '../core/result.ts';"],
    ['a type where the list says so', 'core/export/a.ts', "import type { E } from '../evaluate.ts';"],
    ['a type written in place', 'core/export/a.ts', "export type E = import('../evaluate.ts').E;"],
    ['a type passed on', 'core/export/a.ts', "export type { E } from '../evaluate.ts';"],
    ['types alone, each marked', 'core/export/a.ts', "import { type E, type F } from '../evaluate.ts';"],
    [
      'a package and its parts',
      'state/a.ts',
      "import { create } from 'zustand'; import 'zustand/middleware';",
    ],
    ['styles', 'ui/kit/a.tsx', "import styles from './Button.module.css';"],
    ['a file as text', 'ui/kit/a.tsx', "import text from './Button.module.css?raw';"],
    ['a test with its tools', 'core/ip/a.test.ts', "import fc from 'fast-check'; import '../evaluate.ts';"],
    [
      'words in a comment or a text',
      'ui/a.tsx',
      "// import '../gone.ts'; location\nexport const a = 'location';",
    ],
    [
      'a property of that name',
      'ui/a.tsx',
      'declare const place: { location: string }; place.location = "here";',
    ],
    [
      'a variable of that name taken out of an object',
      'state/a.ts',
      'declare const store: { history: number[] }; const { history } = store; history.pop();',
    ],
    ['an import of that name', 'state/a.ts', "import { history } from './store.ts'; history();"],
    [
      'an import of that name by another',
      'state/a.ts',
      "import { history as past } from './store.ts'; past();",
    ],
    ['a variable of that name', 'state/a.ts', 'const history = [1]; history.push(2);'],
    ['a parameter of that name', 'state/a.ts', 'export const size = (history: number[]) => history.length;'],
    ['the address in its one place', 'state/mirror.ts', 'export const here = location.hash;'],
  ])('%s', (_what, path, text) => {
    expect(violations(world({ [path]: text }))).toEqual([]);
  });
});
