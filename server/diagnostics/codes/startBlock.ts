/** What does not let work start on the day it is set for, as facts and in words. */
import { longDate } from '../../wording/dates.ts';
import { code } from './phrases.ts';

export type StartBlock =
  | { readonly kind: 'predecessor'; readonly name: string; readonly finish: number }
  /** `after`: work of that name has the people until it ends. */
  | { readonly kind: 'capacity'; readonly team: string }
  | { readonly kind: 'roadmap-start'; readonly on: number }
  | { readonly kind: 'status-date'; readonly on: number }
  | { readonly kind: 'earliest'; readonly on: number };

/** A sentence with a space before it, or nothing. */
export function startBlock(block: StartBlock | undefined): string {
  switch (block?.kind) {
    case 'predecessor':
      return ` It depends on ${code(block.name)}, which ends ${longDate(block.finish)}.`;
    case 'capacity':
      return ` ${code(block.team)} has too few people before that day.`;
    case 'roadmap-start':
      return ` The roadmap starts ${longDate(block.on)}.`;
    case 'status-date':
      return ` That day is before the status date, ${longDate(block.on)}.`;
    case 'earliest':
      return ` Its \`earliest\` is ${longDate(block.on)}.`;
    case undefined:
      return '';
  }
}
