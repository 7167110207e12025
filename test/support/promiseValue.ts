/**
 * How good a levelled plan is, counted from the text's own facts. Shares no code with the scheduler, whose objective it
 * checks: falling importance, smaller is better.
 */
import type { Day } from '../../grammar/civil.ts';
import type { CheckedDates, CheckedItem, CheckedPlan } from './levelChecker.ts';

export interface PromiseValue {
  readonly missedCommitments: number;
  readonly committedDaysLate: number;
  readonly missedPlanned: number;
  readonly plannedDaysLate: number;
  readonly committedFinishes: number;
  readonly missedAspirations: number;
  readonly aspirationDaysLate: number;
  /** The mean finish by score × person-days, in whole days from the start. */
  readonly delay: number;
  readonly makespan: number;
  readonly otherFinishes: number;
  readonly exactDelay: number;
}

export function promiseValue(plan: CheckedPlan, dates: ReadonlyMap<string, CheckedDates>): PromiseValue {
  const finish = ({ name }: CheckedItem): Day => dates.get(name)!.finish - plan.start;
  const sum = (items: readonly CheckedItem[], of: (item: CheckedItem) => number): number =>
    items.reduce((total, item) => total + of(item), 0);
  const firmly = (wanted: string): CheckedItem[] =>
    plan.items.filter(({ due, commitment = 'planned' }) => due !== undefined && commitment === wanted);
  const daysLate = (item: CheckedItem): number => Math.max(0, dates.get(item.name)!.finish - 1 - item.due!);
  const missed = (wanted: string): number => firmly(wanted).filter((item) => daysLate(item) > 0).length;
  const late = (wanted: string): number => sum(firmly(wanted), daysLate);
  const weight = ({ score = 0, duration, asks }: CheckedItem): number =>
    score * duration * asks.reduce((people, ask) => people + ask.people, 0);
  const weights = sum(plan.items, weight);
  const exactDelay = weights > 0 ? sum(plan.items, (item) => weight(item) * finish(item)) / weights : 0;
  return {
    missedCommitments: missed('committed'),
    committedDaysLate: late('committed'),
    missedPlanned: missed('planned'),
    plannedDaysLate: late('planned'),
    committedFinishes: sum(
      plan.items.filter(({ commitment }) => commitment === 'committed'),
      finish,
    ),
    missedAspirations: missed('aspiration'),
    aspirationDaysLate: late('aspiration'),
    delay: Math.floor(exactDelay),
    makespan: Math.max(0, ...plan.items.map(finish)),
    otherFinishes: sum([...firmly('planned'), ...firmly('aspiration')], finish),
    exactDelay,
  };
}

/** Below 0 where `a` is better, above where `b` is. */
export function comparePromises(a: PromiseValue, b: PromiseValue): number {
  for (const name of Object.keys(a) as (keyof PromiseValue)[]) {
    if (Math.abs(a[name] - b[name]) > 1e-9) return a[name] - b[name];
  }
  return 0;
}
