/** Two texts compared as two versions of one roadmap, and what is said of it in plain words. */

import type { Causes } from '../../server/comparison/causes.ts';
import { type Comparison, compare } from '../../server/comparison/compare.ts';
import { causesText } from '../../server/topics/changes/causesText.ts';
import { changeText, titlesOf } from '../../server/topics/changes/changeText.ts';
import { plainText } from '../../server/wording/text.ts';
import { analysed } from './analysed.ts';

export interface Compared extends Comparison {
  /** Each change in words. */
  readonly edits: readonly string[];
  /** By id: how many days its last day moved, and because of what. */
  readonly why: (id: string) => readonly string[];
  readonly causes: (of: Causes | undefined) => readonly string[];
}

const plain = plainText;

export function compared(before: string, after: string, mostPlans?: number): Compared {
  const [was, is] = [analysed(before).analysis, analysed(after).analysis];
  const comparison = compare(was, is, { mostPlans });
  const { changes, dates } = comparison;
  const titleOf = titlesOf(comparison.before, is.roadmap);
  const byText = (by: number): string => `${by > 0 ? '+' : ''}${by}`;
  const causes = (of: Causes | undefined): string[] =>
    of ? causesText(of, { changes, titleOf, byText }).map(plain) : [];
  return {
    ...comparison,
    edits: changes.map((change) => plain(changeText(change, titleOf))),
    why(id) {
      const found = dates.find((date) => date.id === id);
      return found ? [byText(found.by), ...causes(found.causes)] : [];
    },
    causes,
  };
}
