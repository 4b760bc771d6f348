import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../core/evaluate.ts';
import type { PlanInput } from '../core/plan/plan.ts';
import { writeLink } from '../state/permalink.ts';
import { inputLimits } from './input.ts';
import { type Planner, run } from './run.ts';

/** Answers with what it was asked; a plan named "fails" has an error finding in the model it chose. */
const answer: Planner['evaluate'] = (input, today) => {
  const findings = (errors: boolean) => (errors ? [{ severity: 'warning' }, { severity: 'error' }] : []);
  return {
    plan: { ...input, asOf: input.asOf ?? today, model: input.model ?? 'overlay' },
    problems:
      input.model === 'bridge' ? [{ path: 'model', text: 'bridge', message: '"bridge" is no model.' }] : [],
    models: {
      overlay: { findings: findings(input.name === 'fails') },
      kubenet: { findings: findings(true) },
      bridge: { findings: [{ severity: 'breaks' }] },
    },
  } as unknown as Evaluation;
};

const planner: Planner = {
  evaluate: answer,
  evaluateFigures: answer,
  formats: [
    { id: 'azcli', write: ({ plan }) => `az aks create --name ${plan.name}` },
    { id: 'svg', write: () => '<svg/>\n' },
  ],
};

interface World {
  readonly stdin?: string | Uint8Array;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

function running(argv: readonly string[], { stdin = '', files = {} }: World = {}) {
  let [out, err] = ['', ''];
  const status = run(
    argv,
    {
      read: (path, most) => {
        const text = path === '-' ? stdin : files[path];
        if (text === undefined)
          throw Object.assign(new Error('no file'), { code: path === 'folder' ? 'EISDIR' : 'ENOENT' });
        return (typeof text === 'string' ? new TextEncoder().encode(text) : text).subarray(0, most);
      },
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      today: '2026-11-21',
    },
    planner,
  );
  return { status, out, err };
}

const linkOf = (plan: PlanInput): string => writeLink({ plan, unknown: [] });
const shop = linkOf({ name: 'shop' });

describe('evaluate', () => {
  const evaluated = (world: World, ...args: string[]) => {
    const { status, out, err } = running(['evaluate', ...args], world);
    return { status, err, name: JSON.parse(out).plan.name, asOf: JSON.parse(out).plan.asOf };
  };
  const expected = { status: 0, err: '', name: 'shop', asOf: '2026-11-21' };
  const json = '{"name":"shop"}';

  test('takes a file, a link or standard input', () => {
    expect(evaluated({ files: { 'plan.json': json } }, 'plan.json')).toEqual(expected);
    expect(evaluated({}, shop)).toEqual(expected);
    expect(evaluated({}, shop.slice(1))).toEqual(expected);
    expect(evaluated({}, `https://planner.example/${shop}`)).toEqual(expected);
    expect(evaluated({ stdin: json })).toEqual(expected);
    expect(evaluated({ stdin: json }, '-')).toEqual(expected);
    expect(evaluated({ stdin: `${shop}\n` }, '-')).toEqual(expected);
    expect(evaluated({ files: { saved: shop } }, 'saved')).toEqual(expected);
  });

  test('takes JSON with a byte order mark, and UTF-16 with one', () => {
    expect(evaluated({ stdin: `\uFEFF${json}` })).toEqual(expected);
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Array.from(json).flatMap((c) => [c.charCodeAt(0), 0])]);
    expect(evaluated({ stdin: utf16 })).toEqual(expected);
  });

  test('a plan that mentions a link is still a plan', () => {
    expect(evaluated({ stdin: '{"name":"a#v=1"}' }).name).toBe('a#v=1');
  });

