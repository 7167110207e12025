import type { KpiCurve } from '../../insight/kpiForecast.ts';
import { mixedMoves } from '../../insight/mixedUnits.ts';
import type { Data } from '../../model/data.ts';
import type { Kpi } from '../../model/roadmap.ts';
import { type Observation, rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

/** The first day on which a KPI, as measured or as forecast, lies beyond its floor or ceiling. */
export const guardRailBroken = rule({
  code: 'guard-rail-broken',
  reads: ['kpis', 'curves', 'moves', 'work', 'unclear'],
  find({ kpis, curves, moves, work, unclear }, report) {
    kpis.forEach((kpi, i) => {
      if (unclear.contradictory.has(kpi.id) || mixedMoves(kpi, moves.get(kpi.id)).length > 0) return;
      for (const rail of ['floor', 'ceiling'] as const) {
        const broken = breach(kpi, curves[i]!, rail);
        if (!broken) continue;
        const causes = curves[i]!.effects.filter(
          ({ begins, amount }) => begins <= broken.on && (rail === 'floor' ? amount < 0 : amount > 0),
        );
        report({
          ...broken.observation,
          related: causes.map(({ feature }) => ({
            place: placeOf(work[feature]!, 'moves'),
            label: { kind: 'moves', name: work[feature]!.name },
          })),
        });
      }
    });
  },
});

function breach(
  kpi: Data<Kpi>,
  { points, from }: KpiCurve,
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
