/** Two facts about the progress of work that contradict each other, as facts and in words. */
import { longDate } from '../../wording/dates.ts';
import { percent } from '../../wording/numbers.ts';
import { code } from './phrases.ts';

export type ProgressConflict =
  | { readonly kind: 'finished-before-start'; readonly started: number; readonly finished: number }
  /** `asOf`: the status date; without it, today is meant. */
  | { readonly kind: 'future'; readonly property: 'started' | 'finished'; readonly on: number; readonly asOf?: number }
  | { readonly kind: 'finished-but'; readonly finished: number; readonly state: string }
  | { readonly kind: 'done-at'; readonly progress: number }
  | { readonly kind: 'planned-at'; readonly progress: number }
  | { readonly kind: 'planned-but-started'; readonly started: number; readonly progress?: number }
  | { readonly kind: 'done-but-part'; readonly part: string }
  | { readonly kind: 'started-but-no-part'; readonly started: number };

/** @param name in backticks */
export function progressConflict(name: string, found: ProgressConflict): string {
  switch (found.kind) {
    case 'finished-before-start':
      return `${name} finished ${longDate(found.finished)}, before it started ${longDate(found.started)}. Correct one of the dates.`;
    case 'future':
      return `${name} ${found.property} ${longDate(found.on)}, ${
        found.asOf === undefined ? 'which is in the future' : `after the status date ${longDate(found.asOf)}`
      }. Use \`start\` or \`due\` for planned dates.`;
    case 'finished-but':
      return `${name} finished ${longDate(found.finished)} but its status is ${code(found.state)}. If it is done, set \`status done\`.`;
    case 'done-at':
      return `${name} has \`status done\` at ${percent(found.progress, 0)}. Remove the percentage.`;
    case 'planned-at':
      return `${name} has \`status planned\` at ${percent(found.progress, 0)}. If it has started, set \`status in-progress\`.`;
    case 'planned-but-started':
      return `${name} started ${longDate(found.started)} but has \`status planned\`. If it has started, set \`status in-progress\`.`;
    case 'done-but-part':
      return `${name} is done, but its sub-feature ${code(found.part)} is not. Set the finish of each sub-feature.`;
    case 'started-but-no-part':
      return `${name} started ${longDate(found.started)}, but none of its sub-features has started. Set \`started\` in the one that has.`;
  }
}
