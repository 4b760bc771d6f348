import { modelById } from '../models/index.ts';
import { evaluateModel, modelFigures } from '../plan/evaluate-model.ts';
import type { BareFinding, ModelEvaluation } from '../plan/evaluation.ts';
import type { Plan } from '../plan/plan.ts';
import { count, figure } from '../plan/rules/rule.ts';
import type { MapEvent } from './event.ts';
import { type Joining, join, joined } from './joining.ts';
import { mapOf, poolNames } from './map.ts';
import { Player } from './player.ts';
import { figuresAt, type Moment, type Stage, stageOf } from './stage.ts';

/** Most jumps in which a pool grows to its maximum. */
const jumps = 8;

/**
 * An upgrade of one pool after another, or of the one that is named (as the map names it), with every
 * pool at its maximum. Surge nodes join, the pool's own nodes are drained in turn, and the surge nodes leave.
 */
export function upgradeSteps(plan: Plan, evaluation: ModelEvaluation, pool?: string): MapEvent {
  const stage = stageOf(plan, evaluation);
  const map = mapOf(plan, evaluation);
  const player = new Player(stage, map, momentOf(stage, 'most'), null);
  for (const [index, name] of poolNames(plan).entries()) {
    if ((pool === undefined || name === pool) && !player.stopped) upgradePool(stage, player, index, name);
  }
  return { map, steps: player.steps };
}

function upgradePool(stage: Stage, player: Player, index: number, pool: string): void {
  const demand = stage.demands[index];
  if (!demand || demand.nodes === 0) return;
  const before = player.moment;
  const still = (title: string, message: string, nodes = 0) =>
    player.play({
      title,
      message,
      moment: player.moment,
      where: { pool, surge: true, from: 0, to: nodes, part: null },
      asked: null,
    });
  if (demand.surge === 0) {
    still(
      `${pool} is upgraded in place`,
      'Without surge nodes its nodes are drained and made anew where they are: no address is taken.',
    );
    return;
  }
  const because = upgradeFinding(stage, index);
  const joining = (nodes: number): Joining => {
    const wish = { index, pool, demand, model: stage.model, nodes, surge: true, from: 0, because };
    return { ...wish, asked: null, everyBatch: true };
  };
  const works = (nodes: number) => player.works({ moment: joined(before, joining(nodes)), asked: null });
  let nodes = demand.surge;
  // A warning says that this version of Kubernetes tries again with one surge node.
  if (because?.severity === 'warning' && nodes > 1 && !works(nodes) && works(1)) {
    still(`${count(nodes, 'surge node')} of ${pool} find no room`, because.message);
    nodes = 1;
  }
  join(player, { ...joining(nodes), asked: figuresAt(stage, joined(before, joining(nodes))) });
  const rounds = Math.ceil(demand.nodes / nodes);
  still(
    `${count(Math.min(nodes, demand.nodes), 'node')} of ${pool} ${nodes === 1 ? 'is' : 'are'} drained`,
    'Pods move to the surge nodes. The drained nodes keep their addresses while they are made anew.',
  );
  if (rounds > 1) {
    still(
      `The other ${count(demand.nodes - nodes, 'node')} of ${pool} follow`,
      `Drained ${figure(nodes)} at a time, in ${count(rounds, 'round')} in all: no more addresses are taken.`,
    );
  }
  player.play({
    title: `The surge nodes of ${pool} leave`,
    message: 'They give back what they took.',
    moment: before,
    where: { pool, surge: true, from: 0, to: nodes, part: null },
    asked: null,
  });
}

const upgradeRules: readonly string[] = [
  'no-room-for-one-surge-node',
  'no-room-for-upgrade',
  'kubenet-routes-for-upgrade',
  'cluster-upgrade-limit',
  'pool-upgrade-limit',
  'vnet-address-limit',
];

/** What the evaluation says of an upgrade of this pool alone. */
function upgradeFinding({ plan, model, demands }: Stage, index: number): BareFinding | undefined {
  const pools = plan.pools.map((pool, at) => ({
    ...pool,
    count: demands[at]?.nodes ?? pool.count,
    autoscale: null,
    maxSurge: at === index ? pool.maxSurge : 0,
  }));
  const { findings } = modelFigures({ ...plan, pools }, model);
  return findings.find(({ rule }) => upgradeRules.includes(rule));
}

/** Pools that scale by themselves grow from today's nodes to their maximum, all of them or the one named. */
export function autoscaleSteps(plan: Plan, evaluation: ModelEvaluation, pool?: string): MapEvent {
  const stage = stageOf(plan, evaluation);
  const map = mapOf(plan, evaluation);
  // The service counted the maxima before it built anything.
  const player = new Player(stage, map, momentOf(stage, 'today'), stage.evaluation);
  for (const [index, name] of poolNames(plan).entries()) {
    if ((pool === undefined || name === pool) && !player.stopped) growPool(stage, player, index, name);
  }
  return { map, steps: player.steps };
}

function growPool(stage: Stage, player: Player, index: number, pool: string): void {
  const demand = stage.demands[index];
  const missing = demand ? demand.nodes - demand.pool.count : 0;
  if (!demand?.pool.autoscale || missing <= 0) return;
  const jump = Math.ceil(missing / jumps);
  const growth = (nodes: number): Joining => ({
    index,
    pool,
    demand,
    model: stage.model,
    nodes,
    surge: false,
    from: player.moment[index]?.nodes ?? 0,
    asked: stage.evaluation,
    everyBatch: nodes === 1,
  });
  const works = (nodes: number) =>
    player.works({ moment: joined(player.moment, growth(nodes)), asked: stage.evaluation });
  const most = works(missing) ? missing : mostThatWorks(missing, works);
  for (let left = most; left > 0; left -= jump) join(player, growth(Math.min(jump, left)));
  if (most < missing) join(player, growth(1));
}

/** The largest number below `tooMany` that works, where more never works better. */
function mostThatWorks(tooMany: number, works: (nodes: number) => boolean): number {
  let low = 0;
  let high = tooMany;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (works(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** One node more than today in a pool, which is named as the map names it. Null for a pool it has not. */
export function addNodeSteps(plan: Plan, evaluation: ModelEvaluation, pool: string): MapEvent | null {
  const stage = stageOf(plan, evaluation);
  const index = poolNames(plan).indexOf(pool);
  const demand = stage.demands[index];
  if (!demand) return null;
  const nodes = demand.pool.count + 1;
  const { autoscale } = demand.pool;
  const larger = {
    ...demand.pool,
    count: nodes,
    autoscale: autoscale && { ...autoscale, max: Math.max(autoscale.max, nodes) },
  };
  const asked = { ...stage.plan, pools: stage.plan.pools.with(index, larger) };
  // Where the autoscaler may have the node, the map has a place for it already.
  const drawn = nodes <= demand.nodes ? plan : asked;
  const map = mapOf(drawn, drawn === plan ? evaluation : evaluateModel(asked, modelById(evaluation.model)));
  const player = new Player(stage, map, momentOf(stage, 'today'), stage.evaluation);
  if (!player.stopped) {
    join(player, {
      index,
      pool,
      demand,
      model: stage.model,
      nodes: 1,
      surge: false,
      from: nodes - 1,
      asked: modelFigures(asked, stage.model),
      everyBatch: true,
    });
  }
  return { map, steps: player.steps };
}

const momentOf = ({ demands }: Stage, when: 'most' | 'today'): Moment =>
  demands.map(({ nodes, pool }) => ({
    nodes: when === 'most' ? nodes : pool.count,
    surge: 0,
    joining: null,
  }));
