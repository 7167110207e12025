/** Work by what it is and says, found without reading what does not matter. */
import { DROPPED, indexesWith, LEAF, OPEN } from '../insight/structure.ts';
import type { Feature, Work } from '../model/roadmap.ts';
import { closedState } from '../schedule/closedState.ts';
import type { CheckContext } from './context.ts';

/**
 * Work that has all of some flags and none of others, in the order of the text. What is over by the plan is not open,
 * though it does not say so itself: a milestone that was reached, a summary of which all parts are done.
 */
export function workWith({ structure, roadmap, schedule }: CheckContext, all: number, none = 0): Work[] {
  const isOver = (index: number): boolean => (all & OPEN) !== 0 && closedState(schedule, index) === 'done';
  return Array.from(indexesWith(structure, all, none)).flatMap((index) => (isOver(index) ? [] : roadmap.work[index]!));
}

/** Features without parts that are still to be done. */
export const openLeaves = (context: CheckContext, all = 0, none = 0): Feature[] =>
  workWith(context, OPEN | LEAF | all, none) as Feature[];

/** The first work that has all of these flags, if any has. */
export function firstWork(context: CheckContext, all: number): Work | undefined {
  const { flags } = context.structure;
  for (let i = 0; i < flags.length; i++) if ((flags[i]! & all) === all) return context.roadmap.work[i];
  return undefined;
}

/** Whether some work has all of these flags. */
export const someWork = (context: CheckContext, all: number): boolean => firstWork(context, all) !== undefined;

/** Tests for one piece of work that is at hand. */
export function about(context: CheckContext): {
  readonly isOpen: (work: Work) => boolean;
  readonly isDropped: (work: Work) => boolean;
} {
  const { flags } = context.structure;
  return {
    isOpen: ({ index }) => (flags[index]! & OPEN) !== 0,
    isDropped: ({ index }) => (flags[index]! & DROPPED) !== 0,
  };
}
