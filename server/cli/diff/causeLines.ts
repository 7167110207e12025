/** What the reports of a comparison have in common: the causes of a change. */

import type { Causes } from '../../comparison/causes.ts';
import { causesText } from '../../comparison/causesText.ts';
import { titlesOf } from '../../comparison/changeText.ts';
import { days } from '../../wording/durations.ts';
import { signed } from '../../wording/numbers.ts';
import type { Parts } from '../../wording/text.ts';
import type { Compared } from './pairs.ts';

/** `+9 days`, of the calendar */
export const signedDays = (by: number): string => signed(by, days);

/** One line a cause; none where nobody edited anything that counts. */
export function why(
  { comparison, after }: Compared,
  causes: Causes | undefined,
  byText: (by: number) => string = signedDays,
): readonly Parts[] {
  if (!causes) return [];
  const titleOf = titlesOf(comparison.before, after.roadmap);
  return causesText(causes, { changes: comparison.changes, titleOf, byText });
}
