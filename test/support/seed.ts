/**
 * Chance in tests is the same every time, so that a red run is about the change and not about luck: properties start
 * from one seed. `ROADMAP_SEED=random`, or a number, looks elsewhere; a failure prints the seed to come back to.
 */
import fc from 'fast-check';

const wanted = process.env.ROADMAP_SEED;
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted ?? 20270104) });
