/** The plan as it is drawn, levelled by resources or not, whatever the file says. */
import { rank } from '../insight/rank.ts';
import type { TimelinePlan } from '../timeline/plan.ts';
import { timelinePlan } from '../timeline/timelinePlan.ts';
import type { AnalyseOptions } from '../workspace/analyse.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { scheduleOf } from '../workspace/scheduleOf.ts';

/** Of a plan of so many items a thousand schedules fit into the moment that somebody waits for a picture. */
const QUICK = 500;

/**
 * @param level left out, or what the analysis is anyway: the plan of the analysis, as every other surface shows it
 * @param confidence the odds of another plan; those of the analysis are not its odds
 */
export function planOf(analysis: Analysis, level?: boolean, confidence?: AnalyseOptions['confidence']): TimelinePlan {
  const { roadmap, today, schedule: own } = analysis;
  if (level === undefined || level === (own.leveling.method !== 'none')) return timelinePlan(analysis);
  // Larger plans take longer for each schedule, so that their square counts; the largest have just the rule.
  const budget = Math.floor(1000 * Math.min(1, (QUICK / Math.max(1, roadmap.work.length)) ** 2));
  const schedule = scheduleOf(roadmap, { today, level: level && budget });
  return timelinePlan({
    ...analysis,
    schedule,
    ranking: rank(roadmap, schedule),
    confidence: confidence?.(roadmap, schedule),
  });
}
