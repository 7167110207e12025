import { indexesWith, LEAF, OPEN, SUPPORTS } from '../../insight/structure.ts';
import { misread, type Rule } from '../context.ts';
import { reportMany } from '../many.ts';
import { placeOf } from '../placeOf.ts';
import { served, serving } from '../supporters.ts';

/** Silent until some work serves an objective. */
export const featureWithoutObjective: Rule<'feature-without-objective'> = {
  code: 'feature-without-objective',
  find(context, report) {
    const { objectives, work } = context.roadmap;
    if (objectives.length === 0 || context.ask(served).size === 0) return;
    const serves = serving(context);
    const meant = misread(context, 'supports');
    const found = indexesWith(
      context.structure,
      OPEN | LEAF,
      SUPPORTS,
      (index) => !serves(index) && (meant.size === 0 || !meant.has(work[index]!.origin.declaration)),
    );
    const names = objectives.map(({ name }) => name);
    reportMany(found, report, (index) => ({
      place: placeOf(work[index]!),
      facts: { name: work[index]!.name, objectives: names },
    }));
  },
};
