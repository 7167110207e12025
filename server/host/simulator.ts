/** Who plays a plan through: the same answer wherever it is done, here in small steps or on a thread of its own. */

import type { Schedule } from '../schedule/schedule.ts';
import { startSimulation } from '../schedule/simulation/simulate.ts';
import { simulatedPlan } from '../schedule/simulation/simulatedPlan.ts';
import type { Simulation } from '../schedule/simulation/simulation.ts';

/** The next turn of the event loop; a worker has no setImmediate, there a message to oneself is the nearest thing. */
export type NextTurn = (run: () => void) => void;

export interface SimulationEvents {
  /** Now and then, while it takes noticeable time. */
  readonly progress: (done: number, runs: number) => void;
  readonly done: (simulation: Simulation) => void;
  readonly failed: (error: unknown) => void;
}

export interface Simulator {
  /** Larger plans are left alone: they would be felt. */
  readonly mostWork: number;
  /** Begins; what comes back ends it, after which no event comes. */
  readonly start: (schedule: Schedule, events: SimulationEvents) => () => void;
}

/** Where there is no other thread: a block of runs at a time, between whatever else is to do. */
export function simulatorInSteps(nextTurn: NextTurn): Simulator {
  return {
    mostWork: 3000,
    start(schedule, { done, failed }) {
      let stopped = false;
      let running: ReturnType<typeof startSimulation> | undefined;
      const turn = (): void => {
        if (stopped) return;
        try {
          running ??= startSimulation(simulatedPlan(schedule));
          running.step();
          if (running.finished) done(running.result());
          else nextTurn(turn);
        } catch (error) {
          failed(error);
        }
      };
      nextTurn(turn);
      return () => {
        stopped = true;
      };
    },
  };
}
