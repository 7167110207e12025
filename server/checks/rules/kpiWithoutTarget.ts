import { states } from '../../model/data.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

export const kpiWithoutTarget = rule({
  code: 'kpi-without-target',
  reads: ['kpis'],
  find({ kpis }, report) {
    for (const kpi of kpis) {
      if (kpi.target !== undefined || kpi.floor !== undefined || kpi.ceiling !== undefined) continue;
      // A target that could not be read was reported as such.
      if (states(kpi, 'target')) continue;
      report({ place: placeOf(kpi), facts: { name: kpi.name } });
    }
  },
});
