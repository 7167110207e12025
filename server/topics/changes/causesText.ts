/** Which edits moved something, one line each with its share: `+5 days: duration of Cart 10d → 15d`. */

import type { Causes } from '../../comparison/causes.ts';
import type { Change } from '../../comparison/edit.ts';
import type { Unit } from '../../comparison/units.ts';
import { textList } from '../../wording/lists.ts';
import type { Parts } from '../../wording/text.ts';
import { causeText, type TitleOf } from './changeText.ts';

export interface CauseTextOptions {
  readonly changes: readonly Change[];
  readonly titleOf: TitleOf;
  /** `+5 days`, `-0.2%`, `+12,000 EUR` */
  readonly byText: (by: number) => string;
  /** Lines beyond this are counted. */
  readonly most?: number;
}

/** Smaller shares of the whole are counted, not named. */
const LEAST_SHARE = 0.01;

/** The lines of the largest shares, and one for the sum of the others; a single cause has no share of its own. */
export function causesText(causes: Causes, { changes, titleOf, byText, most = 3 }: CauseTextOptions): readonly Parts[] {
  const say = (unit: Unit): Parts => {
    const edits = unit.slice(0, most).map((at) => causeText(changes[at]!, titleOf));
    return textList(unit.length > most ? [...edits, [`${unit.length - most} other edits`]] : edits);
  };
  if (causes.length === 1) return [say(causes[0]!.changes)];
  const whole = causes.reduce((sum, { by }) => sum + Math.abs(by), 0);
  const weighty = causes.filter(({ by }) => Math.abs(by) >= LEAST_SHARE * whole).length;
  // One more takes no more room than the line that counts it.
  const shown = Math.min(
    causes.length === most + 1 ? most + 1 : most,
    weighty + 1 === causes.length ? causes.length : weighty,
  );
  const shares = causes.slice(0, shown).map((cause): Parts => [`${byText(cause.by)}: `, ...say(cause.changes)]);
  const others = causes.slice(shown);
  const rest = others.reduce((sum, { by }) => sum + by, 0);
  return others.length === 0 ? shares : [...shares, [`${byText(rest)}: ${others.length} other causes`]];
}
