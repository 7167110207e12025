/** A simulation that a person waits for, ended by Ctrl+C. */
import type { Io } from '../host/io.ts';
import type { Simulation } from '../schedule/simulation/simulation.ts';
import type { SimulationRun } from './runSimulation.ts';

/** The answer of a run; `undefined` where it was interrupted, since a part of an answer is none. */
export async function interruptible({ answer, stop }: SimulationRun, io: Io): Promise<Simulation | undefined> {
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
