import { indexesWith, LEAF, OPEN, SUPPORTS } from '../../insight/structure.ts';
import { reportMany } from '../many.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';
import { serving } from '../supporters.ts';
import { isMisread } from '../unclear.ts';

/** Silent until some work serves an objective. */
export const featureWithoutObjective = rule({
  code: 'feature-without-objective',
  reads: ['objectives', 'products', 'work', 'structure', 'served', 'unclear'],
  find({ objectives, products, work, structure, served, unclear }, report) {
    if (objectives.length === 0 || served.size === 0) return;
    const serves = serving({ objectives, products, work, structure });
    const found = indexesWith(
      structure,
      OPEN | LEAF,
      SUPPORTS,
      (index) => !serves(index) && !isMisread(unclear, work[index]!.id, 'supports'),
    );
    const names = objectives.map(({ name }) => name);
    reportMany(found, report, (index) => ({
      place: placeOf(work[index]!),
      facts: { name: work[index]!.name, objectives: names },
    }));
  },
});
