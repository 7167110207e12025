import type { Rule } from '../context.ts';
import { placeOf, propertyOf } from '../placeOf.ts';

export const kpiWithoutTarget: Rule<'kpi-without-target'> = {
  code: 'kpi-without-target',
  find({ roadmap }, report) {
    for (const kpi of roadmap.kpis) {
      if (kpi.target !== undefined || kpi.floor !== undefined || kpi.ceiling !== undefined) continue;
      // A target that could not be read was reported as such.
      if (propertyOf(kpi.origin.declaration, 'target')) continue;
      report({ place: placeOf(kpi), facts: { name: kpi.name } });
    }
  },
};
