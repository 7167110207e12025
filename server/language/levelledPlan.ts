/** The plan as it is drawn, levelled by resources or not, whatever the file says. */
import { rank } from '../insight/rank.ts';
import type { TimelinePlan } from '../timeline/plan.ts';
import { timelinePlan } from '../timeline/timelinePlan.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { scheduleOf } from '../workspace/scheduleOf.ts';

/** So many placements of work fit into the moment that somebody waits for a picture. */
const PATIENCE = 300_000;

export function planOf(analysis: Analysis, level?: boolean): TimelinePlan {
  if (level === undefined) return timelinePlan(analysis);
  const { roadmap, today } = analysis;
  const budget = Math.max(1, Math.min(1000, Math.floor(PATIENCE / Math.max(1, roadmap.work.length))));
  const schedule = scheduleOf(roadmap, { today, level: level && budget });
  return timelinePlan({ ...analysis, schedule, ranking: rank(roadmap, schedule) });
}
