import { beforeAll, describe, expect, test } from 'vitest';
import { type Evaluation, evaluate } from '../evaluate.ts';
import { presets } from '../plan/presets.ts';
import { arm } from './arm.ts';
import { bicep } from './bicep.ts';
import type { ArmTemplate, JsonObject } from './testing/arm-evaluate.ts';
import { type BicepFile, bicepParser } from './testing/bicep-parse.ts';
import { armOf } from './testing/bicep-read.ts';
import { goldenDay, goldenPlans } from './testing/golden-plans.ts';
import { richPlans } from './testing/rich-plans.ts';

let parse: (text: string) => BicepFile;
beforeAll(async () => {
  parse = await bicepParser();
});

/** The ARM template without what Bicep keeps in comments. */
function armWithout({ evaluation }: { readonly evaluation: Evaluation }) {
  const { parameters, resources, outputs } = JSON.parse(arm.write(evaluation)) as ArmTemplate;
  return {
    parameters,
    resources: resources.map((resource): JsonObject => {
      const { comments: _, ...rest } = resource;
      return rest;
    }),
    outputs,
  };
}

function expectSame(evaluation: Evaluation): void {
  const { faults, root } = parse(bicep.write(evaluation));
  expect(faults).toEqual([]);
  expect(sorted(armOf(root))).toEqual(sorted(armWithout({ evaluation })));
}

/** What is waited for has no order. */
const sorted = (template: Pick<ArmTemplate, 'parameters' | 'resources' | 'outputs'>) => ({
  ...template,
  resources: template.resources.map((resource) => ({
    ...resource,
    dependsOn: [...((resource.dependsOn ?? []) as readonly string[])].sort(),
  })),
});

describe.each(goldenPlans)('$name', ({ name, evaluation }) => {
  test('is written as in its golden file', async () => {
    await expect(bicep.write(evaluation)).toMatchFileSnapshot(`golden/bicep/${name}.bicep`);
  });

  test('reads back as the ARM template', () => expectSame(evaluation));
});

test.each([...presets.map(({ name, plan }) => ({ name, plan })), ...richPlans])(
  '"$name" reads back as the ARM template',
  ({ plan }) => expectSame(evaluate(plan, goldenDay)),
);

test('the check sees what the grammar sees and what it lets through', () => {
  const faults = (text: string) => parse(text).faults;
  expect(faults("param a string = 'x'\noutput b string = a\n")).toEqual([]);
  expect(faults('param a string = "x"\n')).not.toEqual([]);
  expect(faults("param a object = {\n  b: 'x'\n")).not.toEqual([]);
  expect(faults("param a array = ['x' 'y']\n")).toHaveLength(1);
  expect(faults("param a string = 'x\ny'\n")).not.toEqual([]);
  expect(faults('output b string = a\n')).toEqual(['1: a']);
  expect(faults('output b string = guide()\n')).toEqual(['1: guide']);
});

test('what Bicep says twice would differ if one of them changed', () => {
  const [golden] = goldenPlans;
  if (!golden) throw new Error('no golden plan');
  const text = bicep.write(golden.evaluation).replace('maxPods: 31', 'maxPods: 32');
  expect(sorted(armOf(parse(text).root))).not.toEqual(sorted(armWithout(golden)));
});
