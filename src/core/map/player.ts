import type { BareFinding, ModelFigures } from '../plan/evaluation.ts';
import type { MapStep, StepChange, StepSpace } from './event.ts';
import { poolNames } from './map.ts';
import type { LargeMap } from './node.ts';
import { figuresAt, type Moment, type Stage, spacesAt, stopAt, stopOf } from './stage.ts';
import { blocksOf, type Where } from './step-blocks.ts';

/** One step as it is asked for. */
export interface Wish {
  readonly title: string;
  readonly message: string;
  readonly moment: Moment;
  readonly where: Where;
  /** What the service checks before; null: the nodes of the moment. */
  readonly asked: ModelFigures | null;
  /** What says best why the step cannot be, if it cannot. */
  readonly because?: BareFinding | undefined;
}

/** Plays steps on a stage until one of them cannot be. */
export class Player {
  readonly steps: MapStep[] = [];
  readonly #stage: Stage;
  readonly #map: LargeMap;
  #moment: Moment;
  #spaces: readonly StepSpace[];

  constructor(stage: Stage, map: LargeMap, start: Moment, asked: ModelFigures | null) {
    this.#stage = stage;
    this.#map = map;
    this.#moment = start;
    const now = figuresAt(stage, start);
    this.#spaces = spacesAt(stage, asked ?? now, now);
    const stop = stopAt(asked ?? now, now);
    if (stop) {
      this.steps.push({
        title: 'The cluster is refused',
        message: 'What is asked for cannot begin: the plan as it stands does not get its addresses.',
        ...this.#after(this.#spaces, start),
        taken: [],
        released: [],
        stop: stopOf(stop, this.#spaces, 0),
      });
    }
  }

  get stopped(): boolean {
    return this.steps.at(-1)?.stop != null;
  }

  get moment(): Moment {
    return this.#moment;
  }

  /** Whether the step could be, without playing it. */
  works({ moment, asked }: Pick<Wish, 'moment' | 'asked'>): boolean {
    const now = figuresAt(this.#stage, moment);
    return stopAt(asked ?? now, now) === undefined;
  }

  /** Plays the step, or stops at it. */
  play({ title, message, moment, where, asked, because }: Wish): void {
    if (this.stopped) return;
    const now = figuresAt(this.#stage, moment);
    const spaces = spacesAt(this.#stage, asked ?? now, now);
    const changes = spaces.map((space, index) => this.#change(space, this.#spaces[index], where));
    const finding = stopAt(asked ?? now, now);
    const short = changes.find(({ space, name }) => space === finding?.space && name === finding.name);
    this.steps.push({
      title,
      message,
      ...this.#after(spaces, moment),
      taken: changes.filter(({ addresses }) => addresses > 0),
      released: changes
        .filter(({ addresses }) => addresses < 0)
        .map((change) => ({ ...change, addresses: -change.addresses })),
      stop: finding ? stopOf(finding, spaces, short?.addresses ?? 0, because) : null,
    });
    this.#spaces = spaces;
    this.#moment = moment;
  }

  #change({ space, name, held }: StepSpace, before: StepSpace | undefined, where: Where): StepChange {
    const addresses = held - (before?.held ?? 0);
    const blocks = addresses === 0 ? [] : blocksOf(this.#map, space, name, where);
    return { space, name, addresses, blocks };
  }

  #after(spaces: readonly StepSpace[], moment: Moment): Pick<MapStep, 'pools' | 'spaces'> {
    return {
      spaces,
      pools: poolNames(this.#stage.plan).map((pool, index) => {
        const { nodes = 0, surge = 0, joining = null } = moment[index] ?? {};
        return { pool, nodes: nodes + (joining?.nodes ?? 0) - surge, surge };
      }),
    };
  }
}
