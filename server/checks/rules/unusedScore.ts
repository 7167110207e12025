import { indexesWith, LEAF, OPEN } from '../../insight/structure.ts';
import type { Feature } from '../../model/roadmap.ts';
import type { CheckContext, Rule } from '../context.ts';
import { reportMany } from '../many.ts';
import { placeOf, propertyOf } from '../placeOf.ts';

/** What only work that can be put before other work is scored by. What it brings and costs adds up, so that counts. */
const worths = ['reach', 'impact', 'confidence', 'value', 'urgency', 'risk-reduction', 'ease', 'moscow'] as const;

/** The worth of a feature that has parts: they are what is ranked. */
export const unusedScore: Rule = {
  code: 'unused-score',
  find(context, report) {
    const { roadmap } = context;
    reportMany(scoredWholes(context), report, (index) => {
      const work = roadmap.work[index] as Feature;
      const said = worths.filter((name) => propertyOf(work.origin.declaration, name));
      return {
        place: placeOf(work, ...said),
        facts: { name: work.name, said, parts: work.parts.map((part) => roadmap.work[part]!.name) },
      };
    });
  },
};

/** Open features with parts that state what they are worth; work indexes. */
export function scoredWholes(context: CheckContext): Int32Array {
  const { work } = context.roadmap;
  return indexesWith(context.structure, OPEN, LEAF, (index) => isScored(work[index] as Feature));
}

/** None of these is said of a milestone. */
const isScored = ({ reach, impact, confidence, value, urgency, riskReduction, ease, moscow }: Feature): boolean =>
  [reach, impact, confidence, value, urgency, riskReduction, ease, moscow].some((said) => said !== undefined);
