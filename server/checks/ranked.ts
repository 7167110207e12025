/** Which work a roadmap ranks. */
import type { Ranking } from '../insight/ranking.ts';
import { indexesWith, LEAF, OPEN } from '../insight/structure.ts';
import type { Feature } from '../model/roadmap.ts';
import { type CheckContext, misread } from './context.ts';
import { propertyOf } from './placeOf.ts';

/** False where the scoring method of the header cannot be read, which is an error of its own. */
export function isRanked(context: CheckContext): boolean {
  const { header, byId } = context.roadmap;
  if (!header || !propertyOf(header.origin.declaration, 'rank')) return true;
  if (misread(context, 'rank').has(header.origin.declaration)) return false;
  const scoring = byId.get(header.rank);
  return scoring?.kind !== 'scoring' || scoring.formula !== undefined;
}

/** Open features without sub-features, some flags (`none`) and by their scores; work indexes. */
export const rankable = (
  context: CheckContext,
  none: number,
  wanted: (ranking: Ranking, index: number) => boolean,
): Int32Array => indexesWith(context.structure, OPEN | LEAF, none, (index) => wanted(context.ranking, index));

/** Open features that have sub-features and score inputs of their own; work indexes. */
export function scoredWholes(context: CheckContext): Int32Array {
  const { work } = context.roadmap;
  return indexesWith(context.structure, OPEN, LEAF, (index) => isScored(work[index] as Feature));
}

/** A milestone has none of these. */
const isScored = ({ reach, impact, confidence, value, urgency, riskReduction, ease, moscow }: Feature): boolean =>
  [reach, impact, confidence, value, urgency, riskReduction, ease, moscow].some((input) => input !== undefined);
