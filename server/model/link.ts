/**
 * Pass 4: entries to entities. Each is made of its own facts and of what its names mean; so where no name, kind or
 * block has changed since the version before, everything but the edited declarations is kept as it is.
 */

import type { Finding } from '../diagnostics/finding.ts';
import type { Collected, Renamed } from './collect.ts';
import type { Entry } from './entry.ts';
import { lower } from './lower/lower.ts';
import { indexNames, type Names, resolve } from './names.ts';
import { declarationFindings, duplicateFinding } from './problems.ts';
import { referrer } from './referrer.ts';
import type { Dependency, Entity } from './roadmap.ts';
import { scenarioUses } from './scenarioUses.ts';
import type { Use, Uses } from './use.ts';

export interface Linked {
  /** Absent where the kind is not known. */
  readonly entity?: Entity;
  readonly uses: readonly Use[];
  readonly dependencies: readonly Dependency[];
  /** Of a scenario: what the declarations in it use. */
  readonly overlays: readonly Uses[];
  readonly findings: readonly Finding[];
}

export interface Link {
  readonly names: Names;
  /** By the place of the entry. */
  readonly linked: readonly Linked[];
  /** Places of the entries that were linked anew, where others were kept. */
  readonly changed?: readonly number[];
  /** Places of the entries that have findings, and of those whose findings show another declaration: ascending. */
  readonly told: readonly number[];
  readonly pointing: readonly number[];
}

export function link({ entries, changed, renamed }: Collected, before?: Link): Link {
  if (!before || !changed) {
    const names = indexNames(entries);
    const linked = entries.map((entry) => linkEntry(entry, entries, names));
    return { names, linked, ...placesIn(linked, entries.keys()) };
  }
  const names = renamed ? indexNames(entries) : before.names;
  const linked = before.linked.slice();
  // A finding that shows another declaration holds that very node, which an edit over there replaces.
  const again = new Set([...changed, ...before.pointing]);
  if (renamed) for (const at of touchedBy(renamed, entries, before)) again.add(at);
  // Whether milestones are parts of the feature around them rests on what that says.
  for (const at of changed) for (const part of milestonesIn(entries[at]!, entries)) again.add(part);
  for (const scenario of scenariosOf(changed, entries, before)) again.add(scenario);
  for (const at of again) linked[at] = linkEntry(entries[at]!, entries, names);
  const candidates = [...new Set([...before.told, ...again])].sort((a, b) => a - b);
  return { names, linked, changed: [...again], ...placesIn(linked, candidates) };
}

/** What a scenario may say of an item depends on what the plan says of it. */
function scenariosOf(changed: readonly number[], entries: readonly Entry[], { linked }: Link): number[] {
  const places = new Set(changed);
  return entries.flatMap(({ at, kind }) =>
    kind === 'scenario' && linked[at]!.overlays.some(({ uses }) => uses.some(({ target }) => places.has(target)))
      ? [at]
      : [],
  );
}

function milestonesIn({ kind, at, end }: Entry, entries: readonly Entry[]): number[] {
  const found: number[] = [];
  if (kind !== 'feature') return found;
  for (let part = at + 1; part < end; part = entries[part]!.end)
    if (entries[part]!.kind === 'milestone') found.push(part);
  return found;
}

/** What may mean something else now: a use of one of the names, whatever means a renamed entry, and what was in error. */
function touchedBy(renamed: Renamed, entries: readonly Entry[], { linked, told }: Link): number[] {
  const isTouched = ({ text, target }: Use): boolean =>
    renamed.places.has(target) ||
    renamed.names.has(text) ||
    (text.includes('.') && text.split('.').some((part) => renamed.names.has(part)));
  const touched = [...told];
  for (const { at, kind } of entries) if (kind === 'scenario' || linked[at]!.uses.some(isTouched)) touched.push(at);
  return touched;
}

function placesIn(linked: readonly Linked[], places: Iterable<number>): { told: number[]; pointing: number[] } {
  const told: number[] = [];
  const pointing: number[] = [];
  for (const at of places) {
    const { findings } = linked[at]!;
    if (findings.length === 0) continue;
    told.push(at);
    if (findings.some(({ related }) => related.length > 0)) pointing.push(at);
  }
  return { told, pointing };
}

function linkEntry(entry: Entry, entries: readonly Entry[], names: Names): Linked {
  const scope = (text: string, kinds: readonly string[]) => resolve(text, entry.at, kinds, entries, names);
  const refer = referrer(entry, scope);
  const { entity, dependencies } = lower(entry, entries, refer);
  const inside = entries[entry.parent]?.declaration.keyword.text ?? 'file';
  const inner = entry.kind === 'scenario' ? scenarioUses(entry, entries, names, refer.uses) : nothingInside;
  return {
    entity,
    uses: refer.uses,
    dependencies,
    overlays: inner.overlays,
    findings: [
      ...declarationFindings(entry.declaration, inside, entry.file),
      ...rulesFindings(entry),
      ...duplicateFinding(entry, entries),
      ...refer.findings,
      ...inner.findings,
    ],
  };
}

/** The blocks of a header are no entries: what is wrong in them is told with it. */
function rulesFindings({ kind, declaration, file }: Entry): Finding[] {
  if (kind !== 'roadmap') return [];
  const blocks = declaration.children.filter(({ keyword }) => keyword.text === 'rules');
  return blocks.flatMap((block) => declarationFindings(block, 'roadmap', file));
}

const nothingInside: { overlays: readonly Uses[]; findings: readonly Finding[] } = { overlays: [], findings: [] };
