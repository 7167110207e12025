import { isMeant, type Rule } from '../context.ts';
import { placeOf } from '../placeOf.ts';

/** A target that is not reached yet, and no work that is still to come says that it moves the KPI. */
export const kpiNobodyMoves: Rule<'kpi-nobody-moves'> = {
  code: 'kpi-nobody-moves',
  find(context, report) {
    const { moves, forecasts } = context;
    for (const { kpi, atTarget, effects, from } of forecasts) {
      if (!atTarget || effects.length > 0 || (atTarget.gap === 0 && from.source !== 'none')) continue;
      if (moves.has(kpi.id) && from.source === 'none') continue;
      // Somebody meant it and misspelt it: that is the finding.
      if (isMeant(context, kpi)) continue;
      report({
        place: placeOf(kpi, 'target'),
        facts: { name: kpi.name, target: atTarget.target, unit: { percent: kpi.percent, unit: kpi.unit } },
      });
    }
  },
};
