/** The thread that plays a plan through: handed one as plain data, it tells how far it is and then the answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { simulate } from '../schedule/simulation/simulate.ts';
import type { SimulatedPlan } from '../schedule/simulation/simulatedPlan.ts';
import type { Simulation } from '../schedule/simulation/simulation.ts';

export interface ToThread {
  readonly plan: SimulatedPlan;
  readonly runs?: number;
  readonly seed?: number;
}

export type FromThread =
  | { readonly kind: 'progress'; readonly done: number; readonly runs: number }
  | { readonly kind: 'done'; readonly simulation: Simulation };

/** Milliseconds between two words on how far it is; what takes less is not worth one. */
const PAUSE = 200;

const { plan, runs, seed } = workerData as ToThread;
const tell = (message: FromThread): void => parentPort?.postMessage(message);
let last = performance.now();
const simulation = simulate(plan, {
  runs,
  seed,
  onProgress(done, all) {
    if (performance.now() - last < PAUSE) return;
    last = performance.now();
    tell({ kind: 'progress', done, runs: all });
  },
});
tell({ kind: 'done', simulation });
