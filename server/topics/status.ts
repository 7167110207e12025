/** The status of each milestone against its due date, and of the roadmap as a whole. */

import type { Day } from '../../grammar/civil.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { unreliable } from '../findings/unreliable.ts';
import { isLikelyEnough } from '../insight/likelyEnough.ts';
import { workdaysLate } from '../insight/workdaysLate.ts';
import type { Work } from '../model/roadmap.ts';
import { closedState } from '../schedule/closedState.ts';
import { longDate } from '../wording/dates.ts';
import { isOrAre, list, plural } from '../wording/lists.ts';
import type { Scope } from './scope.ts';
import type { Tone } from './table.ts';

/** The status of the roadmap in one sentence, and whether that is good. */
export interface Status {
  readonly text: string;
  readonly tone: Tone;
}

export type DueState = 'reached' | 'no-date' | 'no-due' | 'late' | 'unlikely' | 'at-risk' | 'on-time';

export interface MilestoneStatus {
  readonly state: DueState;
  /** Working days after the due date. */
  readonly late: number;
  /** 0 to 1; absent where nothing varies. */
  readonly chance?: number;
}

/** Late where the plan itself misses the due date; in danger where it meets it but too few simulated runs do. */
export function milestoneStatus({ planInput, schedule, confidence }: Analysis, work: Work): MilestoneStatus {
  const late = workdaysLate(planInput, schedule, work);
  if (closedState(schedule, work.index) === 'done') return { state: 'reached', late };
  if (schedule.unscheduled.includes(work.index)) return { state: 'no-date', late: 0 };
  if (work.due === undefined) return { state: 'no-due', late };
  const chance = confidence?.get(work.index)?.meets;
  if (late > 0) return { state: 'late', late, chance };
  if (chance === undefined || isLikelyEnough(work, chance)) return { state: 'on-time', late, chance };
  return { state: chance < 0.5 ? 'unlikely' : 'at-risk', late, chance };
}

/** The milestones that the report is about, by date. */
export const milestonesOf = ({ analysis, keeps, inTime }: Scope): Work[] =>
  analysis.roadmap.work
    .filter((work) => {
      if (work.kind !== 'milestone' || !keeps(work) || closedState(analysis.schedule, work.index) === 'dropped')
        return false;
      const { firstDay, lastDay } = analysis.schedule.items[work.index]!;
      return inTime(firstDay, lastDay);
    })
    .sort((a, b) => dayOf(analysis, a) - dayOf(analysis, b));

const dayOf = ({ schedule }: Analysis, { index }: Work): Day => schedule.items[index]!.lastDay;

/** One sentence: the finish, the milestones and the late features. */
export function statusOf(slice: Scope): Status {
  const { analysis, outside } = slice;
  const end = finish(slice);
  if (end === undefined) return { text: 'Nothing has a date yet.', tone: 'plain' };
  const milestones = milestoneWords(slice);
  const late = lateFeatures(slice);
  const isUnreliable = !outside && unreliable(analysis) !== undefined;
  const more = late === 0 ? '' : `; ${plural(late, 'feature')} ${isOrAre(late)} late`;
  return {
    text: `${end}${milestones.text}${more}.`,
    tone: isUnreliable || late > 0 ? 'bad' : milestones.tone,
  };
}

function finish({ analysis, keeps, view }: Scope): string | undefined {
  const { roadmap, schedule, confidence } = analysis;
  const circular = new Set(schedule.unscheduled);
  const dated = roadmap.work.filter(
    (work) => keeps(work) && closedState(schedule, work.index) !== 'dropped' && !circular.has(work.index),
  );
  if (dated.length === 0) return undefined;
  const last = dated.reduce((latest, work) => Math.max(latest, dayOf(analysis, work)), -Infinity);
  if (dated.every((work) => closedState(schedule, work.index) === 'done'))
    return `Everything was done by ${longDate(last)}`;
  const p80 = confidence?.outlook?.roadmap.p80;
  const whole = view === undefined || last === schedule.lastDay;
  // The odds of the end are those of the roadmap: of a part that ends earlier there are none.
  const odds = p80 === undefined || !whole || p80 === last ? '' : ` (in 8 of 10 simulated runs by ${longDate(p80)})`;
  return `Planned to finish on ${longDate(last)}${odds}`;
}

/** Features with a due date of their own that they miss. */
const lateFeatures = ({ analysis, keeps }: Scope): number =>
  analysis.roadmap.work.filter(
    (work) =>
      work.kind === 'feature' &&
      keeps(work) &&
      closedState(analysis.schedule, work.index) === undefined &&
      milestoneStatus(analysis, work).state === 'late',
  ).length;

const WORDS: Readonly<Record<Exclude<DueState, 'no-date' | 'no-due' | 'reached'>, string>> = {
  'on-time': 'on time',
  'at-risk': 'at risk',
  unlikely: 'unlikely to be on time',
  late: 'late',
};

function milestoneWords(slice: Scope): Status {
  const states = milestonesOf(slice).map((work) => milestoneStatus(slice.analysis, work).state);
  const count = (state: DueState): number => states.filter((each) => each === state).length;
  const kinds = (Object.keys(WORDS) as (keyof typeof WORDS)[]).filter((state) => count(state) > 0);
  const due = kinds.reduce((sum, state) => sum + count(state), 0);
  const reached = count('reached');
  const tone =
    count('late') > 0 ? 'bad' : count('unlikely') + count('at-risk') > 0 ? 'warn' : due > 0 ? 'good' : 'plain';
  const past = reached > 0 ? `; ${plural(reached, 'milestone')} ${isOrAre(reached)} reached` : '';
  if (due === 0) return { text: past, tone };
  const one = kinds.length === 1 ? kinds[0]! : undefined;
  if (one !== undefined) {
    const all = due === 1 ? 'the one milestone' : due === 2 ? 'both milestones' : `all ${due} milestones`;
    return { text: `${past}; ${all} with a due date ${isOrAre(due)} ${WORDS[one]}`, tone };
  }
  const parts = kinds.map((state, i) => `${count(state)}${i === 0 ? ` ${isOrAre(count(state))}` : ''} ${WORDS[state]}`);
  return {
    text: `${past}; of ${due} milestones with a due date ${list(parts)}`,
    tone,
  };
}
