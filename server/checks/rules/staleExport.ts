import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

/** Only where the roadmap states a status date: what today is does not make an export old. */
export const staleExport = rule({
  code: 'stale-export',
  reads: ['header', 'issues'],
  find({ header, issues }, report) {
    if (header?.asOf === undefined || issues?.newest === undefined || issues.newest >= header.asOf) return;
    report({ place: placeOf(header, 'issues'), facts: { newest: issues.newest, asOf: header.asOf } });
  },
});
