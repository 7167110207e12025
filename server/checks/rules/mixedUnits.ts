import { mixedMoves } from '../../insight/mixedUnits.ts';
import { rule } from '../rule.ts';
import { valuePlace } from '../spot.ts';

/** One finding an effect. A KPI that mixes units itself is `conflicting-properties`. */
export const mixedUnits = rule({
  code: 'mixed-units',
  reads: ['kpis', 'moves', 'work', 'unclear'],
  find({ kpis, moves, work, unclear }, report) {
    for (const kpi of kpis) {
      if (unclear.contradictory.has(kpi.id)) continue;
      for (const { feature, effect } of mixedMoves(kpi, moves.get(kpi.id))) {
        const of = kpi.unit === '%' ? undefined : kpi.baseline?.value;
        report({
          place: valuePlace(work[feature]!, 'moves', kpi.id),
          facts: {
            name: kpi.name,
            by: effect.by,
            isPercent: effect.percent,
            ...(of && { share: effect.by * Math.abs(of) }),
          },
        });
      }
    }
  },
});
