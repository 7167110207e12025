/**
 * A block whose braces are missing is one mistake, told at its header: what was read amiss in its lines, and what its
 * declaration seems to lack, follows from that. Where a whole file is written so, the first of its blocks tells for all.
 */

import { type LostBlock, lostBlocks, mayHaveLost } from '../../grammar/lostBlocks.ts';
import type { CheckedFile } from '../checks/context.ts';
import { type Code, codeRow } from '../diagnostics/codes.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { startOf } from './startOf.ts';

/** What lines are called that stand where they do not belong, or whose block is not known. */
const amiss: ReadonlySet<Code> = new Set<Code>([
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

export function mergeMissingBraces(
  findings: readonly Finding[],
  files: ReadonlyMap<string, CheckedFile>,
): readonly Finding[] {
  const suspects = new Set<string>();
  for (const { code, place } of findings) if (code === 'misplaced-property') suspects.add(place.file);
  for (const [uri, file] of files) if (mayHaveLost(file)) suspects.add(uri);
  let told = findings;
  for (const uri of suspects) {
    const blocks = files.has(uri) ? lostBlocks(files.get(uri)!) : [];
    if (blocks.length === 0) continue;
    const follows = following(blocks, files);
    told = [...told.filter((finding) => finding.place.file !== uri || !follows(finding)), missingBraces(uri, blocks)];
  }
  return told;
}

function following(
  blocks: readonly LostBlock[],
  files: ReadonlyMap<string, CheckedFile>,
): (finding: Finding) => boolean {
  const headers = new Set<unknown>(blocks.map(({ declaration }) => declaration));
  return (finding) => {
    const { code, severity, place, related } = finding;
    if (headers.has(place.anchor) && (severity !== 'error' || code === 'missing-property')) return true;
    const at = startOf(finding, files);
    const isInside = (offset: number): boolean => blocks.some(({ first, end }) => first <= offset && offset < end);
    // Names that would be apart in their blocks.
    if (code === 'duplicate-name') {
      const others = related.map((other) => startOf({ ...finding, place: other.place }, files));
      return isInside(at) || others.some(isInside);
    }
    // In a block of its own, a line was read for what it is.
    const isOwn = place.anchor?.kind === 'declaration' && place.anchor.block !== undefined;
    return isInside(at) && amiss.has(code) && !(isOwn && isInside(at - place.span.start));
  };
}

function missingBraces(file: string, blocks: readonly LostBlock[]): Finding {
  const { declaration } = blocks[0]!;
  const { id, title, keyword } = declaration;
  const { start, end } = title ?? id ?? keyword;
  return {
    code: 'missing-braces',
    severity: codeRow('missing-braces').severity,
    place: { file, anchor: declaration, span: { start, end } },
    facts: {
      keyword: keyword.text,
      name: id?.text ?? title?.text ?? '',
      ...(blocks.length > 1 && { others: blocks.length - 1 }),
    },
    related: [],
  };
}
