/** What a gesture would come to, as the tip beside the pointer says it. Plain text. */
import { civilOf, type Day } from '../../../grammar/civil.ts';
import type { PlanLink, Row, TimelinePlan } from '../../../server/timeline/plan.ts';
import { type Stand, weekdayShort, workdaysBetween } from '../../../server/timeline/snap.ts';
import { counted, shortDate } from '../../../server/timeline/words.ts';
import type { KeyHint } from '../card.ts';

/** `Wed 3 Mar 2027`; without the year where another date beside it has the same. */
const dayWords = (day: Day, withYear = true): string =>
  `${weekdayShort(day)} ${shortDate(day)}${withYear ? ` ${civilOf(day).year}` : ''}`;

export interface Tip {
  readonly first: string;
  readonly second: string;
}

export function moveTip(plan: TimelinePlan, row: Row, stand: Stand): Tip {
  const by = workdaysBetween(plan, row, row.firstDay, stand.firstDay);
  const { firstDay, lastDay } = stand;
  const sameYear = civilOf(firstDay).year === civilOf(lastDay).year;
  const dates = firstDay === lastDay ? dayWords(firstDay) : `${dayWords(firstDay, !sameYear)} → ${dayWords(lastDay)}`;
  return { first: dates, second: by === 0 ? 'Where it is' : `${days(by)} ${by > 0 ? 'later' : 'earlier'}` };
}

export function resizeTip(plan: TimelinePlan, row: Row, stand: Stand): Tip {
  const length = workdaysBetween(plan, row, stand.start, stand.finish);
  const by = length - workdaysBetween(plan, row, row.start, row.finish);
  return {
    first: `Ends ${dayWords(stand.lastDay)}`,
    second: `${days(length)}${by === 0 ? ', as it is' : `: ${Math.abs(by)} ${by > 0 ? 'more' : 'less'}`}`,
  };
}

export const linkTip = (from: Row, to: Row | undefined): Tip => ({
  first: to ? `${to.title} waits for ${from.title}` : from.title,
  second: to ? 'Finish to start' : 'Lead to what is to wait for it',
});

const days = (by: number): string => counted(Math.abs(by), 'working day');

const linkTypes: Readonly<Record<PlanLink['type'], string>> = {
  FS: 'finish to start',
  SS: 'start to start',
  FF: 'finish to finish',
  SF: 'start to finish',
};

export const chosenWords = (from: Row, to: Row, type: PlanLink['type'], nth: string): string =>
  `${to.title} waits for ${from.title}, ${linkTypes[type]}${nth}. Delete removes the link.`;

/** What may be pressed on a row, as its card says it. */
export const keyHints = ({ kind, summary }: Row): readonly KeyHint[] => [
  ...(summary ? [] : [['Alt ← →', 'a working day earlier, later'] as const]),
  ...(summary || kind === 'milestone' ? [] : [['Shift Alt ← →', 'shorter, longer'] as const]),
  ['L', 'what it waits for, one by one; Delete removes the link'],
  ['Shift L', 'a link from it, Enter leads it to another row'],
];
