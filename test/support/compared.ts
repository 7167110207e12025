/** Two texts compared as two versions of one roadmap, and what is said of it in plain words. */

import type { Causes } from '../../server/comparison/causes.ts';
import { type Comparison, compare } from '../../server/comparison/compare.ts';
import type { Sentence } from '../../server/comparison/parts.ts';
import { sayCauses } from '../../server/comparison/sayCauses.ts';
import { sayChange, titlesOf } from '../../server/comparison/sayChange.ts';
import { analysed } from './analysed.ts';

export interface Compared extends Comparison {
  /** Each change in words. */
  readonly edits: readonly string[];
  /** By id: how many days its last day moved, and because of what. */
  readonly why: (id: string) => readonly string[];
  readonly causes: (of: Causes | undefined, by: number) => readonly string[];
}

export const plain = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === 'string' ? part : 'name' in part ? part.name : part.said)).join('');

export function compared(before: string, after: string, mostPlans?: number): Compared {
  const [was, is] = [analysed(before).analysis, analysed(after).analysis];
  const comparison = compare(was, is, { mostPlans });
  const { changes, dates } = comparison;
  const titleOf = titlesOf(comparison.before, is.roadmap);
  const sayBy = (by: number): string => `${by > 0 ? '+' : ''}${by}`;
  const causes = (of: Causes | undefined, by: number): string[] =>
    of ? sayCauses(of, by, { changes, titleOf, sayBy }).map(plain) : [];
  return {
    ...comparison,
    edits: changes.map((change) => plain(sayChange(change, titleOf))),
    why(id) {
      const found = dates.find((date) => date.id === id);
      return found ? [sayBy(found.by), ...causes(found.causes, found.by)] : [];
    },
    causes,
  };
}
