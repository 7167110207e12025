import { mixedMoves } from '../../insight/mixedUnits.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

/** So many of the features that move the KPI are related places: the first ones in time. */
const MOST = 12;

/** Only where some work moves it: where none does, `kpi-nobody-moves` is the finding. */
export const kpiGap = rule({
  code: 'kpi-gap',
  reads: ['kpis', 'curves', 'moves', 'work', 'unclear'],
  find({ kpis, curves, moves, work, unclear }, report) {
    kpis.forEach((kpi, i) => {
      const { atTarget, effects, from } = curves[i]!;
      if (unclear.contradictory.has(kpi.id) || mixedMoves(kpi, moves.get(kpi.id)).length > 0) return;
      if (!atTarget || atTarget.gap === 0 || effects.length === 0 || from.source === 'none') return;
      report({
        place: placeOf(kpi, 'target'),
        facts: {
          name: kpi.name,
          forecast: atTarget.forecast,
          target: atTarget.target,
          gap: atTarget.gap,
          by: atTarget.by,
          unit: { percent: kpi.percent, unit: kpi.unit },
        },
        related: [...new Set(effects.map(({ feature }) => feature))].slice(0, MOST).map((feature) => ({
          place: placeOf(work[feature]!, 'moves'),
          label: { kind: 'moves', name: work[feature]!.name },
        })),
      });
    });
  },
});
