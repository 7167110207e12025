/** Removes what comments suppress, and reports what is wrong with those comments. */
import type { ParsedFile } from '../analysis/parsedFile.ts';
import type { Levels } from '../checks/ruleLevels.ts';
import { suggestedRule } from '../checks/suggestedRule.ts';
import { isCode } from '../diagnostics/codes.ts';
import { type Finding, type FindingOf, finding } from '../diagnostics/finding.ts';
import type { Reason } from '../diagnostics/suppressed.ts';
import { atLevel, type Pass, removeWhere } from './pass.ts';
import { startOf } from './startOf.ts';
import { type Suppression, suppressionsIn } from './suppressions.ts';

type Files = ReadonlyMap<string, ParsedFile>;

export const applySuppressions: Pass = {
  name: 'apply suppression comments',
  run(findings, context) {
    const { files, levels } = context;
    const suppressions = [...files.values()].flatMap(suppressionsIn);
    if (suppressions.length === 0) return { kept: findings, removed: [] };
    /** The codes that each comment has suppressed. */
    const used = new Map<Suppression, Set<string>>(suppressions.map((suppression) => [suppression, new Set()]));
    const { kept, removed } = removeWhere(findings, (found): Reason | undefined => {
      const at = startOf(found, files);
      let reason: Reason | undefined;
      for (const suppression of suppressions) {
        const { file, line, codes, span, reason: text } = suppression;
        if (file !== found.place.file || at < line.start || at > line.end) continue;
        if (!codes.some(({ name }) => name === found.code)) continue;
        used.get(suppression)!.add(found.code);
        reason ??= { kind: 'comment', place: { file, span }, text };
      }
      return reason;
    });
    const faults = suppressions.flatMap((suppression) =>
      faultsOf(suppression, used.get(suppression)!, kept, files, levels),
    );
    return { kept: [...kept, ...faults.flatMap((fault) => atLevel(fault, context))], removed };
  },
};

function faultsOf(
  suppression: Suppression,
  used: ReadonlySet<string>,
  findings: readonly Finding[],
  files: Files,
  levels: Levels,
): readonly Finding[] {
  const { file, span, codes, reason, unmarked, isMisplaced, misspelling } = suppression;
  const place = { file, span };
  if (misspelling !== undefined) return [finding('unused-suppression', place, { why: 'misspelt', found: misspelling })];
  if (isMisplaced) return [finding('unused-suppression', place, { why: 'misplaced' })];
  const [first] = codes;
  if (!first) return [finding('unused-suppression', place, { why: 'no-code' })];
  const unknown = codes.filter(({ name }) => !isCode(name));
  if (unknown.length > 0) {
    return unknown.map(({ name, span: at }) =>
      finding('unknown-rule', { file, span: at }, { name, ...suggestedRule(name) }),
    );
  }
  const unused = codes.map(({ name }) => name).filter((name) => !used.has(name));
  if (unused.length > 0) {
    const isAll = unused.length === codes.length;
    const why = (isAll && whyUnused(suppression, unused, findings, files, levels)) || undefined;
    return [finding('unused-suppression', place, why ?? { why: 'no-finding', codes: unused, isAll })];
  }
  if (reason !== '') return [];
  return [finding('suppression-without-reason', place, { code: first.name, ...(unmarked && { unmarked }) })];
}

/** Its codes are turned off; or their findings are in a later line of what begins in the next line. */
function whyUnused(
  { file, line }: Suppression,
  codes: readonly string[],
  findings: readonly Finding[],
  files: Files,
  levels: Levels,
): FindingOf<'unused-suppression'>['facts'] | undefined {
  if (codes.every((code) => levels.get(code) === 'off')) return { why: 'off', codes };
  const checked = files.get(file);
  for (const found of findings) {
    const { code, place } = found;
    if (place.file !== file || !codes.includes(code) || place.anchor?.kind !== 'declaration' || !checked) continue;
    const header = checked.positions.start(place.anchor) + place.anchor.keyword.start;
    if (header < line.start || header > line.end) continue;
    return { why: 'below', codes, line: lineOf(checked.text, startOf(found, files)) };
  }
  return undefined;
}

/** Counted from 1. */
const lineOf = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\r|\n/).length;
