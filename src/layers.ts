/** A part of `src`, and everything its files may import besides each other. */
export interface Layer {
  /** What the paths of its files start with, from `src` on. */
  readonly at: string;
  readonly to: readonly string[];
  /** Parts it may know by type alone. */
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
}

const arithmetic = ['core/result.ts', 'core/ip/', 'core/facts/'];
const planning = [...arithmetic, 'core/models/', 'core/plan/'];
const pictures = ['core/map/', 'core/packet/'];
const core = [
  ...planning,
  ...pictures,
  'core/advice/questions.ts',
  'core/advice/',
  'core/advise-plan.ts',
  'core/evaluate.ts',
  'core/migration/',
  'core/export/',
];
const link = ['state/permalink.ts', 'state/link-'];
const below = [...core, ...link, 'state/'];
const plain = ['ui/kit/', 'ui/theme/'];
const gates = ['ip-cidr', 'ip-address'];
const react = ['react', 'react-dom'];

/** The allowed directions, the only list of them. A file belongs to the first layer its path starts with. */
const layers: readonly Layer[] = [
  { at: 'core/result.ts', to: [] },
  { at: 'core/ip/', to: ['core/result.ts'], packages: gates },
  { at: 'core/facts/', to: ['core/result.ts'], packages: gates },
  { at: 'core/models/', to: arithmetic, packages: gates },
  { at: 'core/plan/', to: [...arithmetic, 'core/models/'], packages: gates },
  // What is asked, in words: exports repeat it, and know no more of advice than its answers.
  { at: 'core/advice/questions.ts', to: arithmetic },
  { at: 'core/advice/', to: [...planning, 'core/advice/questions.ts'], packages: gates },
  // These two join plan and advice: one with the sizes, one without.
  {
    at: 'core/evaluate.ts',
    to: [...planning, 'core/advice/questions.ts', 'core/advice/', 'core/advise-plan.ts'],
    packages: gates,
  },
  {
    at: 'core/advise-plan.ts',
    to: [...planning, 'core/advice/questions.ts', 'core/advice/'],
    packages: gates,
  },
  // The pictures and the way from one model to another: projections of the evaluation.
  { at: 'core/map/', to: planning, types: ['core/evaluate.ts'] },
  { at: 'core/packet/', to: planning, types: ['core/evaluate.ts'] },
  {
    at: 'core/migration/',
    to: [...planning, 'core/advice/questions.ts'],
    types: ['core/evaluate.ts', 'core/advice/'],
  },
  {
    at: 'core/export/',
    to: [...planning, ...pictures, 'core/migration/', 'core/advice/questions.ts'],
    types: ['core/evaluate.ts', 'core/advice/'],
    packages: gates,
  },
  // The link's text. It knows no store, so that the command line can read links too.
  { at: 'state/permalink.ts', to: [...core, 'state/link-'], packages: gates },
  { at: 'state/link-', to: [...core, 'state/permalink.ts'], packages: gates },
  { at: 'state/', to: [...core, ...link], packages: ['zustand', 'zundo', 'react'] },
  { at: 'ui/theme/', to: [] },
  { at: 'ui/kit/', to: ['ui/theme/'], packages: react },
  { at: 'ui/charts/', to: [...below, 'ui/', 'ui/share/', ...plain], packages: [...react, 'recharts'] },
  { at: 'ui/exports/', to: [...below, 'ui/', ...plain], packages: [...react, 'refractor', 'fflate'] },
  { at: 'ui/share/', to: [...below, 'ui/', ...plain], packages: [...react, 'uqr'] },
  { at: 'ui/', to: [...below, 'ui/charts/', 'ui/exports/', 'ui/share/', ...plain], packages: react },
  { at: 'cli/', to: [...core, ...link], packages: ['node:'] },
  // What the planner is measured against is measured there.
  { at: 'bench/', to: below, packages: ['node:', 'ip-cidr', 'cidr-tools'] },
  // Strangers' input against everything that reads it.
  { at: 'fuzz/', to: [...below, 'ui/'], packages: ['node:'] },
  // Parts of the build and of the test run, for vite.config.ts alone.
  {
    at: 'build/',
    to: [],
    packages: ['node:', 'vite', '@vitejs/plugin-react', 'vite-plugin-singlefile', 'fast-check'],
  },
  { at: 'main.tsx', to: ['state/', 'ui/', ...plain], packages: react },
];

/** The only file that may touch the address of the page and its history. */
export const addressKeeper = 'state/mirror.ts';

/** The layer of a file; a test belongs to that of the file it stands beside. */
export function layerOf(path: string): Layer | undefined {
  const subject = path.replace(/\.test(\.tsx?)$/, '$1');
  return layers.find(({ at }) => subject.startsWith(at));
}
