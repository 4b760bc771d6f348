import type { IsoDate } from '../facts/fact.ts';
import { modelIds } from '../models/index.ts';
import { quoted } from '../result.ts';
import { day, nameText, oneOf } from './choice-fields.ts';
import type { Plan } from './plan.ts';
import type { Reader } from './reader.ts';

/** What is chosen and answered before anything is sized: the part of a plan that advice needs. */
export type Choice = Pick<
  Plan,
  'name' | 'asOf' | 'model' | 'dataplane' | 'networkPolicy' | 'vnetOwner' | 'answers'
>;

const fields = {
  name: nameText('the name of a plan'),
  asOf: day,
  model: oneOf('network model', modelIds),
  dataplane: oneOf('data plane', ['azure', 'cilium']),
  networkPolicy: oneOf('network policy engine', ['none', 'azure', 'calico', 'cilium']),
  vnetOwner: oneOf('owner of the VNet', ['own', 'aks']),
};

export const choiceFields: readonly string[] = [...Object.keys(fields), 'answers'];

/** Reads the choice from the fields of a plan; `today` is the day of a plan that names none. */
export function readChoice(reader: Reader, raw: Readonly<Record<string, unknown>>, today: IsoDate): Choice {
  const dataplane = reader.field(fields.dataplane, raw.dataplane, 'dataplane', 'azure');
  return {
    name: reader.field(fields.name, raw.name, 'name', ''),
    asOf: reader.field(fields.asOf, raw.asOf, 'asOf', today),
    model: reader.field(fields.model, raw.model, 'model', 'overlay'),
    dataplane,
    networkPolicy: reader.field(
      fields.networkPolicy,
      raw.networkPolicy,
      'networkPolicy',
      dataplane === 'cilium' ? 'cilium' : 'none',
    ),
    vnetOwner: reader.field(fields.vnetOwner, raw.vnetOwner, 'vnetOwner', 'own'),
    answers: readAnswers(reader, raw.answers),
  };
}

/** Question and answer ids are judged where the questions are known. */
function readAnswers(reader: Reader, raw: unknown): Readonly<Record<string, string>> {
  if (raw === undefined || raw === null) return {};
  if (typeof raw !== 'object' || Array.isArray(raw)) {
    reader.problem('answers', raw, `${quoted(raw)} is not an object of questions and answers.`);
    return {};
  }
  const answers: [string, string][] = [];
  for (const [question, answer] of Object.entries(raw)) {
    if (typeof answer === 'string') {
      if (answer.trim() !== '') answers.push([question, answer]);
    } else if (answer !== null && answer !== undefined)
      reader.problem(
        `answers.${question}`,
        answer,
        `${quoted(answer)} is no answer: write the answer's id as text.`,
      );
  }
  return Object.fromEntries(answers);
}
