import type { Recommendation } from '../../core/advice/advice.ts';
import type { GrownNode } from '../../core/advice/tree-growth.ts';
import { modelById } from '../../core/models/index.ts';
import { dataplaneNames, policyNames, questionNames, vnetOwnerNames } from '../decide/names.ts';
import { answerLabel } from '../decide/walk.ts';

/** What a node says, in the three lines of its box. */
export interface NodeWords {
  /** The answer that leads here. */
  readonly answer: string;
  /** What is asked here, or what comes of it. */
  readonly title: string;
  readonly note: string;
}

const nothingFits = 'No model fits';

/** "Cilium, your own VNet, policies: Cilium" */
const settingsText = ({ dataplane, vnetOwner, networkPolicy }: Recommendation): string =>
  `${dataplaneNames[dataplane]}, ${vnetOwnerNames[vnetOwner]}, policies: ${networkPolicy === 'azure' ? 'Azure NPM' : policyNames[networkPolicy]}`;

export const outcomeText = (outcome: Recommendation | null): string =>
  outcome === null ? nothingFits : `${modelById(outcome.model).shortName}: ${settingsText(outcome)}`;

export function nodeWords({ path, node }: GrownNode): NodeWords {
  const step = path.at(-1);
  const answer = step ? answerLabel(step.question, step.answer) : 'Start';
  const [question] = node.open;
  if (question !== undefined) {
    const { length } = node.chances;
    return {
      answer,
      title: `${questionNames[question]}?`,
      note: `${length} outcome${length === 1 ? '' : 's'} possible`,
    };
  }
  const outcome = node.chances[0]?.outcome ?? null;
  return outcome === null
    ? { answer, title: nothingFits, note: 'The answers contradict each other' }
    : { answer, title: modelById(outcome.model).shortName, note: settingsText(outcome) };
}

/** What a screen reader hears of a node. */
export function nodeName(grown: GrownNode, onWay: boolean): string {
  const { answer, title, note } = nodeWords(grown);
  const step = grown.path.at(-1);
  const given = step ? `${questionNames[step.question]}: ${answer}` : answer;
  const asks = grown.node.open.length > 0;
  return [
    `${given}.`,
    asks ? `Asks ${title}` : `${title}.`,
    `${note}.`,
    ...(onWay ? ['On your way.'] : []),
  ].join(' ');
}

/** "43%", of whole sets; small shares are not called none. */
export function shareText(sets: number, of: number): string {
  const percent = (100 * sets) / of;
  return percent < 1 ? '< 1%' : `${Math.round(percent)}%`;
}
