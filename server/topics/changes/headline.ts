/** The most important change in one sentence: the milestone that slips worst, else what else happens to the dates. */
import type { Compared } from '../../comparison/compared.ts';
import type { DateChange } from '../../comparison/dateChanges.ts';
import { longDate } from '../../wording/dates.ts';
import { days } from '../../wording/durations.ts';
import { plural } from '../../wording/lists.ts';
import { entityName, type Parts } from '../../wording/text.ts';

export function headline(compared: Compared): Parts {
  const { status, after, before, comparison } = compared;
  const title = (after.roadmap.header ?? before.roadmap.header)?.title;
  if (status === 'new') return [...named(title, 'This roadmap'), ' is new.'];
  if (status === 'removed') return [...named(title, 'This roadmap'), ' was removed.'];
  const { dates, finish } = comparison;
  const milestones = dates.filter(({ kind }) => kind === 'milestone');
  const slips = milestones.filter(({ by }) => by > 0).sort(worstFirst);
  if (slips[0]) return slip(slips[0], slips.length - 1);
  const missing = milestones.filter(({ missed }) => missed.after && !missed.before);
  if (missing[0])
    return [entityName(missing[0].title), ` misses its due date now, ${longDate(missing[0].due.after!)}.`];
  const out = milestones.filter(({ after: is, before: was }) => was && !is);
  if (out[0]) {
    const what = out[0].exists.after ? 'no longer has a date' : 'was removed';
    return [entityName(out[0].title), ` ${what}${others(out.length - 1, 'has no date', 'have no date')}.`];
  }
  if (finish.after > finish.before) {
    return [`The roadmap ends ${days(finish.after - finish.before)} later, on ${longDate(finish.after)}.`];
  }
  const gains = milestones.filter(({ by }) => by < 0).sort((a, b) => a.by - b.by);
  if (gains[0]) {
    const { title: name, by, after: is } = gains[0];
    return [
      entityName(name),
      ` comes ${days(-by)} earlier, on ${longDate(is!.lastDay)}${others(gains.length - 1, 'gains', 'gain')}.`,
    ];
  }
  if (finish.after < finish.before) {
    return [`The roadmap ends ${days(finish.before - finish.after)} earlier, on ${longDate(finish.after)}.`];
  }
  const moved = dates.filter(({ before: was, after: is }) => was && is).length;
  if (moved > 0) return [`No milestone moves; ${plural(moved, 'feature')} ${moved === 1 ? 'does' : 'do'}.`];
  return ['No date moves.'];
}

const named = (title: string | undefined, otherwise: string): Parts => (title ? [entityName(title)] : [otherwise]);

/** `; 2 other milestones slip, too` */
const others = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `; ${plural(count, 'other milestone')} ${count === 1 ? one : many}, too`;

/** Committed milestones that newly miss their due date, then others that do, then other committed ones, then by days. */
export function worstFirst(a: DateChange, b: DateChange): number {
  const weight = ({ commitment, missed }: DateChange): number =>
    (missed.after && !missed.before ? 2 : 0) + (commitment === 'committed' ? 1 : 0);
  return weight(b) - weight(a) || b.by - a.by;
}

function slip({ title, by, after, due, missed, commitment }: DateChange, more: number): Parts {
  const late = !missed.after ? '' : missed.before ? ', still past its due date' : ' and misses its due date';
  const day = missed.after ? ` of ${longDate(due.after!)}` : '';
  const committed = commitment === 'committed' ? ' (committed)' : '';
  return [
    entityName(title),
    `${committed} slips ${days(by)} to ${longDate(after!.lastDay)}${late}${day}${others(more, 'slips', 'slip')}.`,
  ];
}
