/**
 * A simulation on a thread of its own: the plan goes there as plain data, and what comes back are progress and the
 * answer. To cancel it is to end the thread, at whatever it is.
 */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Schedule } from '../schedule/schedule.ts';
import { simulatedPlan } from '../schedule/simulation/simulatedPlan.ts';
import type { FromThread, ToThread } from './simulationWorker.ts';
import type { SimulationEvents, Simulator } from './simulator.ts';

/** Some ten seconds of a processor, at the worst. */
export const MOST_WORK = 20_000;

export interface ThreadOptions {
  readonly runs?: number;
  readonly seed?: number;
}

/** @param file the bundle of `simulationWorker.ts`; what comes back ends the thread, after which no event comes */
export function simulateInThread(
  file: string,
  schedule: Schedule,
  { progress, done, failed }: SimulationEvents,
  options: ThreadOptions = {},
): () => void {
  const workerData: ToThread = { plan: simulatedPlan(schedule), ...options };
  // Its output would run into ours, which may be a protocol.
  const worker = new Worker(file, { workerData, stdout: true, stderr: true });
  let over = false;
  const end = (): void => {
    over = true;
    void worker.terminate();
  };
  const fail = (error: unknown): void => {
    if (over) return;
    end();
    failed(error);
  };
  worker.on('message', (message: FromThread) => {
    if (over) return;
    if (message.kind === 'progress') return progress(message.done, message.runs);
    end();
    done(message.simulation);
  });
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`the simulation's thread ended with ${code}`)));
  return end;
}

/** `undefined` where the bundle is not there: the host then does it in steps. */
export function threadSimulator(file: string | undefined): Simulator | undefined {
  if (file === undefined || !existsSync(file)) return undefined;
  return {
    mostWork: MOST_WORK,
    start: (schedule, events) => simulateInThread(file, schedule, events),
  };
}
