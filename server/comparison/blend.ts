/**
 * The earlier roadmap with some of the changes made: what the plan would have been, had only these been edited. Needs
 * both roadmaps in the ids of the later one. Promises the later plan where all changes are made and the earlier one
 * where none is; links whose other end is not there are left out.
 */
import type { Dependency, Entity, Feature, Id, Roadmap, Work } from '../model/roadmap.ts';
import { type Change, linkKey } from './edit.ts';
import { EVERY_FIELD } from './edits.ts';

export type Blend = (made: readonly Change[]) => Roadmap;

/** What both versions have is read once, since many mixtures of the two are made. */
export function blending(before: Roadmap, after: Roadmap): Blend {
  const links = { before: linksIn(before), after: linksIn(after) };
  return (made) => (made.length === 0 ? before : blend(before, after, links, made));
}

function blend(before: Roadmap, after: Roadmap, links: Links, made: readonly Change[]): Roadmap {
  const entityOf = versions(after, made);
  const lists = {
    calendars: both(before.calendars, after.calendars, entityOf),
    teams: both(before.teams, after.teams, entityOf),
    objectives: both(before.objectives, after.objectives, entityOf),
    kpis: both(before.kpis, after.kpis, entityOf),
    products: both(before.products, after.products, entityOf),
    risks: both(before.risks, after.risks, entityOf),
    stakeholders: both(before.stakeholders, after.stakeholders, entityOf),
    scorings: both(before.scorings, after.scorings, entityOf),
  };
  const known = workOf(before, after, made, entityOf);
  const work = placesStay(made) ? known : placed(known, lists.products);
  const byId = new Map<string, Entity>();
  for (const list of [...Object.values(lists), work]) for (const entity of list) byId.set(entity.id, entity);
  const header = headerOf(before, after, made, entityOf);
  if (header) byId.set(header.id, header);
  const dependencies = linksStay(made) ? before.dependencies : linksAmong(work, links, made);
  return { ...before, ...lists, header, work, dependencies, byId };
}

const linksStay = (made: readonly Change[]): boolean =>
  made.every(
    ({ came, went, gained, lost, fields }) =>
      came.size + went.size + gained.length + lost.length === 0 && movesNothing(fields),
  );

const placesStay = (made: readonly Change[]): boolean =>
  made.every(({ came, went, fields, edits }) => {
    const estimates = edits.every(
      ({ property, before, after }) =>
        (property !== 'duration' && property !== 'effort') || (before.length > 0 && after.length > 0),
    );
    return came.size + went.size === 0 && movesNothing(fields) && estimates;
  });

const movesNothing = (fields: Change['fields']): boolean =>
  [...fields.values()].every((names) => !names.includes('parent') && !names.includes(EVERY_FIELD));

type VersionOf = <E extends Entity>(was: E) => E;

/** An entity with the fields that the changes take from its later version; itself where they take none. */
function versions(after: Roadmap, made: readonly Change[]): VersionOf {
  const taken = new Map<Id, string[]>();
  for (const { fields } of made) for (const [id, names] of fields) taken.set(id, [...(taken.get(id) ?? []), ...names]);
  return (was) => {
    const names = taken.get(was.id);
    const is = names && (after.byId.get(was.id) as typeof was | undefined);
    if (!is) return was;
    if (names.includes(EVERY_FIELD)) return is;
    const fields = new Map<string, unknown>(Object.entries(is));
    return { ...was, ...Object.fromEntries(names.map((name) => [name, fields.get(name)])) };
  };
}

/** What only one version has does nothing by itself, and what refers to it needs it. */
function both<E extends Entity>(before: readonly E[], after: readonly E[], versionOf: VersionOf): readonly E[] {
  const known = new Set(before.map(({ id }) => id));
  const all = [...before.map(versionOf), ...after.filter(({ id }) => !known.has(id))];
  return all.length === before.length && all.every((entity, i) => entity === before[i]) ? before : all;
}

function headerOf(before: Roadmap, after: Roadmap, made: readonly Change[], versionOf: VersionOf): Roadmap['header'] {
  const { header } = before;
  if (!header) return after.header && made.some(({ came }) => came.has(after.header!.id)) ? after.header : undefined;
  return made.some(({ went }) => went.has(header.id)) ? undefined : versionOf(header);
}

