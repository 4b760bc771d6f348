import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
}

const locked = Object.entries(read('package-lock.json').packages as Record<string, Locked>).filter(
  ([path]) => path !== '',
);

test('every package that is installed has a hash of its content, and comes from no address of its own', () => {
  expect(locked.length).toBeGreaterThan(100);
  const faulty = locked.filter(
    ([, { integrity, resolved, link }]) => link || resolved || !/^sha512-.{86}==$/.test(integrity ?? ''),
  );
  expect(faulty).toEqual([]);
});

test('every version that package.json asks for is exact, and is the one that is locked', () => {
  const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
  const asked = Object.entries({ ...dependencies, ...devDependencies });
  const versions = new Map(locked.map(([path, { version }]) => [path, version]));
  expect(asked.filter(([name, version]) => versions.get(`node_modules/${name}`) !== version)).toEqual([]);
});
