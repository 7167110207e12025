/** A simulation as a person waits for it, ended by Ctrl+C. */

import type { Analysis } from '../analysis/analysis.ts';
import type { Io } from '../host/io.ts';
import type { Simulation } from '../schedule/simulation/simulation.ts';
import { playThrough, type SimulationWish } from './playThrough.ts';

/** `undefined` where it was interrupted: nothing is half said then. */
export async function simulated(analysis: Analysis, wish: SimulationWish, io: Io): Promise<Simulation | undefined> {
  const { answer, stop } = playThrough(analysis, wish, io);
  let interrupt = (): void => {};
  const interrupted = new Promise<undefined>((resolve) => {
    interrupt = () => {
      stop();
      io.err('Interrupted: there is no answer.\n');
      resolve(undefined);
    };
  });
  process.once('SIGINT', interrupt);
  return Promise.race([answer, interrupted]).finally(() => process.removeListener('SIGINT', interrupt));
}
