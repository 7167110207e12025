/** What comments silence, and what is wrong with those comments. */

import type { CheckedFile } from '../checks/context.ts';
import { suggested } from '../checks/rules/unknownRule.ts';
import { type Code, codeRow, isCode } from '../diagnostics/codes.ts';
import type { Facts, Finding } from '../diagnostics/finding.ts';
import { startOf } from './startOf.ts';
import { type Suppression, suppressionsIn } from './suppressions.ts';

type Files = ReadonlyMap<string, CheckedFile>;

/** @param isOff whether `rules` turn a finding off, so that there is none to silence */
export function applySuppressions(
  findings: readonly Finding[],
  files: Files,
  isOff: (code: string) => boolean,
): readonly Finding[] {
  const suppressions = [...files.values()].flatMap(suppressionsIn);
  if (suppressions.length === 0) return findings;
  const used = new Set<string>();
  const key = (suppression: Suppression, code: string): string => `${suppressions.indexOf(suppression)} ${code}`;
  const kept = findings.filter((finding) => {
    const at = startOf(finding, files);
    let silenced = false;
    for (const suppression of suppressions) {
      if (suppression.file !== finding.place.file || at < suppression.line.start || at > suppression.line.end) continue;
      if (!suppression.codes.some(({ name }) => name === finding.code)) continue;
      used.add(key(suppression, finding.code));
      silenced = true;
    }
    return !silenced;
  });
  const faults = suppressions.flatMap((suppression) => {
    const idle = suppression.codes.map(({ name }) => name).filter((name) => !used.has(key(suppression, name)));
    return faultsOf(suppression, idle, () => whyIdle(suppression, idle, kept, files, isOff));
  });
  return [...kept, ...faults];
}

function faultsOf(suppression: Suppression, idle: readonly string[], why: () => Facts): Finding[] {
  const { file, span, codes, reason, unmarked, misplaced, misspelt } = suppression;
  const finding = (code: Code, at: typeof span, facts: Facts): Finding => ({
    code,
    severity: codeRow(code).severity,
    place: { file, span: at },
    facts,
    related: [],
  });
  if (misspelt !== undefined) return [finding('unused-suppression', span, { why: 'misspelt', found: misspelt })];
  if (misplaced) return [finding('unused-suppression', span, { why: 'misplaced' })];
  if (codes.length === 0) return [finding('unused-suppression', span, { why: 'nameless' })];
  const unknown = codes.filter(({ name }) => !isCode(name));
  if (unknown.length > 0) {
    return unknown.map(({ name, span: at }) => finding('unknown-rule', at, { name, ...suggested(name) }));
  }
  if (idle.length > 0) {
    const all = idle.length === codes.length;
    return [finding('unused-suppression', span, { codes: idle, ...(all && { remove: 'line', ...why() }) })];
  }
  if (reason !== '') return [];
  return [finding('suppression-without-reason', span, { code: codes[0]!.name, ...(unmarked && { said: unmarked }) })];
}

/** They are turned off anyway; or they are in a later line of what begins in the line below, which is told by its number. */
function whyIdle(
  { file, line }: Suppression,
  idle: readonly string[],
  findings: readonly Finding[],
  files: Files,
  isOff: (code: string) => boolean,
): Facts {
  if (idle.every(isOff)) return { why: 'off' };
  const checked = files.get(file);
  for (const finding of findings) {
    const { code, place } = finding;
    if (place.file !== file || !idle.includes(code) || place.anchor?.kind !== 'declaration' || !checked) continue;
    const header = checked.positions.start(place.anchor) + place.anchor.keyword.start;
    if (header < line.start || header > line.end) continue;
    return { why: 'below', line: lineOf(checked.text, startOf(finding, files)) };
  }
  return {};
}

/** Counted from 1. */
const lineOf = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\r|\n/).length;
