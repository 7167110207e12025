/** The edits that moved something, a line each with its share; none where no edit that counts did. */
import type { Causes } from '../../comparison/causes.ts';
import type { Compared } from '../../comparison/compared.ts';
import { days } from '../../wording/durations.ts';
import { signed } from '../../wording/numbers.ts';
import type { Parts } from '../../wording/text.ts';
import { causesText } from './causesText.ts';
import { titlesOf } from './changeText.ts';

/** `+9 days`, of the calendar */
export const signedDays = (by: number): string => signed(by, days);

export function whyMoved(
  { comparison, after }: Compared,
  causes: Causes | undefined,
  byText: (by: number) => string = signedDays,
): readonly Parts[] {
  if (!causes) return [];
  return causesText(causes, {
    changes: comparison.changes,
    titleOf: titlesOf(comparison.before, after.roadmap),
    byText,
  });
}
