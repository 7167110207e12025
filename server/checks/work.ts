/** Work by what it is and says, found without reading what does not matter. */
import { indexesWith, LEAF, OPEN, type Structure } from '../insight/structure.ts';
import type { Data } from '../model/data.ts';
import type { Feature, Work } from '../model/roadmap.ts';

/** What is read of all work. */
export interface AllWork {
  readonly structure: Structure;
  readonly work: readonly Data<Work>[];
}

/** Work that has all of some flags and none of others, in the order of the text. */
export const workWith = ({ structure, work }: AllWork, all: number, none = 0): Data<Work>[] =>
  Array.from(indexesWith(structure, all, none), (index) => work[index]!);

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
