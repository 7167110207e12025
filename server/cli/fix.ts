/** `validate --fix`: every safe fix, round after round, since one mend can uncover the next. */
import { visible } from '../diagnostics/visible.ts';
import type { Io } from '../host/io.ts';
import { assertWritable, writeFile } from '../host/writeFile.ts';
import { fixAll } from '../language/fixAll.ts';
import { applyEdits } from '../planEdits/edit.ts';
import { escapeForCi } from '../render/terminal/escapeForCi.ts';
import { type FindingFilter, isReported } from './findingFilter.ts';
import { displayPath, type Opened, pathOf } from './load.ts';

/** A file that fixes changed. */
export interface Fixed {
  readonly uri: string;
  readonly before: string;
  readonly after: string;
}

/** Two mends that undo each other would otherwise go on for ever. */
const mostRounds = 10;

/** Fixes the texts in the workspace only; `writeFixed` puts them on the disk. */
export async function fixOpened({ workspace, roots, learn }: Opened, filter: FindingFilter): Promise<Fixed[]> {
  const before = new Map<string, string>();
  for (let round = 0; round < mostRounds; round++) {
    let changed = false;
    await learn();
    for (const root of roots) {
      const analysis = workspace.analysisOf(root);
      if (!analysis) continue;
      const files = [...analysis.files.keys()].flatMap((uri) => workspace.sharedFindingsFor(uri));
      // What another roadmap with the same file does not find is no mistake there, so it is not mended unasked.
      const common = files.filter(({ analyses, everywhere }) => everywhere && analyses.includes(analysis));
      const wanted = common.map(({ finding }) => finding).filter((finding) => isReported(finding, filter));
      for (const [uri, edits] of fixAll(analysis, wanted)) {
        const { text } = analysis.files.get(uri)!;
        const after = applyEdits(text, edits);
        if (after === text) continue;
        if (!before.has(uri)) before.set(uri, text);
        workspace.open(uri, after);
        changed = true;
      }
    }
    if (!changed) break;
  }
  return [...before].map(([uri, text]) => ({ uri, before: text, after: workspace.file(uri)!.text }));
}

/** A fix may change several files: where one of them cannot be written, none is. */
export function writeFixed(fixed: readonly Fixed[], io: Io): void {
  for (const { uri } of fixed) assertWritable(pathOf(uri), { name: displayPath(uri, io) });
  for (const { uri, before, after } of fixed) {
    writeFile(pathOf(uri), after, { name: displayPath(uri, io), replaces: before });
  }
}

/**
 * A unified diff that `git apply` takes. No terminal or CI log obeys anything in the text: a line that could be a command
 * to one is changed, so a patch with such a line does not apply.
 */
export async function showPatch(name: string, before: string, after: string, io: Io): Promise<void> {
  // Few commands print a patch, so its package is read when one is.
  const { createTwoFilesPatch } = await import('diff');
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after).replace(/^=+\n/, '');
  // Tabs and the line break of Windows are part of a patch.
  io.out(
    escapeForCi(
      patch.replace(/[^\t\n]+/g, (text) => visible(text.replace(/\r$/, '')) + (text.endsWith('\r') ? '\r' : '')),
    ),
  );
}
