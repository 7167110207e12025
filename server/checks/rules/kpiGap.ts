import { contradictory, type Rule } from '../context.ts';
import { placeOf } from '../placeOf.ts';

/** Only where some work moves it: where none does, `kpi-nobody-moves` is the finding. */
export const kpiGap: Rule<'kpi-gap'> = {
  code: 'kpi-gap',
  find(context, report) {
    const { roadmap, forecasts } = context;
    const wrong = contradictory(context);
    for (const { kpi, atTarget, effects, from } of forecasts) {
      if (wrong.has(kpi.origin.declaration)) continue;
      if (!atTarget || atTarget.gap === 0 || effects.length === 0 || from.source === 'none') continue;
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
        related: [...new Set(effects.map(({ feature }) => feature))].map((feature) => ({
          place: placeOf(roadmap.work[feature]!, 'moves'),
          label: { kind: 'moves', name: roadmap.work[feature]!.name },
        })),
      });
    }
  },
};
