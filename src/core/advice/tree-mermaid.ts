import { modelById } from '../models/index.ts';
import type { Recommendation } from './advice.ts';
import { type QuestionId, questionById } from './questions.ts';
import { everyNode, type GrownNode } from './tree-growth.ts';

/** The unfolded part of the tree as a Mermaid flowchart; a folded node says how many outcomes it holds. */
export function treeMermaid(root: GrownNode): string {
  const nodes = everyNode(root);
  const names = new Map(nodes.map(({ id }, place) => [id, `n${place}`]));
  const lines = nodes.flatMap((grown) => {
    const name = names.get(grown.id) ?? '';
    return [
      `  ${name}${shape(grown)}`,
      ...grown.branches.map((branch) => {
        const step = branch.path.at(-1);
        const label = step ? answerLabelOf(step.question, step.answer) : '';
        return `  ${name} -->|${quoted(label)}| ${names.get(branch.id) ?? ''}`;
      }),
    ];
  });
  return ['flowchart LR', ...lines, ''].join('\n');
}

function shape({ node, branches }: GrownNode): string {
  const [question] = node.open;
  if (question === undefined) return `([${quoted(outcomeText(node.chances[0]?.outcome ?? null))}])`;
  const { title } = questionById(question);
  return branches.length > 0
    ? `{${quoted(title)}}`
    : `[[${quoted(`${title} (${node.chances.length} outcomes)`)}]]`;
}

const answerLabelOf = (question: QuestionId, answer: string): string =>
  questionById(question).answers.find(({ id }) => id === answer)?.label ?? answer;

const owners = { own: 'your own VNet', aks: 'VNet made by AKS' } as const;

/** "Azure CNI Overlay, cilium data plane, your own VNet, policy engine cilium" */
const outcomeText = (outcome: Recommendation | null): string =>
  outcome === null
    ? 'No model fits'
    : `${modelById(outcome.model).name}, ${outcome.dataplane} data plane, ${owners[outcome.vnetOwner]}, policy engine ${outcome.networkPolicy}`;

/** Mermaid reads entities inside quotes, and a quote would end the text. */
const quoted = (text: string): string => `"${text.replaceAll('"', '#quot;')}"`;
