import type { Rule } from '../context.ts';
import { placeOf } from '../placeOf.ts';

/** A quarter: what has not been looked at for longer does not steer anything. */
const STALE_DAYS = 92;

/** Measured at least once, so that somebody means to measure it; and aimed at something. */
export const staleKpi: Rule<'stale-kpi'> = {
  code: 'stale-kpi',
  find({ roadmap, today }, report) {
    const asOf = roadmap.header?.asOf ?? today;
    for (const kpi of roadmap.kpis) {
      const last = kpi.actuals.at(-1);
      if (last === undefined || asOf - last.on <= STALE_DAYS) continue;
      if (kpi.target === undefined && kpi.floor === undefined && kpi.ceiling === undefined) continue;
      report({
        place: placeOf(kpi, 'actual', 'from'),
        facts: { name: kpi.name, on: last.on, asOf },
      });
    }
  },
};
