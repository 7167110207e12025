/**
 * Which edits moved something, one line each: `+5 days: duration of Cart 10d → 15d`. Says plainly where they only do so
 * together, and where either would have done it alone.
 */

import { textList } from '../wording/lists.ts';
import type { Parts } from '../wording/text.ts';
import type { Causes } from './causes.ts';
import { causeText, type TitleOf } from './changeText.ts';
import type { Change } from './edit.ts';
import type { Unit } from './units.ts';

export interface CauseTextOptions {
  readonly changes: readonly Change[];
  readonly titleOf: TitleOf;
  /** `+5 days`, `-0.2%`, `+12,000 EUR` */
  readonly byText: (by: number) => string;
  /** Lines beyond this are counted. */
  readonly most?: number;
}

/** @param by the whole that is explained */
export function causesText(
  { alone, together, needed, hidden }: Causes,
  by: number,
  { changes, titleOf, byText, most = 3 }: CauseTextOptions,
): readonly Parts[] {
  const say = (unit: Unit): Parts => {
    const said = unit.slice(0, most).map((at) => causeText(changes[at]!, titleOf));
    return textList(unit.length > most ? [...said, [`${unit.length - most} other edits`]] : said);
  };
  const few = (units: readonly Unit[], last: string): Parts =>
    textList(units.length > most ? [...units.slice(0, most).map(say), ['others']] : units.map(say), last);
  const units = alone.map((cause) => cause.changes);
  const behind = hidden
    .slice(0, 1)
    .map((cause): Parts => [`hidden behind that: ${byText(cause.by)}, `, ...say(cause.changes)]);
  if (alone.length === 0) return needed.length === 0 ? [] : [['only together: ', ...few(needed, ' and ')]];
  // Of several that would each do all of it, none is more to blame than the others.
  if (alone.length > 1 && alone.every((cause) => cause.by === by)) {
    return [['either of these alone: ', ...few(units, ' or ')], ...behind];
  }
  if (alone.length === 1 && together === 0) return [say(units[0]!), ...behind];
  // One more takes no more room than the line that counts it.
  const shown = alone.length === most + 1 ? most + 1 : most;
  const shares = alone.slice(0, shown).map((cause): Parts => [`${byText(cause.by)}: `, ...say(cause.changes)]);
  const others = alone.slice(shown).reduce((sum, cause) => sum + cause.by, 0);
  const rest: Parts[] = [
    ...(alone.length > shown ? [[`${byText(others)}: ${alone.length - shown} other causes`]] : []),
    ...(together === 0 ? [] : [[`${byText(together)}: ${isMore(together, by) ? 'more' : 'less'} together than apart`]]),
  ];
  return [...shares, ...rest, ...behind];
}

const isMore = (together: number, by: number): boolean => Math.sign(together) === Math.sign(by);
