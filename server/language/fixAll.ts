/** Every safe fix of a file at once; of two that touch the same text the first is made. Behind `source.fixAll` and `--fix`. */

import type { Analysis } from '../analysis/analysis.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Edit, Edits } from '../planEdits/edit.ts';
import { fixesFor } from './fixes/index.ts';

export function fixAll(analysis: Analysis, findings: readonly Finding[], unsafe = false): Edits {
  const edits = new Map<string, Edit[]>();
  for (const finding of findings) {
    const fix = fixesFor(analysis, finding).find(({ safe, preferred }) => safe || (unsafe && preferred));
    if (!fix || [...fix.edits].some(([uri, list]) => list.some((edit) => collides(edits.get(uri) ?? [], edit))))
      continue;
    for (const [uri, list] of fix.edits) edits.set(uri, [...(edits.get(uri) ?? []), ...list]);
  }
  return edits;
}

/** Overlapping, or two insertions at one place: both may have meant the same. */
const collides = (taken: readonly Edit[], { span }: Edit): boolean =>
  taken.some(({ span: other }) => (span.start < other.end && other.start < span.end) || span.start === other.start);
