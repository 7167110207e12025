/**
 * What is said of dates, people and KPIs that rest on a fact which did not read, or on a name that nobody knows: the error
 * there is the cause, and what follows from it may be gone with it. Needs all findings of a root; takes out those about
 * work whose own facts are in error, about what waits for it, is in it or around it, and those that only say that
 * nothing has a thing which an unknown name may have meant.
 */
import { type Code, codeRow } from '../diagnostics/codes.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Roadmap } from '../model/roadmap.ts';

/** What moves work, or the whole plan. */
const moving: ReadonlySet<string> = new Set([
  ...['duration', 'effort', 'team', 'after', 'before', 'start', 'earliest', 'on', 'started', 'finished', 'status'],
]);
const movingAll: ReadonlySet<string> = new Set(['start', 'as-of', 'calendar', 'schedule']);

/** What follows from the dates of work. */
const dated: ReadonlySet<Code> = new Set<Code>([
  ...(['missed-deadline', 'impossible-start', 'late-start', 'zero-slack-commitment', 'low-confidence-date'] as const),
  ...(['over-capacity', 'priority-inversion', 'kpi-gap'] as const),
]);

/** What says that nothing has, moves or measures a thing, by the kind of thing that a name may have meant. */
const lacking: Readonly<Record<string, readonly Code[]>> = {
  team: ['unused-declaration'],
  calendar: ['unused-declaration'],
  scoring: ['unused-declaration'],
  objective: ['objective-without-feature', 'feature-without-objective'],
  kpi: ['kpi-gap', 'kpi-nobody-moves', 'objective-without-kpi'],
};

export function suppressUncertain(findings: readonly Finding[], roadmap: Roadmap): readonly Finding[] {
  const errors = findings.filter(isError);
  if (errors.length === 0) return findings;
  const lacks = new Map<Code, Set<string>>();
  for (const { code, facts } of errors) {
    if (code !== 'unresolved-reference' || !Array.isArray(facts.kinds)) continue;
    for (const kind of facts.kinds)
      for (const lack of Object.hasOwn(lacking, kind) ? lacking[kind]! : [])
        lacks.set(lack, (lacks.get(lack) ?? new Set()).add(kind));
  }
  const follows = (finding: Finding): boolean => {
    const kinds = lacks.get(finding.code);
    return kinds !== undefined && (finding.code !== 'unused-declaration' || kinds.has(String(finding.facts.kind)));
  };
  const unsure = unsureWork(errors, roadmap);
  const rests = (finding: Finding): boolean =>
    dated.has(finding.code) &&
    (unsure === 'all' || [finding, ...finding.related].some(({ place }) => place.anchor && unsure.has(place.anchor)));
  return findings.filter((finding) => !follows(finding) && !rests(finding));
}

/** Of the text, its words or its names; what is wrong with a plan is no reason to doubt it. */
function isError({ code }: Finding): boolean {
  const { severity, group } = codeRow(code);
  return severity === 'error' && (group === 'syntax' || group === 'vocabulary' || group === 'names');
}

/** The declarations of work whose dates rest on an error. */
function unsureWork(
  errors: readonly Finding[],
  { header, work, dependencies, byId }: Roadmap,
): ReadonlySet<unknown> | 'all' {
  const wrong = new Set<unknown>();
  for (const { place, facts, code } of errors) {
    const { anchor, span } = place;
    if (anchor?.kind !== 'declaration') continue;
    const said = anchor.properties.find(({ start, end }) => start <= span.start && span.start < end)?.name.text;
    const names = [said, code === 'unknown-property' ? String(facts.suggestion) : said];
    if (anchor === header?.origin.declaration && names.some((name) => name && movingAll.has(name))) return 'all';
    if (names.some((name) => name && moving.has(name))) wrong.add(anchor);
  }
  const unsure = new Set<unknown>();
  if (wrong.size === 0) return unsure;
  const next = new Map<number, number[]>();
  for (const { from, to } of dependencies) next.set(from, [...(next.get(from) ?? []), to]);
  /** By work, whether its parts are unsure as well: not where it is so only since one of them is. */
  const reached = new Map<number, boolean>();
  const ahead: [index: number, whole: boolean][] = [];
  for (const { index, origin } of work) if (wrong.has(origin.declaration)) ahead.push([index, true]);
  for (let step = ahead.pop(); step; step = ahead.pop()) {
    const [index, whole] = step;
    const known = reached.get(index);
    if (known === true || known === whole) continue;
    reached.set(index, whole);
    const item = work[index]!;
    unsure.add(item.origin.declaration);
    for (const to of next.get(index) ?? []) ahead.push([to, true]);
    if (whole && item.kind === 'feature') for (const part of item.parts) ahead.push([part, true]);
    const around = item.parent === undefined ? undefined : byId.get(item.parent);
    if (around?.kind === 'feature') ahead.push([around.index, false]);
  }
  return unsure;
}
