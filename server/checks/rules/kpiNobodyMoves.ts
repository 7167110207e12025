import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';
import { isMeant } from '../unclear.ts';

/** A target that is not reached yet, and no work that is still to come says that it moves the KPI. */
export const kpiNobodyMoves = rule({
  code: 'kpi-nobody-moves',
  reads: ['kpis', 'curves', 'moves', 'unclear'],
  find({ kpis, curves, moves, unclear }, report) {
    kpis.forEach((kpi, i) => {
      const { atTarget, effects, from } = curves[i]!;
      if (!atTarget || effects.length > 0 || (atTarget.gap === 0 && from.source !== 'none')) return;
      if (moves.has(kpi.id) && from.source === 'none') return;
      // Somebody meant it and misspelt it: that is the finding.
      if (isMeant(unclear, kpi)) return;
      report({
        place: placeOf(kpi, 'target'),
        facts: { name: kpi.name, target: atTarget.target, unit: { percent: kpi.percent, unit: kpi.unit } },
      });
    });
  },
});
