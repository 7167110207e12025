/**
 * Errors that leave a part of the text unread, so that a picture drawn from the rest would lose bars: then the last
 * good one stays. A value that means nothing, such as 2027-02-30, costs one fact only, and the picture goes on.
 */

import type { Analysis } from '../analysis/analysis.ts';
import { type Code, codes } from '../diagnostics/codes.ts';
import type { Finding } from '../diagnostics/finding.ts';

const values: ReadonlySet<Code> = new Set([
  'invalid-date',
  'invalid-duration',
  'invalid-number',
  'invalid-escape',
  'reversed-range',
]);

/** A declaration that is being typed: without a name it would come and go as a bar, and take its parent's dates along. */
const unfinished: ReadonlySet<Code> = new Set(['missing-name', 'unknown-kind']);

export const syntaxErrors = ({ findings }: Pick<Analysis, 'findings'>): readonly Finding[] =>
  findings.filter(
    ({ code, severity }) =>
      severity === 'error' && (unfinished.has(code) || (codes[code].group === 'syntax' && !values.has(code))),
  );
