import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

/** A quarter: what has not been looked at for longer does not steer anything. */
const STALE_DAYS = 92;

/** Measured at least once, so that somebody means to measure it; and aimed at something. */
export const staleKpi = rule({
  code: 'stale-kpi',
  reads: ['header', 'today', 'kpis'],
  find({ header, today, kpis }, report) {
    const asOf = header?.asOf ?? today;
    for (const kpi of kpis) {
      const last = kpi.actuals.at(-1);
      if (last === undefined || asOf - last.on <= STALE_DAYS) continue;
      if (kpi.target === undefined && kpi.floor === undefined && kpi.ceiling === undefined) continue;
      report({
        place: placeOf(kpi, 'actual', 'from'),
        facts: { name: kpi.name, on: last.on, asOf },
      });
    }
  },
});
