/** What a gesture would come to, as the tip beside the pointer says it. Plain text. */

import type { PlanLink, Row, TimelinePlan } from '../../../server/timeline/plan.ts';
import { type Stand, workdaysBetween } from '../../../server/timeline/snap.ts';
import { weekdayDate } from '../../../server/wording/dates.ts';
import { linkType, workdayShift, workingDays } from '../../../server/wording/durations.ts';

/** `Alt ← →`, and what that does. */
export type KeyHint = readonly [keys: string, does: string];

export interface Tip {
  readonly first: string;
  readonly second: string;
}

export function moveTip(plan: TimelinePlan, row: Row, stand: Stand): Tip {
  const by = workdaysBetween(plan, row, row.firstDay, stand.firstDay);
  const { firstDay, lastDay } = stand;
  const first = firstDay === lastDay ? weekdayDate(firstDay) : `${weekdayDate(firstDay)} to ${weekdayDate(lastDay)}`;
  return { first, second: workdayShift(by) };
}

export function resizeTip(plan: TimelinePlan, row: Row, stand: Stand): Tip {
  const length = workdaysBetween(plan, row, stand.start, stand.finish);
  const by = length - workdaysBetween(plan, row, row.start, row.finish);
  return {
    first: `Ends ${weekdayDate(stand.lastDay)}`,
    second: `${workingDays(length)}${by === 0 ? ', as it is' : `: ${Math.abs(by)} ${by > 0 ? 'more' : 'less'}`}`,
  };
}

export const linkTip = (from: Row, to: Row | undefined): Tip => ({
  first: to ? `${to.title} depends on ${from.title}` : from.title,
  second: to ? linkType.FS : 'Drag to the dependent item',
});

export const chosenWords = (from: Row, to: Row, type: PlanLink['type'], nth: string): string =>
  `${to.title} depends on ${from.title}, ${linkType[type]}${nth}. Delete removes the link.`;

/** What may be pressed on a row, as its card says it. */
export const keyHints = ({ kind, summary }: Row): readonly KeyHint[] => [
  ...(summary ? [] : [['Alt ← →', 'a working day earlier, later'] as const]),
  ...(summary || kind === 'milestone' ? [] : [['Shift Alt ← →', 'shorter, longer'] as const]),
  ['L', 'select a predecessor, one by one; Delete removes the link'],
  ['Shift L', 'a link from it, Enter leads it to another row'],
];
