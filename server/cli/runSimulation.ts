/** A simulation for a command: on a thread of its own, with its progress on the terminal. A small one is over before a thread has started. */
import { existsSync } from 'node:fs';
import type { Io } from '../host/io.ts';
import { simulateInThread } from '../host/simulationThread.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { simulate } from '../schedule/simulation/simulate.ts';
import { simulatedPlan } from '../schedule/simulation/simulatedPlan.ts';
import type { Simulation } from '../schedule/simulation/simulation.ts';
import { progressLine } from './progressLine.ts';

export interface SimulationOptions {
  readonly runs?: number;
  readonly seed?: number;
}

export interface SimulationRun {
  readonly answer: Promise<Simulation>;
  /** Ends it wherever it is; the answer then never comes. */
  readonly stop: () => void;
}

/** Pieces of work times runs that take about as long as a thread takes to start. */
const SMALL = 1_000_000;
const USUAL_RUNS = 10_000;

export function runSimulation(schedule: Schedule, { runs, seed }: SimulationOptions, io: Io): SimulationRun {
  // Without its bundle there is no thread, and no loss but of time.
  const here = schedule.items.length * (runs ?? USUAL_RUNS) <= SMALL || !existsSync(io.threadFile);
  const line = progressLine(io);
  if (here) {
    const simulation = simulate(simulatedPlan(schedule), { runs, seed, onProgress: line.tell });
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
    end = simulateInThread(io.threadFile, schedule, events, { runs, seed });
  });
  return {
    answer,
    stop() {
      end();
      line.clear();
    },
  };
}
