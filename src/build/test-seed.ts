import fc from 'fast-check';

/** Properties draw the same plans at every run, so that a change is to blame when one fails. SEED draws others. */
const seed = Number(process.env.SEED ?? 20261121);

fc.configureGlobal({ seed });
