/**
 * What the declarations inside a scenario use. One whose name means something in the plan refers to it; a new one
 * declares its name for the scenario alone. Lowered like any other declaration, for its findings only: what the scenario
 * makes of the model is computed when somebody asks for it (`overlay.ts`).
 */
import type { Declaration, Property } from '../../grammar/syntax.ts';
import type { Span } from '../../grammar/text.ts';
import { propertyRow } from '../../grammar/vocabulary/index.ts';
import { relativeOf } from '../../grammar/vocabulary/relative.ts';
import { written } from '../../grammar/vocabulary/shapes/reader.ts';
import { mondayToFriday } from '../calendar/workCalendar.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { kindOf } from './collect.ts';
import type { Entry } from './entry.ts';
import { lower } from './lower/lower.ts';
import { absolute, type RelativeChange } from './mergeDeclarations.ts';
import { type Names, type Resolution, resolve } from './names.ts';
import { declarationFindings } from './problems.ts';
import { referrer } from './referrer.ts';
import type { Id } from './roadmap.ts';
import { type ScenarioBlock, type ScenarioTarget, scenarioTarget } from './scenarioTarget.ts';
import { type Use, type Uses, useFinding } from './use.ts';

/** `own` are the names that the scenario itself uses: of what it drops. */
export function scenarioUses(
  scenario: Entry,
  entries: readonly Entry[],
  names: Names,
  own: readonly Use[],
): { overlays: readonly Uses[]; findings: readonly Finding[] } {
  const fresh = newNames(scenario, entries, names);
  const overlays: Uses[] = [];
  const findings: Finding[] = [];

  /** What was changed or added before, by its place or its name. */
  const seen = new Map<number | string, Declaration>();

  const drops = new Map(own.filter(({ target }) => target >= 0).map((use) => [use.target, use]));
  const dropped = (from: Entry | undefined): Use | undefined => {
    for (let at = from?.at ?? -1; at >= 0; at = entries[at]!.parent) if (drops.has(at)) return drops.get(at);
    return undefined;
  };

  const visit = (declaration: Declaration, inside: Declaration, block: ScenarioBlock): void => {
    const { file } = scenario;
    const target = scenarioTarget(declaration, block, scenario, { entries, names });
    const changed = target.kind === 'change' ? target.entry : undefined;
    const around = block !== 'scenario' && block.kind === 'change' ? block.entry : undefined;
    const isNew = target.kind === 'new';
    const key = changed
      ? changed.at
      : isNew && declaration.id
        ? `${target.home?.at ?? ''} ${declaration.id.text.slice(declaration.id.text.lastIndexOf('.') + 1)}`
        : undefined;
    const first = key === undefined ? undefined : seen.get(key);
    if (first && first.properties.length > 0 && declaration.properties.length > 0)
      findings.push(saidTwice(declaration, first, file));
    else if (key !== undefined && declaration.properties.length > 0) seen.set(key, declaration);
    const drop = declaration.id && (declaration.properties.length > 0 || isNew) && dropped(changed ?? around);
    if (drop) findings.push(changedAndDropped(declaration, scenario, drop, entries[drop.target] === changed));
    const { declaration: stated, faults } = absolute(declaration, changed?.declaration, mondayToFriday);
    const self: Entry = {
      ...scenario,
      declaration: stated,
      kind: kindOf(declaration),
      at: changed?.at ?? -1,
      parent: scenario.at,
      end: changed?.end ?? 0,
      index: changed?.index ?? -1,
      named: declaration.id !== undefined,
      name: declaration.id?.text ?? '',
    };
    const scope = (text: string, kinds: readonly string[]): Resolution => {
      const known = resolve(text, changed?.at ?? around?.at ?? scenario.parent, kinds, entries, names);
      const added = known.kind === 'found' ? undefined : fresh.get(text);
      return added && kinds.includes(added.kind) ? { kind: 'found', entry: added } : known;
    };
    const refer = referrer({ declaration, file }, scope);
    lower(self, entries, refer);
    findings.push(
      ...targetFindings(declaration, target, file),
      ...declarationFindings(stated, inside.keyword.text, file, declaration),
      // What means nothing in the plan has no value there, either.
      ...(changed || isNew ? valueFindings(declaration, faults, file) : []),
      ...refer.findings,
    );
    // What is dropped itself waits for nothing.
    if (!dropped(changed ?? around)) {
      for (const use of refer.uses) {
        const gone = isWaiting(use, declaration) && dropped(entries[use.target]);
        if (gone) findings.push(dependsOnDropped(declaration, scenario, entries[use.target]!, use, gone));
      }
    }
    const header: Use[] = changed ? [{ text: declaration.id!.text, span: declaration.id!, target: changed.at }] : [];
    const definition = isNew && declaration.id ? idIn(scenario, declaration.id.text) : undefined;
    overlays.push({ declaration, file, definition, uses: [...header, ...refer.uses] });
    for (const child of declaration.children) visit(child, declaration, target);
  };
  for (const child of scenario.declaration.children) visit(child, scenario.declaration, 'scenario');
  return { overlays, findings };
}