  test('one plan is indented, and a list has an evaluation a line, in order', () => {
    expect(running(['evaluate'], { stdin: '{}' }).out).toMatch(/^\{\n {2}"plan": \{\n/);
    const { out, status } = running(['evaluate'], { stdin: '[{"name":"a"},{"name":"fails"},{"name":"b"}]' });
    expect(JSON.parse(out).map(({ plan }: Evaluation) => plan.name)).toEqual(['a', 'fails', 'b']);
    expect(out.trim().split('\n')).toHaveLength(5);
    expect(status).toBe(1);
    expect(running(['evaluate'], { stdin: '[]' })).toEqual({ status: 0, out: '[\n]\n', err: '' });
  });

  test('only an error in the chosen model makes it fail', () => {
    expect(running(['evaluate'], { stdin: '{"name":"fails"}' }).status).toBe(1);
    expect(running(['evaluate'], { stdin: '{"model":"kubenet"}' }).status).toBe(1);
    expect(running(['evaluate'], { stdin: '{"model":"bridge"}' }).status).toBe(0);
  });

  test('what a link says in vain goes to standard error', () => {
    const { status, err, out } = running(['evaluate', '#v=1&name=shop&zone=1&oops']);
    expect(status).toBe(0);
    expect(JSON.parse(out).plan.name).toBe('shop');
    expect(err).toContain('"oops" cannot be read');
    expect(err).toContain('edited by hand or cut short');
    expect(err).toContain('"zone=1" is not known');
  });

  test.each<[string, readonly string[], World]>([
    ['Standard input cannot be read. It is empty', [], {}],
    ['It is not JSON: unexpected token', [], { stdin: '{"a":}' }],
    ['"5" is no plan', [], { stdin: '5' }],
    ['Item 1 of the list, "null", is no plan', [], { stdin: '[{},null]' }],
    ['nested more than 50 deep', [], { stdin: `{"a":${'['.repeat(60)}${']'.repeat(60)}}` }],
    ['It is not text in UTF-8', [], { stdin: Uint8Array.from([0x7b, 0xff, 0x7d]) }],
    ['"gone.json" cannot be read. There is no such file.', ['gone.json'], {}],
    ['The system says EISDIR.', ['folder'], {}],
    ['"extra" is one argument too many', ['-', 'extra'], { stdin: '{}' }],
    ['The link cannot be read. "hello" cannot be read', ['#hello'], {}],
    ['holds no plan', ['https://planner.example/'], {}],
    ['100,002 characters', [`#v=1${'a'.repeat(99_999)}`], {}],
    ['at most 100,000 are read', [], { stdin: `[${'{},'.repeat(inputLimits.plans)}{}]` }],
    ['larger than 50 MB', [], { stdin: new Uint8Array(inputLimits.bytes + 1) }],
  ])('says %j and writes nothing', (message, args, world) => {
    const { status, out, err } = running(['evaluate', ...args], world);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
  });
});

describe('link and read', () => {
  test('are each other’s opposite', () => {
    const { out, status } = running(['link'], { stdin: '{"version":1,"pools":[{"name":"user","count":5}]}' });
    expect({ out, status }).toEqual({
      out: `${linkOf({ pools: [{ name: 'user', count: 5 }] })}\n`,
      status: 0,
    });
    const back = running(['read', out]);
    expect(back.err).toBe('');
    expect(JSON.parse(back.out)).toEqual({ version: 1, pools: [{ name: 'user', count: 5 }] });
    expect(running(['read'], { stdin: out }).out).toBe(back.out);
  });

  test('link keeps the view and unknown pairs of a link, and says what it leaves out of a plan', () => {
    expect(running(['link', '#v=1&view=map&zone=1']).out).toBe(
      `${writeLink({ plan: {}, view: 'map', unknown: ['zone=1'] })}\n`,
    );
    const { out, err } = running(['link'], { stdin: '{"pools":[{"vmSize":"D4"}]}' });
    expect(out).toBe(`${linkOf({ pools: [{}] })}\n`);
    expect(err).toBe('"pools[0].vmSize" has no place in a link and is left out.\n');
  });

  test('a list of plans has no link, and neither has a plan that is too large', () => {
    expect(running(['link'], { stdin: '[{}]' })).toMatchObject({ status: 2, out: '' });
    expect(running(['link'], { stdin: JSON.stringify({ name: 'a'.repeat(100_000) }) })).toMatchObject({
      status: 2,
      out: '',
      err: 'The plan is too large for a link.\n',
    });
  });
});

describe('export', () => {
  test('writes the plan in the format, and ends it with a line break', () => {
    expect(running(['export', 'azcli', shop])).toEqual({
      status: 0,
      out: 'az aks create --name shop\n',
      err: '',
    });
    expect(running(['export', 'svg'], { stdin: '{"name":"fails"}' })).toEqual({
      status: 1,
      out: '<svg/>\n',
      err: '',
    });
  });

  test('says what of the plan could not be read', () => {
    expect(running(['export', 'svg'], { stdin: '{"model":"bridge"}' }).err).toBe(
      'model: "bridge" is no model.\n',
    );
  });

  test('lists the formats where there is none of that name', () => {
    expect(running(['export', 'pulumi', shop])).toEqual({
      status: 2,
      out: '',
      err: '"pulumi" is no format: write one of azcli, svg.\n',
    });
    expect(running(['export']).err).toBe('No format was given: write one of azcli, svg.\n');
  });
});

test('anything else shows the usage', () => {
  expect(running([])).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/^Usage:/) });
  expect(running(['toString'])).toMatchObject({
    status: 2,
    out: '',
    err: expect.stringContaining('is no command'),
  });
});
