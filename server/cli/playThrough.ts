/** A simulation for a command: on a thread of its own, telling a terminal how far it is. A small one is over before a thread is there. */
import { existsSync } from 'node:fs';
import type { Analysis } from '../analysis/analysis.ts';
import type { Io } from '../host/io.ts';
import { simulateInThread } from '../host/simulationThread.ts';
import { simulate } from '../schedule/simulation/simulate.ts';
import type { Simulation } from '../schedule/simulation/simulation.ts';
import { progressLine } from './progressLine.ts';

export interface SimulationWish {
  readonly runs?: number;
  readonly seed?: number;
}

export interface Played {
  readonly answer: Promise<Simulation>;
  /** Ends it at whatever it is; the answer then never comes. */
  readonly stop: () => void;
}

/** Pieces of work times runs that take about as long as a thread takes to begin. */
const SMALL = 1_000_000;
const USUAL_RUNS = 10_000;

export function playThrough(
  { roadmap, schedule }: Pick<Analysis, 'roadmap' | 'schedule'>,
  { runs, seed }: SimulationWish,
  io: Io,
): Played {
  // Without its bundle there is no thread, and no loss but of time.
  const here = roadmap.work.length * (runs ?? USUAL_RUNS) <= SMALL || !existsSync(io.threadFile);
  const line = progressLine(io);
  if (here) {
    const simulation = simulate(roadmap, schedule, { runs, seed, onProgress: line.tell });
    line.clear();
    return { answer: Promise.resolve(simulation), stop: () => {} };
  }
  let end = (): void => {};
  const answer = new Promise<Simulation>((resolve, reject) => {
    const events = {
      progress: line.tell,
      done(simulation: Simulation) {
        line.clear();
        resolve(simulation);
      },
      failed(error: unknown) {
        line.clear();
        reject(error);
      },
    };
    end = simulateInThread(io.threadFile, { roadmap, schedule }, events, { runs, seed });
  });
  return {
    answer,
    stop() {
      end();
      line.clear();
    },
  };
}
