/** Work by what it is and says, found without reading what does not matter. */
import { indexesWith, LEAF, OPEN, type Structure } from '../insight/structure.ts';
import type { Data } from '../model/data.ts';
import type { Feature, Work } from '../model/roadmap.ts';
import { closedState } from '../schedule/closedState.ts';
import type { Schedule } from '../schedule/schedule.ts';

/** What is read of all work. */
export interface AllWork {
  readonly structure: Structure;
  readonly work: readonly Data<Work>[];
  /** Where it is given, what is over by the plan is not open, though nobody wrote so: a milestone that was reached. */
  readonly schedule?: Schedule;
}

/** Work that has all of some flags and none of others, in the order of the text. */
export function workWith({ structure, work, schedule }: AllWork, all: number, none = 0): Data<Work>[] {
  const found = indexesWith(structure, all, none);
  const plan = (all & OPEN) === 0 ? undefined : schedule;
  return Array.from(plan ? found.filter((index) => closedState(plan, index) !== 'done') : found, (i) => work[i]!);
}

/** Features without parts that are still to be done. */
export const openLeaves = (from: AllWork, all = 0, none = 0): Data<Feature>[] =>
  workWith(from, OPEN | LEAF | all, none) as Data<Feature>[];

/** The first work that has all of these flags, if any has. */
export function firstWork({ structure: { flags }, work }: AllWork, all: number): Data<Work> | undefined {
  for (let i = 0; i < flags.length; i++) if ((flags[i]! & all) === all) return work[i];
  return undefined;
}

/** Whether some work has all of these flags. */
export const someWork = (from: AllWork, all: number): boolean => firstWork(from, all) !== undefined;

export const isOpen = ({ flags }: Structure, index: number): boolean => (flags[index]! & OPEN) !== 0;
