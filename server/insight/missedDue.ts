/** The due date that a piece of work misses: its own, or that of work that waits for it. */
import type { Day } from '../../grammar/civil.ts';
import type { Roadmap } from '../model/roadmap.ts';
import type { ScheduledItem } from '../schedule/schedule.ts';
import { longDate } from '../wording/dates.ts';

export interface MissedDue {
  readonly name: string;
  readonly title: string;
  readonly due: Day;
  readonly isOwn: boolean;
}

/** Undefined where float is not negative. */
export function missedDue({ work }: Pick<Roadmap, 'work'>, { index, lateFor }: ScheduledItem): MissedDue | undefined {
  const late = lateFor === undefined ? undefined : work[lateFor];
  return late?.due === undefined
    ? undefined
    : { name: late.name, title: late.title, due: late.due, isOwn: lateFor === index };
}

/** `its due date, 18 Jan 2027`, `Public beta, due 18 Jan 2027` */
export const missedDueText = ({ title, due, isOwn }: MissedDue): string =>
  isOwn ? `its due date, ${longDate(due)}` : `${title}, due ${longDate(due)}`;

/** The same with what the float of an item is worded from. */
export function lateItem(
  roadmap: Pick<Roadmap, 'work'>,
  item: ScheduledItem,
): ScheduledItem & { readonly late?: string } {
  const missed = missedDue(roadmap, item);
  return missed ? { ...item, late: missedDueText(missed) } : item;
}
