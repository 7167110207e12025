import { isoDate } from '../../grammar/civil.ts';
import { type KpiForecast, kpiForecasts } from '../insight/kpiForecast.ts';
import { sayNumber } from '../insight/say.ts';
import type { Observation, Rule } from './context.ts';
import { placeOf } from './placeOf.ts';

/** The first day on which a KPI, as measured or as forecast, lies beyond its floor or ceiling. */
export const guardRailBroken: Rule = {
  code: 'guard-rail-broken',
  find({ roadmap, schedule }, report) {
    for (const forecast of kpiForecasts(roadmap, schedule)) {
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
            label: `\`${roadmap.work[feature]!.name}\` moves it there`,
          })),
        });
      }
    }
  },
};

function breach(
  { kpi, points, from }: KpiForecast,
  rail: 'floor' | 'ceiling',
): { readonly on: number; readonly observation: Observation } | undefined {
  const limit = kpi[rail];
  if (limit === undefined || from.source === 'none') return undefined;
  const point = points.find(({ value }) => (rail === 'floor' ? value < limit - 1e-9 : value > limit + 1e-9));
  if (!point) return undefined;
  const measured = point.on === from.on && from.source === 'actual';
  const unit = kpi.unit ? ` ${kpi.unit}` : '';
  const facts = {
    name: kpi.name,
    value: sayNumber(point.value) + unit,
    on: isoDate(point.on),
    rail,
    limit: sayNumber(limit) + unit,
    because: measured ? 'came' : 'comes',
  };
  return { on: point.on, observation: { place: placeOf(kpi, rail), facts } };
}
