/** The light bulb: fixes of the findings under the selection, every safe fix of the file at once, and rewrites. */
import type { Span } from '../../grammar/text.ts';
import type { Analysis, ParsedFile } from '../analysis/analysis.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Edits } from '../planEdits/edit.ts';
import { spanOfPlace } from '../workspace/places.ts';
import type { SharedFinding } from '../workspace/sharedFindings.ts';
import { extract } from './extract.ts';
import { fixAll } from './fixAll.ts';
import { fixesFor } from './fixes/index.ts';
import { refactors } from './refactors.ts';

export interface Action {
  readonly title: string;
  /** As the protocol names it: `quickfix`, `source.fixAll`. */
  readonly kind: string;
  readonly edits: Edits;
  readonly preferred: boolean;
  readonly finding?: Finding;
  /** The analysis that has the finding, which need not be that of the file's first root. */
  readonly seenIn?: Analysis;
  /** A file that is made along with the edits. */
  readonly create?: { readonly uri: string; readonly text: string };
}

const MOST = 40;

export function codeActions(
  analysis: Analysis,
  file: ParsedFile,
  range: Span,
  findings: readonly SharedFinding[],
  wanted: (kind: string) => boolean,
): readonly Action[] {
  const actions: Action[] = [];
  if (wanted('quickfix')) {
    const touched = findings.filter(({ finding }) => {
      const at = spanOfPlace(analysis, finding.place);
      return at !== undefined && at.uri === file.uri && at.span.start <= range.end && range.start <= at.span.end;
    });
    const mends: Action[] = [];
    const silences: Action[] = [];
    for (const { finding, analyses } of touched.slice(0, MOST)) {
      // A mend is reckoned with the plan that the finding is about.
      const seenIn = analyses[0]!;
      const mending = fixesFor(seenIn, finding).length;
      fixesFor(seenIn, finding, true).forEach(({ title, edits, preferred }, i) => {
        (i < mending ? mends : silences).push({ title, kind: 'quickfix', edits, preferred, finding, seenIn });
      });
    }
    actions.push(...mends, ...silences);
  }
  if (wanted('source.fixAll.roadmap') || wanted('source.fixAll')) {
    const common = findings.filter(({ everywhere }) => everywhere).map(({ finding }) => finding);
    const edits = fixAll(analysis, common);
    if (edits.size > 0)
      actions.push({ title: 'Fix all that can safely be fixed', kind: 'source.fixAll', edits, preferred: false });
  }
  if (wanted('refactor.rewrite')) {
    for (const { title, edits } of refactors(analysis, file, range.start)) {
      actions.push({ title, kind: 'refactor.rewrite', edits, preferred: false });
    }
  }
  if (wanted('refactor.extract')) {
    const extracted = extract(analysis, file, range.start);
    if (extracted) actions.push({ ...extracted, kind: 'refactor.extract', preferred: false });
  }
  return actions;
}