function workOf(before: Roadmap, after: Roadmap, made: readonly Change[], versionOf: VersionOf): readonly Work[] {
  const went = new Set(made.flatMap((change) => [...change.went]));
  const came = new Set(made.flatMap((change) => [...change.came]));
  return [
    ...before.work.filter(({ id }) => !went.has(id)).map((was) => versionOf(was)),
    ...after.work.filter(({ id }) => came.has(id)),
  ];
}

/** A whole stands before its parts, and knows them; both by the block that work is in, as in the text. */
function placed(all: readonly Work[], products: readonly { readonly id: Id; readonly parent?: Id }[]): readonly Work[] {
  const byId = new Map(all.map((work) => [work.id, work]));
  const inside = new Map<Id, Work[]>();
  for (const work of all) {
    if (work.parent === undefined || byId.get(work.parent)?.kind !== 'feature') continue;
    const known = inside.get(work.parent);
    if (known) known.push(work);
    else inside.set(work.parent, [work]);
  }
  const isSummary = (whole: Feature): boolean =>
    inside.get(whole.id)?.some(({ kind }) => kind === 'feature') ||
    (inside.has(whole.id) && whole.duration === undefined && whole.effort === undefined);
  const parents = new Map<Id, Id | undefined>([...products, ...all].map(({ id, parent }) => [id, parent]));
  const isProduct = new Set(products.map(({ id }) => id));
  const productOf = (work: Work): Id | undefined => {
    let at = work.parent;
    for (let depth = 0; at !== undefined && !isProduct.has(at) && depth < 1000; depth++) at = parents.get(at);
    return at;
  };
  const order: Work[] = [];
  const placeOf = new Map<Id, number>();
  const place = (work: Work): void => {
    if (placeOf.has(work.id)) return;
    placeOf.set(work.id, -1);
    const whole = work.parent === undefined ? undefined : byId.get(work.parent);
    if (whole) place(whole);
    placeOf.set(work.id, order.length);
    order.push(work);
  };
  for (const work of all) place(work);
  return order.map((work, index): Work => {
    const whole = work.parent === undefined ? undefined : byId.get(work.parent);
    const partOf = whole?.kind === 'feature' && isSummary(whole) ? placeOf.get(whole.id) : undefined;
    const product = productOf(work);
    if (work.kind === 'milestone') {
      const same = work.index === index && work.partOf === partOf && work.product === product;
      return same ? work : { ...work, index, partOf, product };
    }
    const parts = isSummary(work) ? (inside.get(work.id) ?? []).map(({ id }) => placeOf.get(id)!) : [];
    parts.sort((a, b) => a - b);
    const same =
      work.index === index &&
      work.partOf === partOf &&
      work.product === product &&
      work.parts.length === parts.length &&
      work.parts.every((part, i) => part === parts[i]);
    return same ? work : { ...work, index, partOf, product, parts };
  });
}

interface Links {
  readonly before: readonly KeyedLink[];
  readonly after: readonly KeyedLink[];
}

interface KeyedLink {
  readonly key: string;
  readonly from: Id;
  readonly to: Id;
  readonly dependency: Dependency;
}

const linksIn = ({ work, dependencies }: Roadmap): readonly KeyedLink[] =>
  dependencies.map((dependency) => {
    const ends = { from: work[dependency.from]!.id, to: work[dependency.to]!.id };
    return { key: linkKey({ ...dependency, ...ends }), ...ends, dependency };
  });

function linksAmong(work: readonly Work[], links: Links, made: readonly Change[]): Dependency[] {
  const places = new Map(work.map(({ id, index }) => [id, index]));
  const lost = new Set(made.flatMap((change) => change.lost.map(linkKey)));
  const gained = new Set(made.flatMap((change) => change.gained.map(linkKey)));
  const found = new Map<string, Dependency>();
  const keep = (all: readonly KeyedLink[], isWanted: (key: string) => boolean): void => {
    for (const { key, dependency, ...ends } of all) {
      if (!isWanted(key) || found.has(key)) continue;
      const [from, to] = [places.get(ends.from), places.get(ends.to)];
      if (from === undefined || to === undefined) continue;
      const isSame = dependency.from === from && dependency.to === to;
      found.set(key, isSame ? dependency : { ...dependency, from, to });
    }
  };
  keep(links.before, (key) => !lost.has(key) || gained.has(key));
  keep(links.after, (key) => gained.has(key));
  return [...found.values()].sort((a, b) => a.to - b.to);
}
