/**
 * Edits as causes: those that make no sense without each other are one. Needs the drafts of the edits. Promises each
 * edit in exactly one change, changes in the order of their first edit, and that all of them together make the later
 * roadmap of the earlier one. Passes: work that came or went is joined with its neighbours that did; what came in the
 * place of what went, with that; links that lead around either, and estimates that its parts replace, with it.
 */
import type { Id, Roadmap } from '../model/roadmap.ts';
import type { Change, Edit, Link } from './edit.ts';
import type { Draft } from './edits.ts';
import { linksOf } from './edits.ts';

export function changesOf(before: Roadmap, after: Roadmap, drafts: readonly Draft[]): readonly Change[] {
  const came = idsOf(drafts, 'added');
  const went = idsOf(drafts, 'removed');
  const links = { before: allLinks(before), after: allLinks(after) };
  const groups = joined([...came, ...went]);
  const isIn = (ids: ReadonlySet<Id>, { from, to }: Link): boolean => ids.has(from) && ids.has(to);
  for (const link of links.after) if (isIn(came, link)) groups.join(link.from, link.to);
  for (const link of links.before) if (isIn(went, link)) groups.join(link.from, link.to);
  for (const roadmap of [before, after]) {
    for (const { id, parent } of roadmap.byId.values()) {
      const ids = roadmap === before ? went : came;
      if (parent !== undefined && ids.has(id) && ids.has(parent)) groups.join(id, parent);
    }
  }
  const around = new Map<Id, Surroundings>();
  for (const link of links.after) noteEnds(link, came, groups.of, around);
  for (const link of links.before) noteEnds(link, went, groups.of, around);
  joinReplacements(came, went, groups, around);

  const parts = new Map([...partsAmong(before, went), ...partsAmong(after, came)]);
  const keyOf = (draft: Draft): string => {
    const { edit } = draft;
    if (edit.kind === 'added' || edit.kind === 'removed') return `group ${groups.of(edit.id)}`;
    const near = edit.links
      ? besideOf(edit.links, came, went, around)
      : isEstimate(edit)
        ? parts.get(edit.id)
        : undefined;
    if (near !== undefined) return `group ${groups.of(near)}`;
    // One estimate in place of another.
    const property = edit.property === 'effort' ? 'duration' : (edit.property ?? edit.kind);
    return `${edit.id} ${property}`;
  };
  const byKey = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    const known = byKey.get(key);
    if (known) known.push(draft);
    else byKey.set(key, [draft]);
  }
  const touching = (all: readonly Link[], ids: ReadonlySet<Id>): Link[] =>
    all.filter(({ from, to }) => ids.has(from) || ids.has(to));
  return [...byKey.values()].map((group) =>
    changeOf(
      group,
      (ids) => touching(links.after, ids),
      (ids) => touching(links.before, ids),
    ),
  );
}

const idsOf = (drafts: readonly Draft[], kind: Edit['kind']): ReadonlySet<Id> =>
  new Set(drafts.flatMap(({ edit }) => (edit.kind === kind ? [edit.id] : [])));

const allLinks = (roadmap: Roadmap): readonly Link[] =>
  [...linksOf(roadmap).values()].flatMap((waits) => [...waits.values()]);

/** What stays, and waits for a group or is waited for by it. */
interface Surroundings {
  readonly before: Set<Id>;
  readonly after: Set<Id>;
}

function noteEnds(
  { from, to }: Link,
  ids: ReadonlySet<Id>,
  groupOf: (id: Id) => Id,
  around: Map<Id, Surroundings>,
): void {
  const inside = ids.has(from) ? from : ids.has(to) ? to : undefined;
  if (inside === undefined || (ids.has(from) && ids.has(to))) return;
  const group = groupOf(inside);
  const known = around.get(group) ?? { before: new Set(), after: new Set() };
  around.set(group, known);
  if (inside === to) known.before.add(from);
  else known.after.add(to);
}

