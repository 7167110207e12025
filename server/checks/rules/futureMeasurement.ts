import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

/** Written or out of a data file: nobody has measured what is still to come, and a forecast would begin there. */
export const futureMeasurement = rule({
  code: 'future-measurement',
  reads: ['header', 'today', 'kpis'],
  find({ header, today, kpis }, report) {
    const known = header?.asOf ?? today;
    for (const kpi of kpis) {
      const last = kpi.actuals.at(-1);
      if (last === undefined || last.on <= known) continue;
      report({ place: placeOf(kpi, 'actual', 'from'), facts: { name: kpi.name, on: last.on, asOf: header?.asOf } });
    }
  },
});
