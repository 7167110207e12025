/** The plan as it is drawn, levelled by resources or not, whatever the file says. */
import { rank } from '../insight/rank.ts';
import type { TimelinePlan } from '../timeline/plan.ts';
import { timelinePlan } from '../timeline/timelinePlan.ts';
import { viewData } from '../timeline/views/index.ts';
import type { ViewWish } from '../timeline/views/shown.ts';
import type { ViewData } from '../timeline/views/viewData.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { scheduleOf } from '../workspace/scheduleOf.ts';

/** Of a plan of so many items a thousand schedules fit into the moment that somebody waits for a picture. */
const QUICK = 500;

/** Of an analysis, the other way round than its file says: picture and view ask for the same, one after the other. */
const turned = new WeakMap<Analysis, Analysis>();

/**
 * An analysis with its plan levelled or not, as somebody asked; itself where nobody did, or where it is so anyway. The
 * odds of one plan are not those of the other.
 */
export function levelledBy(analysis: Analysis, level?: boolean): Analysis {
  const { roadmap, today, schedule: own } = analysis;
  if (level === undefined || level === (own.leveling.method !== 'none')) return analysis;
  const known = turned.get(analysis);
  if (known) return known;
  // Larger plans take longer for each schedule, so that their square counts; the largest have just the rule.
  const budget = Math.floor(1000 * Math.min(1, (QUICK / Math.max(1, roadmap.work.length)) ** 2));
  const schedule = scheduleOf(roadmap, { today, level: level && budget });
  const made = { ...analysis, schedule, ranking: rank(roadmap, schedule), confidence: undefined };
  turned.set(analysis, made);
  return made;
}

export const planOf = (analysis: Analysis, level?: boolean): TimelinePlan => timelinePlan(levelledBy(analysis, level));

export const viewOf = (analysis: Analysis, wish: ViewWish, level?: boolean): ViewData =>
  viewData(levelledBy(analysis, level), wish);
