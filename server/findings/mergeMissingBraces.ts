/**
 * A block without its braces is one mistake, reported at its header: what was misread in its lines, and what its
 * declaration seems to lack, follows from that. Where a whole file is written so, the first block is reported for all.
 */
import { type LostBlock, lostBlocks, mayHaveLost } from '../../grammar/lostBlocks.ts';
import type { ParsedFile } from '../analysis/parsedFile.ts';
import { type Code, codes } from '../diagnostics/codes.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { atLevel, type Pass, type Removed, removeWhere } from './pass.ts';
import { startOf, startOfPlace } from './startOf.ts';

/** How lines are reported that are in the wrong block, or in none. */
const misreadings: ReadonlySet<Code> = new Set<Code>([
  'misplaced-property',
  'misplaced-kind',
  'unknown-kind',
  'unexpected-token',
  'invalid-character',
  'missing-name',
  'missing-value',
  'repeated-property',
  'conflicting-properties',
]);

export const mergeMissingBraces: Pass = {
  name: 'merge missing braces',
  run(findings, context) {
    const { files } = context;
    const suspects = new Set<string>();
    for (const { code, place } of findings) if (code === 'misplaced-property') suspects.add(place.file);
    for (const [uri, file] of files) if (mayHaveLost(file)) suspects.add(uri);
    let kept = findings;
    const removed: Removed[] = [];
    for (const uri of suspects) {
      const blocks = files.has(uri) ? lostBlocks(files.get(uri)!) : [];
      if (blocks.length === 0) continue;
      const [whole] = atLevel(missingBraces(uri, blocks), context);
      if (!whole) continue;
      const follows = following(blocks, files);
      const passed = removeWhere(kept, (finding) =>
        finding.place.file === uri && follows(finding) ? { kind: 'part', of: whole } : undefined,
      );
      kept = [...passed.kept, whole];
      removed.push(...passed.removed);
    }
    return { kept, removed };
  },
};

function following(
  blocks: readonly LostBlock[],
  files: ReadonlyMap<string, ParsedFile>,
): (finding: Finding) => boolean {
  const headers = new Set<unknown>(blocks.map(({ declaration }) => declaration));
  return (finding) => {
    const { code, place, related } = finding;
    // What the declaration seems to lack.
    if (headers.has(place.anchor) && (codes[code].severity !== 'error' || code === 'missing-property')) return true;
    const at = startOf(finding, files);
    const isInside = (offset: number): boolean => blocks.some(({ first, end }) => first <= offset && offset < end);
    // Inside their blocks the two names would be apart.
    if (code === 'duplicate-name') {
      const others = related.map((other) => startOfPlace(other.place, files));
      return isInside(at) || others.some(isInside);
    }
    // In a block of its own, a line was read for what it is.
    const isOwn = place.anchor?.kind === 'declaration' && place.anchor.block !== undefined;
    return isInside(at) && misreadings.has(code) && !(isOwn && isInside(at - place.span.start));
  };
}

function missingBraces(file: string, blocks: readonly LostBlock[]): Finding {
  const { declaration } = blocks[0]!;
  const { id, title, keyword } = declaration;
  const { start, end } = title ?? id ?? keyword;
  return finding(
    'missing-braces',
    { file, anchor: declaration, span: { start, end } },
    {
      keyword: keyword.text,
      name: id?.text ?? title?.text ?? '',
      ...(blocks.length > 1 && { others: blocks.length - 1 }),
    },
  );
}
