import { isoDate } from '../../../grammar/civil.ts';
import { measure } from '../../wording/measures.ts';
import { contradictory, type Rule } from '../context.ts';
import { placeOf } from '../placeOf.ts';

/** Only where some work moves it: where none does, `kpi-nobody-moves` is the finding. */
export const kpiGap: Rule = {
  code: 'kpi-gap',
  find(context, report) {
    const { roadmap, forecasts } = context;
    const wrong = contradictory(context);
    for (const { kpi, atTarget, effects, from } of forecasts) {
      if (wrong.has(kpi.origin.declaration)) continue;
      if (!atTarget || atTarget.gap === 0 || effects.length === 0 || from.source === 'none') continue;
      const say = (value: number): string => measure(value, kpi);
      report({
        place: placeOf(kpi, 'target'),
        facts: {
          name: kpi.name,
          forecast: say(atTarget.forecast),
          target: say(atTarget.target),
          gap: say(atTarget.gap),
          by: isoDate(atTarget.by),
          ...(atTarget.forecast > atTarget.target && { above: 'yes' }),
        },
        related: [...new Set(effects.map(({ feature }) => feature))].map((feature) => ({
          place: placeOf(roadmap.work[feature]!, 'moves'),
          label: `\`${roadmap.work[feature]!.name}\` moves it`,
        })),
      });
    }
  },
};
