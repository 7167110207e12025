/**
 * Which declaration of an earlier roadmap is which of a later one, where their ids differ: what moved to another block
 * or got another name. Needs both roadmaps; promises pairs of one kind, each id in at most one of them, and none where
 * two would do.
 */
import type { Entity, Id, Roadmap } from '../model/roadmap.ts';
import { properties } from './properties.ts';

/** By the id it had, the id it has. */
export type Renames = ReadonlyMap<Id, Id>;

export function renames(before: Roadmap, after: Roadmap): Renames {
  const found = new Map<Id, Id>();
  const taken = new Set<Id>();
  // There is one header, whatever it is called.
  if (before.header && after.header && before.header.id !== after.header.id) {
    found.set(before.header.id, after.header.id);
    taken.add(after.header.id);
  }
  const gone = [...before.byId.values()].filter(({ id }) => !after.byId.has(id) && !found.has(id));
  const came = [...after.byId.values()].filter(({ id }) => !before.byId.has(id) && !taken.has(id));
  if (gone.length === 0 || came.length === 0) return found;
  const home = ({ parent }: Entity): string => (parent === undefined ? '' : (found.get(parent) ?? parent));
  const neighbours = { before: neighboursOf(before), after: neighboursOf(after) };
  /** What two of one kind have in common that are one; the surest first. `undefined` never matches. */
  const signs: readonly ((entity: Entity, version: 'before' | 'after') => string | undefined)[] = [
    // In a block that got another name itself.
    (entity, version) => `${version === 'before' ? home(entity) : (entity.parent ?? '')} ${entity.name}`,
    ({ name, title }) => `${name} ${title}`,
    ({ name }) => name,
    (entity) => (entity.title === entity.name ? undefined : entity.title),
    (entity, version) =>
      contentOf(entity, neighbours[version], version === 'before' ? home(entity) : (entity.parent ?? '')),
  ];
  // A block that was found takes what is in it along, so outer ones have to be found first.
  for (const depth of depthsOf(gone)) {
    for (const sign of signs) {
      const lost = gone.filter(({ id }) => depthOf(id) === depth && !found.has(id));
      const fresh = bySign(
        came.filter(({ id }) => !taken.has(id)),
        (entity) => sign(entity, 'after'),
      );
      for (const [key, [was, other]] of bySign(lost, (entity) => sign(entity, 'before'))) {
        const [is, second] = fresh.get(key) ?? [];
        if (!is || other || second) continue;
        found.set(was!.id, is.id);
        taken.add(is.id);
      }
    }
  }
  return found;
}

const depthOf = (id: string): number => id.split('.').length;
const depthsOf = (entities: readonly Entity[]): number[] =>
  [...new Set(entities.map(({ id }) => depthOf(id)))].sort((a, b) => a - b);

function bySign(entities: readonly Entity[], sign: (entity: Entity) => string | undefined): Map<string, Entity[]> {
  const groups = new Map<string, Entity[]>();
  for (const entity of entities) {
    const said = sign(entity);
    if (said === undefined) continue;
    const key = `${entity.kind} ${said}`;
    const known = groups.get(key);
    if (known) known.push(entity);
    else groups.set(key, [entity]);
  }
  return groups;
}

/** So much has to be the same for a declaration with another name and title to be the old one. */
const ENOUGH = 2;

/** Everything it says but its name and title, with what it waits for and what waits for it. */
function contentOf(entity: Entity, links: ReadonlyMap<string, string>, home: string): string | undefined {
  const says = Object.entries(entity).flatMap(([field, value]) => {
    const property = field === 'title' || !Object.hasOwn(properties, field) ? undefined : properties[field];
    const said = property?.says(value) ?? [];
    return said.length > 0 ? [`${property!.name} ${said.join()}`] : [];
  });
  const linked = links.get(entity.id) ?? '';
  return says.length + (linked ? 1 : 0) < ENOUGH ? undefined : JSON.stringify([home, says.sort(), linked]);
}

function neighboursOf({ work, dependencies }: Roadmap): ReadonlyMap<string, string> {
  const said = new Map<string, string[]>();
  const add = (id: string, text: string): void => {
    const known = said.get(id);
    if (known) known.push(text);
    else said.set(id, [text]);
  };
  for (const { from, to, type, lag } of dependencies) {
    const how = `${type} ${lag?.amount ?? 0}${lag?.unit ?? ''}`;
    add(work[to]!.id, `after ${work[from]!.id} ${how}`);
    add(work[from]!.id, `before ${work[to]!.id} ${how}`);
  }
  return new Map([...said].map(([id, texts]) => [id, texts.sort().join()]));
}
