/** The plan under scenarios, with what is compared of it: every surface that says what one changes says the same. */

import type { Analysis } from '../analysis/analysis.ts';
import type { PlanOptions } from '../analysis/scheduleOf.ts';
import type { Id, Roadmap } from '../model/roadmap.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { withScenarios } from './scenarios.ts';

export interface Variant {
  readonly roadmap: Roadmap;
  readonly schedule: Schedule;
  readonly cost: number;
}

/** @param scenarios ids, laid over each other; none for the plan as it is */
export function variantOf(analysis: Analysis, scenarios: readonly Id[], options: Omit<PlanOptions, 'today'>): Variant {
  const isPlan = scenarios.length === 0;
  const roadmap = isPlan ? analysis.roadmap : withScenarios(analysis, scenarios);
  const { schedule, money } = isPlan ? analysis : analysis.with({ ...options, roadmap });
  return { roadmap, schedule, cost: money.total.cost };
}
