import type { KpiForecast } from '../../insight/kpiForecast.ts';
import { contradictory, type Observation, type Rule } from '../context.ts';
import { placeOf } from '../placeOf.ts';

/** The first day on which a KPI, as measured or as forecast, lies beyond its floor or ceiling. */
export const guardRailBroken: Rule<'guard-rail-broken'> = {
  code: 'guard-rail-broken',
  find(context, report) {
    const { roadmap, forecasts } = context;
    const wrong = contradictory(context);
    for (const forecast of forecasts) {
      if (wrong.has(forecast.kpi.origin.declaration)) continue;
      for (const rail of ['floor', 'ceiling'] as const) {
        const broken = breach(forecast, rail);
        if (!broken) continue;
        const causes = forecast.effects.filter(
          ({ begins, amount }) => begins <= broken.on && (rail === 'floor' ? amount < 0 : amount > 0),
        );
        report({
          ...broken.observation,
          related: causes.map(({ feature }) => ({
            place: placeOf(roadmap.work[feature]!, 'moves'),
            label: { kind: 'moves', name: roadmap.work[feature]!.name },
          })),
        });
      }
    }
  },
};

function breach(
  { kpi, points, from }: KpiForecast,
  rail: 'floor' | 'ceiling',
): { readonly on: number; readonly observation: Observation<'guard-rail-broken'> } | undefined {
  const limit = kpi[rail];
  if (limit === undefined || from.source === 'none') return undefined;
  const point = points.find(({ value }) => (rail === 'floor' ? value < limit - 1e-9 : value > limit + 1e-9));
  if (!point) return undefined;
  const facts = {
    name: kpi.name,
    value: point.value,
    on: point.on,
    rail,
    limit,
    isMeasured: point.on === from.on && from.source === 'actual',
    unit: { percent: kpi.percent, unit: kpi.unit },
  };
  return { on: point.on, observation: { place: placeOf(kpi, rail), facts } };
}
