/** From a finding's or a name's place to offsets, and from a declaration to what the model made of it. */
import type { Declaration } from '../../grammar/syntax.ts';
import { type Span, shift } from '../../grammar/text.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { fact } from '../analysis/fact.ts';
import { facts } from '../analysis/facts.ts';
import type { Place } from '../diagnostics/finding.ts';
import type { Occurrence } from '../model/references.ts';
import type { Entity, Id, Work } from '../model/roadmap.ts';
import { isUnscheduled } from '../schedule/closedState.ts';
import type { ScheduledItem } from '../schedule/schedule.ts';
import { cursorAt } from './cursor.ts';

/** A place in a file, as offsets. */
export interface InFile {
  readonly uri: string;
  readonly span: Span;
}

/** Nothing where the place is of another version of the file. */
export function spanOfPlace(analysis: Pick<Analysis, 'files'>, { file, anchor, span }: Place): InFile | undefined {
  const parsed = analysis.files.get(file);
  if (!parsed) return undefined;
  if (!anchor) return { uri: file, span };
  return parsed.positions.has(anchor) ? { uri: file, span: parsed.positions.absolute(anchor, span) } : undefined;
}

export const spansOf = (analysis: Analysis, occurrences: readonly Occurrence[]): readonly InFile[] =>
  occurrences.flatMap(({ place }) => spanOfPlace(analysis, place) ?? []);

export const entityOf = (analysis: Analysis, id: string): Entity | undefined => analysis.roadmap.byId.get(id);

export const isWork = (entity: Entity | undefined): entity is Work =>
  entity?.kind === 'feature' || entity?.kind === 'milestone';

const byDeclaration = fact(
  'byDeclaration',
  [facts.roadmap],
  ({ byId }): ReadonlyMap<Declaration, Entity> =>
    new Map([...byId.values()].map((entity) => [entity.origin.declaration, entity])),
);

/** What the model made of a declaration; nothing for what stands in a scenario or was dropped as a double. */
export const entityOfDeclaration = (analysis: Analysis, declaration: Declaration): Entity | undefined =>
  analysis.ask(byDeclaration).get(declaration);

/**
 * The same for the innermost of nested declarations. Its path is nearly always its id, so that the first question after
 * an edit need not look at everything there is.
 */
export function entityOfPath(analysis: Analysis, path: readonly Declaration[]): Entity | undefined {
  const declaration = path.at(-1);
  if (!declaration) return undefined;
  const found = analysis.roadmap.byId.get(path.map(({ id }) => id?.text ?? '').join('.'));
  return found?.origin.declaration === declaration ? found : entityOfDeclaration(analysis, declaration);
}

/** By the declaration in a scenario, what it changes. */
const changedEntities = fact('changedEntities', [facts.model], ({ collected: { entries }, link: { linked } }) => {
  const changed = new Map<Declaration, Id>();
  for (const { at, kind } of entries) {
    if (kind !== 'scenario') continue;
    for (const { declaration, uses } of linked[at]!.overlays) {
      const use = uses.find(({ span }) => span === declaration.id);
      if (use && use.target >= 0) changed.set(declaration, entries[use.target]!.id);
    }
  }
  return changed;
});

/** What a declaration inside a scenario changes. */
export function changedEntity(analysis: Analysis, declaration: Declaration | undefined): Entity | undefined {
  const id = declaration && analysis.ask(changedEntities).get(declaration);
  return id === undefined ? undefined : analysis.roadmap.byId.get(id);
}

/** What the plan says of a property, as written, one text each time it does. */
export function statedInPlan(analysis: Analysis, entity: Entity, property: string): readonly string[] {
  const { file, declaration } = entity.origin;
  const parsed = analysis.files.get(file);
  if (!parsed?.positions.has(declaration)) return [];
  const start = parsed.positions.start(declaration);
  return declaration.properties
    .filter(({ name }) => name.text === property)
    .map((stated) => parsed.text.slice(start + stated.name.end, start + stated.end).trim());
}

/** Where a declaration stands whole, and the name (else title, else keyword) that stands for it. */
export function declarationSpans(
  analysis: Analysis,
  { file, declaration }: { readonly file: string; readonly declaration: Declaration },
): { readonly uri: string; readonly whole: Span; readonly name: Span } | undefined {
  const positions = analysis.files.get(file)?.positions;
  if (!positions?.has(declaration)) return undefined;
  const start = positions.start(declaration);
  const { id, title, keyword, length } = declaration;
  return { uri: file, whole: { start, end: start + length }, name: shift(id ?? title ?? keyword, start) };
}

/** The name under the cursor as an id: a use or a definition, else the declaration whose header the cursor is on. */
export function idAt(analysis: Analysis, uri: string, offset: number): Id | undefined {
  const occurrence = analysis.references.at(uri, offset);
  if (occurrence) return occurrence.id;
  const file = analysis.files.get(uri);
  if (!file) return undefined;
  const { path, on } = cursorAt(file, offset);
  if (on.kind !== 'id' && on.kind !== 'title' && on.kind !== 'keyword') return undefined;
  return entityOfPath(
    analysis,
    path.map(({ declaration }) => declaration),
  )?.id;
}

/** The innermost entity around an offset that the model knows. */
export function entityAround(analysis: Analysis, uri: string, offset: number): Entity | undefined {
  const file = analysis.files.get(uri);
  if (!file) return undefined;
  const { path } = cursorAt(file, offset);
  const declarations = path.map(({ declaration }) => declaration);
  for (let i = declarations.length; i > 0; i--) {
    const entity = entityOfPath(analysis, declarations.slice(0, i));
    if (entity) return entity;
  }
  return undefined;
}

/** The dates of a piece of work; nothing for work that has none. */
export const plannedOf = ({ schedule }: Analysis, index: number): ScheduledItem | undefined =>
  isUnscheduled(schedule, index) ? undefined : schedule.items[index];

const namedEntities = fact('namedEntities', [facts.roadmap], ({ byId }) => {
  const lists = new Map<string, Entity[]>();
  for (const entity of byId.values()) {
    const list = lists.get(entity.name);
    if (list) list.push(entity);
    else lists.set(entity.name, [entity]);
  }
  return lists;
});

const allNamed = (analysis: Analysis, name: string): readonly Entity[] => analysis.ask(namedEntities).get(name) ?? [];

/** How many things have a name as the last part of their path. */
export const namesakes = (analysis: Analysis, name: string): number => allNamed(analysis, name).length;

/** Whether something of one of some kinds surely has a name that is written, or a path that ends so. */
export const isDeclared = (analysis: Analysis, path: string, kinds: readonly string[]): boolean =>
  allNamed(analysis, path.slice(path.lastIndexOf('.') + 1)).some(
    ({ id, kind, origin: { declaration } }) =>
      kinds.includes(kind) &&
      declaration.id !== undefined &&
      !isUnsureName(declaration) &&
      `.${id}`.endsWith(`.${path}`),
  );

/** Whether the name may be another: a soft hyphen in it can be a `-`, or nothing. */
export const isUnsureName = ({ id, problems }: Declaration): boolean =>
  id !== undefined &&
  problems.some(
    ({ code, span, facts }) => code === 'invalid-character' && facts.other !== undefined && span.start === id.start,
  );

/** Whether something that may be meant by a name has an unsure one. */
export const mayBeOther = (analysis: Analysis, path: string): boolean =>
  allNamed(analysis, path.slice(path.lastIndexOf('.') + 1)).some(({ origin }) => isUnsureName(origin.declaration));
