import type { Roadmap } from '../model/roadmap.ts';
import type { ScheduledItem } from '../schedule/schedule.ts';
import { longDate } from '../wording/dates.ts';

/**
 * The item with the due date that it misses, its own or that of work that waits for it, as float is worded with it:
 * `its due date, 18 Jan 2027`, `Public beta, due 18 Jan 2027`. Without one where its float is not negative.
 */
export function lateItem(
  { work }: Pick<Roadmap, 'work'>,
  item: ScheduledItem,
): ScheduledItem & { readonly late?: string } {
  const due = item.lateFor === undefined ? undefined : work[item.lateFor];
  if (due?.due === undefined) return item;
  const date = longDate(due.due);
  return { ...item, late: due.index === item.index ? `its due date, ${date}` : `${due.title}, due ${date}` };
}
