/** Whether a roadmap is ranked by what its header asks for. Where that cannot be read, the error there says all. */
import type { CheckContext } from './context.ts';
import { misread } from './context.ts';
import { propertyOf } from './placeOf.ts';

export function isRanked(context: CheckContext): boolean {
  const { header, byId } = context.roadmap;
  if (!header || !propertyOf(header.origin.declaration, 'rank')) return true;
  if (misread(context, 'rank').has(header.origin.declaration)) return false;
  const scoring = byId.get(header.rank);
  return scoring?.kind !== 'scoring' || scoring.formula !== undefined;
}