/** What is wrong with the name of a declaration, which then changes and adds nothing. */
function targetFindings(declaration: Declaration, target: ScenarioTarget, file: string): readonly Finding[] {
  const { id, keyword } = declaration;
  if (!id) return [];
  const place = { file, anchor: declaration, span: { start: id.start, end: id.end } };
  const kinds = [keyword.text];
  switch (target.kind) {
    case 'change':
    case 'new':
    case 'lost':
      return [];
    case 'unknown':
      return kindOf(declaration) === 'unknown'
        ? []
        : [finding('unresolved-reference', place, { name: id.text, kinds, property: 'scenario', ...target.guess })];
    case 'unplaced': {
      const { suggestion } = target;
      const facts = { name: id.text, kind: keyword.text, ...(suggestion !== undefined && { suggestion }) };
      return [finding('unplaced-item', place, facts)];
    }
    case 'wrong': {
      const problem = useFinding(target.resolution, id.text, place, kinds, 'scenario');
      return problem ? [problem] : [];
    }
  }
}

/** Relative values that come to nothing, and what a scenario cannot change. */
function valueFindings(declaration: Declaration, faults: readonly RelativeChange[], file: string): readonly Finding[] {
  const at = (span: Span) => ({ file, anchor: declaration, span: { start: span.start, end: span.end } });
  const kind = declaration.keyword.text;
  const records = declaration.properties.filter(({ name }) => propertyRow(kind, name.text)?.recorded);
  return [
    ...faults.map(({ property, fault, base }) => {
      const value = relativeOf(property)!;
      const found = written(value);
      const suggestion =
        fault === 'nothing' && found.startsWith('+') && !found.endsWith('%') ? found.slice(1) : undefined;
      const isDate = value.kind === 'duration' && ['due', 'start', 'earliest'].includes(property.name.text);
      return finding('relative-value', at(value), {
        property: property.name.text,
        found,
        fault,
        ...(base && { base: valueText(base) }),
        ...(suggestion !== undefined && !isDate && { suggestion }),
      });
    }),
    ...records.map((property) => finding('recorded-in-scenario', at(property), { property: property.name.text, kind })),
  ];
}

const valueText = ({ items }: Property): string => items.map((item) => item.map(written).join(' ')).join(', ');

/** A scenario says once what is other than in the plan; a block that only leads to its parts may be said again. */
function saidTwice(declaration: Declaration, first: Declaration, file: string): Finding {
  const at = (anchor: Declaration) => ({ file, anchor, span: anchor.id! });
  const facts = { name: declaration.id!.text, kind: declaration.keyword.text, of: 'change' } as const;
  return finding('duplicate-name', at(declaration), facts, [{ place: at(first), label: { kind: 'first-set' } }]);
}

/** What is dropped stays so, whatever else the scenario says of it or of what is inside it. */
function changedAndDropped(declaration: Declaration, { declaration: anchor, file }: Entry, drop: Use, isSame: boolean) {
  const place = { file, anchor: declaration, span: declaration.id! };
  const facts = { name: declaration.id!.text, ...(!isSame && { within: drop.text }) };
  return finding('changed-and-dropped', place, facts, [
    { place: { file, anchor, span: drop.span }, label: { kind: 'dropped' } },
  ]);
}

/** Whether a name stands in an `after`. */
const isWaiting = ({ span }: Use, { properties }: Declaration): boolean =>
  properties.some(({ name, start, end }) => name.text === 'after' && start <= span.start && span.end <= end);

/** A scenario takes the links of what it drops out of the plan, but here it asks for one. */
function dependsOnDropped(
  declaration: Declaration,
  { declaration: anchor, file }: Entry,
  { at, name: predecessor }: Entry,
  { span }: Use,
  drop: Use,
): Finding {
  const name = declaration.id?.text ?? declaration.title?.text ?? declaration.keyword.text;
  const scenario = anchor.id?.text ?? '';
  const facts = { name, predecessor, scenario, ...(drop.target !== at && { within: drop.text }) };
  return finding('depends-on-dropped', { file, anchor: declaration, span }, facts, [
    { place: { file, anchor, span: drop.span }, label: { kind: 'dropped' } },
  ]);
}

/** The names that the scenario adds, as entries that are in no table: their place is -1. */
function newNames(scenario: Entry, entries: readonly Entry[], names: Names): ReadonlyMap<string, Entry> {
  const fresh = new Map<string, Entry>();
  const visit = (declaration: Declaration, block: ScenarioBlock): void => {
    const target = scenarioTarget(declaration, block, scenario, { entries, names });
    if (declaration.id && target.kind === 'new') {
      const { text } = declaration.id;
      const id = idIn(scenario, text);
      const entry: Entry = {
        ...scenario,
        declaration,
        kind: kindOf(declaration),
        at: -1,
        end: 0,
        index: -1,
        id,
        name: text,
      };
      fresh.set(text, entry);
      // By its last part, too, as others name it where it is unique.
      const last = text.slice(text.lastIndexOf('.') + 1);
      if (!fresh.has(last)) fresh.set(last, entry);
    }
    for (const child of declaration.children) visit(child, target);
  };
  for (const child of scenario.declaration.children) visit(child, 'scenario');
  return fresh;
}

/** Names of a scenario are under its own, so that they are in nobody's way. */
const idIn = (scenario: Entry, name: string): Id => `${scenario.id}.${name}` as Id;
