/** The plan as it is drawn, levelled by resources or not, whatever the file says. */

import { rank } from '../insight/rank.ts';
import type { Analysis } from './analysis.ts';
import { scheduleOf } from './scheduleOf.ts';

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