/** What stands between the same neighbours as something that is gone took its place. */
function joinReplacements(
  came: ReadonlySet<Id>,
  went: ReadonlySet<Id>,
  groups: Groups,
  around: ReadonlyMap<Id, Surroundings>,
): void {
  const heads = (ids: ReadonlySet<Id>): Id[] => [...new Set([...ids].map(groups.of))];
  const shares = (one: ReadonlySet<Id>, other: ReadonlySet<Id>): boolean => [...one].some((id) => other.has(id));
  const fresh = heads(came);
  for (const old of heads(went)) {
    const was = around.get(old);
    if (!was) continue;
    const place = fresh.find((id) => {
      const is = around.get(id);
      if (!is || !shares(was.after, is.after)) return false;
      return shares(was.before, is.before) || (was.before.size === 0 && is.before.size === 0);
    });
    if (place !== undefined) groups.join(old, place);
  }
}

/** A link that came or went between two neighbours of a group leads around it, or through it. */
function besideOf(
  { lost, gained }: NonNullable<Edit['links']>,
  came: ReadonlySet<Id>,
  went: ReadonlySet<Id>,
  around: ReadonlyMap<Id, Surroundings>,
): Id | undefined {
  const isFresh = (id: Id): boolean => came.has(id) || went.has(id);
  const own = [...lost, ...gained].filter(({ from, to }) => !isFresh(from) && !isFresh(to));
  // Every link of it is one of the work that came or went.
  if (own.length === 0) return [...lost, ...gained].flatMap(({ from, to }) => [from, to]).find(isFresh);
  return [...around].find(([, { before, after }]) =>
    own.every(({ from, to }) => before.has(from) && after.has(to)),
  )?.[0];
}

const isEstimate = ({ property }: Edit): boolean => property === 'duration' || property === 'effort';

/** By a block that stays, one of the things in it that came or went: what a feature says of its own time, its parts say then. */
const partsAmong = ({ byId }: Roadmap, ids: ReadonlySet<Id>): (readonly [Id, Id])[] =>
  [...ids].flatMap((id) => {
    const parent = byId.get(id)?.parent;
    return parent === undefined || ids.has(parent) ? [] : [[parent, id] as const];
  });

function changeOf(
  drafts: readonly Draft[],
  gainedBy: (ids: ReadonlySet<Id>) => readonly Link[],
  lostBy: (ids: ReadonlySet<Id>) => readonly Link[],
): Change {
  const came = idsOf(drafts, 'added');
  const went = idsOf(drafts, 'removed');
  const fields = new Map<Id, string[]>();
  for (const { edit, fields: taken } of drafts) {
    if (taken.length > 0) fields.set(edit.id, [...(fields.get(edit.id) ?? []), ...taken]);
  }
  const edits = drafts.map(({ edit }) => edit);
  return {
    edits,
    fields,
    came,
    went,
    gained: [...(came.size > 0 ? gainedBy(came) : []), ...edits.flatMap(({ links }) => links?.gained ?? [])],
    lost: [...(went.size > 0 ? lostBy(went) : []), ...edits.flatMap(({ links }) => links?.lost ?? [])],
    counts: drafts.some(({ counts }) => counts),
  };
}

interface Groups {
  /** The id that stands for the group of an id. */
  readonly of: (id: Id) => Id;
  readonly join: (one: Id, other: Id) => void;
}

/** Union by the id that comes first, so that the answer rests on nothing but the order of the ids. */
function joined(ids: readonly Id[]): Groups {
  const head = new Map(ids.map((id) => [id, id]));
  const place = new Map(ids.map((id, i) => [id, i]));
  const of = (id: Id): Id => {
    let at = id;
    while (head.get(at)! !== at) at = head.get(at)!;
    head.set(id, at);
    return at;
  };
  return {
    of,
    join(one, other) {
      const [a, b] = [of(one), of(other)];
      if (a === b) return;
      const first = place.get(a)! < place.get(b)! ? a : b;
      head.set(first === a ? b : a, first);
    },
  };
}
