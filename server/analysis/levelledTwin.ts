/** The plan as it is drawn, levelled by resources or not, whatever the file says. */
import type { Analysis } from './analysis.ts';

/**
 * An analysis with its plan levelled or not, as somebody chose; itself where nobody did, or where it is so anyway. The
 * odds of one plan are not those of the other.
 */
export function levelledBy(analysis: Analysis, level?: boolean): Analysis {
  if (level === undefined || level === (analysis.schedule.leveling.method !== 'none')) return analysis;
  return analysis.with({ schedule: analysis.otherSchedule, confidence: undefined });
}
