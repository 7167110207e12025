/** The thread that plays a plan through: handed one as plain data, it tells how far it is and then the answer. */
import { parentPort, workerData } from 'node:worker_threads';
import type { PlainPlan } from '../schedule/simulation/plainPlan.ts';
import { simulate } from '../schedule/simulation/simulate.ts';
import type { Simulation } from '../schedule/simulation/simulation.ts';

export interface ToThread extends PlainPlan {
  readonly runs?: number;
  readonly seed?: number;
}

export type FromThread =
  | { readonly kind: 'progress'; readonly done: number; readonly runs: number }
  | { readonly kind: 'done'; readonly simulation: Simulation };

/** Milliseconds between two words on how far it is; what takes less is not worth one. */
const PAUSE = 200;

const { roadmap, schedule, runs, seed } = workerData as ToThread;
const tell = (message: FromThread): void => parentPort?.postMessage(message);
let last = performance.now();
const simulation = simulate(roadmap, schedule, {
  runs,
  seed,
  onProgress(done, all) {
    if (performance.now() - last < PAUSE) return;
    last = performance.now();
    tell({ kind: 'progress', done, runs: all });
  },
});
tell({ kind: 'done', simulation });
