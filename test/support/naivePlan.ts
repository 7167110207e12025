/**
 * Early dates the slow and obvious way: days are walked one at a time, constraints are tried until nothing moves.
 * Shares no code with the scheduler; the two must agree.
 */
import { civilOf, type Day, dayOf, daysInMonth, weekday } from '../../grammar/civil.ts';
import { daysOff, type RandomItem, type RandomPlan, teamWeeks } from './randomPlan.ts';

export const planStart = dayOf(2027, 1, 4);

/** Before every moment that a lead can reach. */
const longAgo = planStart - 60;

export interface Naive {
  readonly start: Day;
  readonly finish: Day;
}

type Works = (day: Day) => boolean;

/** Whether the team of an item, or the roadmap, works on a day. */
export function worksOf(item: RandomItem): Works {
  const team = item.milestone ? undefined : item.team;
  const week = team === undefined ? [1, 2, 3, 4, 5] : teamWeeks[team]!;
  const off = team === undefined || team === 'lab' ? daysOff : [];
  return (day) => week.includes(weekday(day)) && !off.includes(day - planStart);
}

/** Working days in `[from, to)`. */
export function count(works: Works, from: Day, to: Day): number {
  let days = 0;
  for (let day = from; day < to; day++) if (works(day)) days++;
  return days;
}

export function naiveEarly({ items }: RandomPlan): Map<string, Naive> {
  const dates = new Map<string, Naive>();
  for (const item of items) dates.set(item.name, place(item, dates));
  return dates;
}

/** The first day, from the roadmap's start on, on which the item can be put without breaking anything. */
function place(item: RandomItem, dates: ReadonlyMap<string, Naive>): Naive {
  const works = worksOf(item);
  const first = planStart + (item.milestone ? 0 : (item.earliest ?? 0));
  for (let start = first; ; start++) {
    const finish = finishOf(item, works, start);
    if (finish === undefined) continue;
    if (item.after.every((link) => holds(link, item, works, start, finish, dates.get(link.from)!)))
      return { start, finish };
  }
}

/** Undefined where work cannot start on this day. */
function finishOf(item: RandomItem, works: Works, start: Day): Day | undefined {
  const [, digits, unit] = /^(\d+)(\D+)$/.exec(item.duration)!;
  const amount = Number(digits);
  if (item.milestone || amount === 0) return start;
  if (unit === 'ed') return start + amount;
  if (!works(start)) return undefined;
  if (unit === 'mo') {
    return throughMonths(start, amount);
  }
  const perWeek = item.team === undefined ? 5 : teamWeeks[item.team]!.length;
  let left = unit === 'w' ? amount * perWeek : amount;
  let day = start;
  for (; left > 0; day++) if (works(day)) left--;
  return day;
}

function holds(
  link: RandomItem['after'][number],
  item: RandomItem,
  works: Works,
  start: Day,
  finish: Day,
  from: Naive,
): boolean {
  const leaves = link.type === 'FS' || link.type === 'FF' ? from.finish : from.start;
  const arrives = link.type === 'FS' || link.type === 'SS' ? start : finish;
  const moment = moved(link, item, works, leaves);
  // Time only counts where the successor works; what takes no time, or passes on every day, takes the day as it is.
  const elapsed = item.duration.endsWith('ed');
  if (item.milestone || item.duration === '0d' || elapsed) return arrives >= moment;
  if (item.duration.endsWith('mo') && arrives === finish) return arrives >= moment;
  return count(works, longAgo, arrives) >= count(works, longAgo, moment);
}

function moved(link: RandomItem['after'][number], item: RandomItem, works: Works, moment: Day): Day {
  const lag = /^([+-])(\d+)(\D+)$/.exec(link.lag);
  if (!lag) return moment;
  const amount = Number(lag[2]) * (lag[1] === '-' ? -1 : 1);
  if (lag[3] === 'ed') return moment + amount;
  if (lag[3] === 'mo') return amount < 0 ? plusMonths(moment, amount) : throughMonths(moment, amount);
  const perWeek = item.milestone || item.team === undefined ? 5 : teamWeeks[item.team]!.length;
  const before = count(works, longAgo, moment) + (lag[3] === 'w' ? amount * perWeek : amount);
  let day = longAgo;
  for (let left = before; left > 0; day++) if (works(day)) left--;
  // From a start, the morning of the next working day, unless any day is as good; from a finish, the evening of the last.
  if ((link.type === 'SS' || link.type === 'SF') && !passesAlways(item)) while (!works(day)) day++;
  return day;
}

/** Work whose time passes on every day. */
const passesAlways = ({ milestone, duration }: RandomItem): boolean => !milestone && /^[1-9]\d*ed$/.test(duration);

/** All of a month that is too short for the date. */
function throughMonths(day: Day, months: number): Day {
  let end = plusMonths(day, months);
  if (civilOf(end).day !== civilOf(day).day) while (civilOf(end).day !== 1) end++;
  return end;
}

function plusMonths(day: Day, months: number): Day {
  const at = civilOf(day);
  const month = at.month - 1 + months;
  const year = at.year + Math.floor(month / 12);
  const inYear = (month % 12) + 1;
  return dayOf(year, inYear, Math.min(at.day, daysInMonth(year, inYear)));
}
