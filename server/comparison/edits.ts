/**
 * What was edited between two versions, declaration by declaration. Needs both roadmaps in the ids of the later one.
 * Promises edits in the order of the later text, then what is gone in the order of the earlier one; nothing for a
 * line that only stands elsewhere, nor for a list that is told in another order.
 */
import type { Entity, Id, Roadmap } from '../model/roadmap.ts';
import { type Edit, type Link, linkKey } from './edit.ts';
import type { Renames } from './identity.ts';
import { type Property, properties } from './properties.ts';

/** An edit with the fields of the model that it takes, and whether anything computed could rest on it. */
export interface Draft {
  readonly edit: Edit;
  readonly fields: readonly string[];
  readonly counts: boolean;
}

/** Another kind of thing under the same id: all of it is another. */
export const EVERY_FIELD = '*';

export function draftsOf(before: Roadmap, after: Roadmap, ids: Renames): readonly Draft[] {
  const had = new Map([...ids].map(([was, is]) => [is, was]));
  const links = { before: linksOf(before), after: linksOf(after) };
  const drafts: Draft[] = [];
  for (const is of after.byId.values()) {
    const was = before.byId.get(is.id);
    if (!was) {
      drafts.push({ edit: { ...about(is), kind: 'added', before: [], after: [] }, fields: [], counts: isWork(is) });
      continue;
    }
    const old = had.get(is.id);
    // What only stands in another block, or in one with another name, keeps its own.
    if (old !== undefined && is.kind !== 'roadmap' && old.slice(old.lastIndexOf('.') + 1) !== is.name) {
      drafts.push({
        edit: { ...about(is), kind: 'renamed', before: [old], after: [is.id] },
        fields: [],
        counts: false,
      });
    }
    drafts.push(...differences(was, is));
    const waits = waitsDraft(is, links.before.get(is.id), links.after.get(is.id));
    if (waits) drafts.push(waits);
  }
  for (const was of before.byId.values()) {
    if (after.byId.has(was.id)) continue;
    drafts.push({ edit: { ...about(was), kind: 'removed', before: [], after: [] }, fields: [], counts: isWork(was) });
  }
  return drafts;
}

const isWork = ({ kind }: Entity): boolean => kind === 'feature' || kind === 'milestone' || kind === 'roadmap';

const about = ({ id, kind, title }: Entity): Pick<Edit, 'id' | 'entity' | 'title'> => ({ id, entity: kind, title });

function differences(was: Entity, is: Entity): Draft[] {
  const changed = (property: string, before: readonly string[], after: readonly string[], isList = false): Edit => ({
    ...about(is),
    kind: 'changed',
    property,
    before,
    after,
    ...(isList && { isList }),
  });
  if (was.kind !== is.kind) {
    return [{ edit: changed('kind', [was.kind], [is.kind]), fields: [EVERY_FIELD], counts: isWork(was) || isWork(is) }];
  }
  const found: Draft[] = [];
  const [had, has]: [Fields, Fields] = [{ ...was }, { ...is }];
  for (const field in properties) {
    const property = properties[field]!;
    const [before, after] = [textsOf(had, field, property), textsOf(has, field, property)];
    const lost = without(before, after);
    const gained = without(after, before);
    // Measurements that only differ in how a file writes them say the same.
    if (lost.length === 0 && gained.length === 0) continue;
    found.push({
      edit: changed(property.name, lost, gained, property.isList),
      fields: [field],
      counts: property.counts,
    });
  }
  if (was.parent !== is.parent) {
    const [from, to] = [was.parent, is.parent].map((parent) => (parent === undefined ? [] : [parent]));
    found.push({ edit: changed('place', from!, to!), fields: ['parent'], counts: isWork(is) });
  }
  return found;
}

type Fields = Readonly<Record<string, unknown>>;

/** A title that is only the name says nothing of its own. */
const textsOf = (fields: Fields, field: string, { says }: Property): readonly string[] =>
  field === 'title' && fields.title === fields.name ? [] : says(fields[field]);

/** What is in one list and not in the other, each as often as it is there more. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function waitsDraft(is: Entity, was: Waits | undefined, now: Waits | undefined): Draft | undefined {
  const lost = [...(was ?? [])].flatMap(([key, link]) => (now?.has(key) ? [] : [link]));
  const gained = [...(now ?? [])].flatMap(([key, link]) => (was?.has(key) ? [] : [link]));
  if (lost.length === 0 && gained.length === 0) return undefined;
  const edit: Edit = {
    ...about(is),
    kind: 'changed',
    property: 'after',
    before: lost.map(written),
    after: gained.map(written),
    links: { lost, gained },
  };
  return { edit, fields: [], counts: true };
}

const written = (link: Link): string => [link.from, howItWaits(link)].filter(Boolean).join(' ');

/** ` SS +2d`; nothing for the usual finish-to-start without a lag. */
export const howItWaits = ({ type, lag }: Link): string =>
  [type === 'FS' ? '' : type, lag && lag.amount !== 0 ? `${lag.amount < 0 ? '' : '+'}${lag.amount}${lag.unit}` : '']
    .filter(Boolean)
    .join(' ');

type Waits = ReadonlyMap<string, Link>;

/** By what waits. */
export function linksOf({ work, dependencies }: Roadmap): ReadonlyMap<Id, Waits> {
  const found = new Map<Id, Map<string, Link>>();
  for (const { from, to, type, lag } of dependencies) {
    const link: Link = { from: work[from]!.id, to: work[to]!.id, type, lag };
    const known = found.get(link.to) ?? new Map<string, Link>();
    known.set(linkKey(link), link);
    found.set(link.to, known);
  }
  return found;
}
