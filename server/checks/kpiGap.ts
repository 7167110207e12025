import { isoDate } from '../../grammar/civil.ts';
import { kpiForecasts } from '../insight/kpiForecast.ts';
import { sayNumber } from '../insight/say.ts';
import type { Rule } from './context.ts';
import { placeOf } from './placeOf.ts';

/** Only where some work moves it: where none does, `kpi-nobody-moves` is the finding. */
export const kpiGap: Rule = {
  code: 'kpi-gap',
  find({ roadmap, schedule }, report) {
    for (const { kpi, atTarget, effects, from } of kpiForecasts(roadmap, schedule)) {
      if (!atTarget || atTarget.gap === 0 || effects.length === 0 || from.source === 'none') continue;
      const unit = kpi.unit ? ` ${kpi.unit}` : '';
      report({
        place: placeOf(kpi, 'target'),
        facts: {
          name: kpi.name,
          forecast: sayNumber(atTarget.forecast) + unit,
          target: sayNumber(atTarget.target) + unit,
          gap: sayNumber(atTarget.gap) + unit,
          by: isoDate(atTarget.by),
        },
        related: [...new Set(effects.map(({ feature }) => feature))].map((feature) => ({
          place: placeOf(roadmap.work[feature]!, 'moves'),
          label: `\`${roadmap.work[feature]!.name}\` moves it`,
        })),
      });
    }
  },
};
