import type { ModelId } from '../models/index.ts';
import type { Reason, Recommendation, Setting } from './advice.ts';
import { type ActiveRule, type Encoded, meets } from './board.ts';
import { combinations, names } from './candidates.ts';
import { questionIds } from './questions.ts';
import { CLEAR, isAboutModels, type Rule } from './rule.ts';

/** The rules that speak, given the answers. */
export const speaking = (rules: readonly ActiveRule[], encoded: Encoded): readonly ActiveRule[] =>
  rules.filter(({ conditions }) => meets(conditions, encoded));

const asReason = ({ rule, conditions }: ActiveRule): Reason => {
  const questions = conditions.flatMap(({ question }) => questionIds[question] ?? []);
  return {
    because: rule.because,
    source: rule.source[0],
    sources: rule.source,
    question: questions[0] ?? null,
    questions,
    rule: rule.id,
    effect: rule.verdict,
    confidence: rule.confidence ?? 'documented',
  };
};

const strength = ({ rule }: ActiveRule): number =>
  rule.verdict === 'excludes' ? Number.MAX_SAFE_INTEGER : (rule.weight ?? CLEAR);

const told = (said: readonly ActiveRule[]): readonly Reason[] =>
  said.toSorted((a, b) => strength(b) - strength(a)).map(asReason);

const isAbout = (rule: Rule, model: ModelId): boolean =>
  rule.models === undefined || rule.models.includes(model);

/** Reasons for and against a model as a whole, and where it is excluded, all that it takes to exclude it. */
export function reasonsFor(
  model: ModelId,
  said: readonly ActiveRule[],
  excluded: boolean,
): readonly Reason[] {
  const whole = said.filter(({ rule }) => isAboutModels(rule) && isAbout(rule, model));
  if (!excluded || whole.some(({ rule }) => rule.verdict === 'excludes')) return told(whole);
  return told([...cover(model, said), ...whole]);
}

/** Rules about settings that together leave no setting of the model, none of them to spare. */
function cover(model: ModelId, said: readonly ActiveRule[]): readonly ActiveRule[] {
  const ways = combinations.filter((candidate) => candidate.model === model);
  const closes = (by: readonly ActiveRule[]): boolean =>
    ways.every((way) => by.some(({ rule }) => names(rule, way)));
  let needed = said.filter(({ rule }) => rule.verdict === 'excludes' && isAbout(rule, model));
  // What holds without an answer is dropped first, so that the reasons lead back to answers.
  for (const one of needed.toSorted((a, b) => a.conditions.length - b.conditions.length)) {
    const without = needed.filter((other) => other !== one);
    if (closes(without)) needed = without;
  }
  return needed;
}

/** How far rules about whole models speak for it, less how far they speak against. */
export const standing = (model: ModelId, said: readonly ActiveRule[]): number =>
  said.reduce((sum, { rule }) => {
    if (!isAboutModels(rule) || !isAbout(rule, model) || rule.verdict === 'excludes') return sum;
    return rule.verdict === 'for' ? sum + (rule.weight ?? CLEAR) : sum - (rule.weight ?? CLEAR);
  }, 0);

/** What the rule says of each chosen setting: true and false where it speaks of it, undefined where not. */
const mentions = (rule: Rule, chosen: Recommendation): Record<Setting, boolean | undefined> => ({
  dataplane: rule.dataplanes?.includes(chosen.dataplane),
  vnetOwner: rule.vnetOwners?.includes(chosen.vnetOwner),
  networkPolicy: rule.policies?.includes(chosen.networkPolicy),
});

/**
 * What speaks for or against each chosen setting, and what excludes the others. A rule about several settings
 * is told under the policy engine, which is the last to be chosen.
 */
export function reasonsForSettings(
  chosen: Recommendation,
  said: readonly ActiveRule[],
): Record<Setting, readonly Reason[]> {
  const about = (setting: Setting) =>
    told(
      said.filter(({ rule }) => {
        if (!isAbout(rule, chosen.model)) return false;
        const { [setting]: hit, ...others } = mentions(rule, chosen);
        if (hit === undefined || hit === (rule.verdict === 'excludes')) return false;
        const elsewhere = Object.values(others);
        return setting === 'networkPolicy'
          ? !elsewhere.includes(false)
          : elsewhere.every((mention) => mention === undefined);
      }),
    );
  return {
    dataplane: about('dataplane'),
    vnetOwner: about('vnetOwner'),
    networkPolicy: about('networkPolicy'),
  };
}
