/** Which work a roadmap ranks. */
import { indexesWith, LEAF, OPEN, type Structure } from '../insight/structure.ts';
import { type Data, states } from '../model/data.ts';
import type { Feature, Header, Scoring, Work } from '../model/roadmap.ts';
import { isMisread, type Unclear } from './unclear.ts';

/** False where the scoring method of the header cannot be read, which is an error of its own. */
export function isRanked(header: Data<Header> | undefined, scorings: readonly Scoring[], unclear: Unclear): boolean {
  if (!header || !states(header, 'rank')) return true;
  if (isMisread(unclear, header.id, 'rank')) return false;
  const scoring = scorings.find(({ id }) => id === header.rank);
  return !scoring || scoring.formula !== undefined;
}

/** Open features without sub-features, some flags (`none`) and by a test of their scores; work indexes. */
export const rankable = (structure: Structure, none: number, wanted: (index: number) => boolean): Int32Array =>
  indexesWith(structure, OPEN | LEAF, none, wanted);

/** Open features that have sub-features and score inputs of their own; work indexes. */
export const scoredWholes = (structure: Structure, work: readonly Data<Work>[]): Int32Array =>
  // What is open and no leaf is a feature, or a milestone, which has none of these.
  indexesWith(structure, OPEN, LEAF, (index) => isScored(work[index] as Data<Feature>));

const isScored = ({ reach, impact, confidence, value, urgency, riskReduction, ease, moscow }: Data<Feature>): boolean =>
  [reach, impact, confidence, value, urgency, riskReduction, ease, moscow].some((input) => input !== undefined);
