/** A simulation as a person waits for it: on a thread of its own, telling how far it is, ended by Ctrl+C. */
import { existsSync } from 'node:fs';
import { simulateInThread } from '../lsp/simulationThread.ts';
import { simulate } from '../schedule/simulation/simulate.ts';
import type { Simulation } from '../schedule/simulation/simulation.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { Io } from './io.ts';
import { progressLine } from './progressLine.ts';

export interface SimulationWish {
  readonly runs: number;
  readonly seed?: number;
}

/** `undefined` where it was interrupted: nothing is half said then. */
export function simulated(analysis: Analysis, { runs, seed }: SimulationWish, io: Io): Promise<Simulation | undefined> {
  const { roadmap, schedule } = analysis;
  // Without its bundle the thread is no loss but of the progress.
  if (!existsSync(io.threadFile)) return Promise.resolve(simulate(roadmap, schedule, { runs, seed }));
  return new Promise((resolve, reject) => {
    const line = progressLine(io);
    const over = (): void => {
      process.removeListener('SIGINT', interrupt);
      line.clear();
    };
    const stop = simulateInThread(
      io.threadFile,
      analysis,
      {
        progress: line.tell,
        done(simulation) {
          over();
          resolve(simulation);
        },
        failed(error) {
          over();
          reject(error);
        },
      },
      { runs, seed },
    );
    const interrupt = (): void => {
      stop();
      over();
      io.err('Interrupted: there is no answer.\n');
      resolve(undefined);
    };
    process.once('SIGINT', interrupt);
  });
}
