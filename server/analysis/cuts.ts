/**
 * The roadmap cut into what answers are computed from, kind by kind and without texts: each is the same object until an
 * edit changes something that counts.
 */
import { type Data, isSameData, type Written } from '../model/data.ts';
import type {
  Calendar,
  Entity,
  Header,
  Kpi,
  Objective,
  Product,
  Risk,
  Roadmap,
  Scenario,
  Stakeholder,
  Team,
  View,
  Work,
} from '../model/roadmap.ts';
import { all, type Fact, fact } from './fact.ts';
import { model, roadmap } from './givens.ts';
import { rows } from './rows.ts';

function cut<D extends Written>(name: string, listOf: (roadmap: Roadmap) => readonly D[]): Fact<readonly D[]> {
  return rows(name, fact(`${name} as written`, [roadmap], listOf), [], (each) => each, isSameData);
}

export const header = fact('header', [roadmap], ({ header }): Data<Header> | undefined => header, {
  isSame: (now, before) => now !== undefined && before !== undefined && isSameData(now, before),
});
export const calendars = cut<Data<Calendar>>('calendars', ({ calendars }) => calendars);
export const teams = cut<Data<Team>>('teams', ({ teams }) => teams);
export const objectives = cut<Data<Objective>>('objectives', ({ objectives }) => objectives);
export const kpis = cut<Data<Kpi>>('kpis', ({ kpis }) => kpis);
export const products = cut<Data<Product>>('products', ({ products }) => products);
export const work = cut<Data<Work>>('work', ({ work }) => work);
export const risks = cut<Data<Risk>>('risks', ({ risks }) => risks);
const stakeholders = cut<Data<Stakeholder>>('stakeholders', ({ stakeholders }) => stakeholders);
const scenarios = cut<Data<Scenario>>('scenarios', ({ scenarios }) => scenarios);
export const views = cut<Data<View>>('views', ({ views }) => views);
/** With their titles, which name the method. */
export const scorings = fact('scorings', [roadmap], ({ scorings }) => scorings);

/** With their texts and places, for what reads those: few are written, and few edits touch them. */
export const headerAsWritten = fact('header as written', [roadmap], ({ header }) => header);
export const viewsAsWritten = fact('views as written', [roadmap], ({ views }) => views);
export const stakeholdersAsWritten = fact('stakeholders as written', [roadmap], ({ stakeholders }) => stakeholders);
export const scenariosAsWritten = fact('scenarios as written', [roadmap], ({ scenarios }) => scenarios);
export const workAsWritten = fact('work as written', [roadmap], ({ work }) => work);

/** All ids, in the order of the text. */
export const ids = fact('ids', [model], ({ link }) => link.names.byId);

const lists = all<readonly Data<Entity>[]>('lists', [
  fact('headers', [header], (header) => (header ? [header] : [])),
  calendars,
  teams,
  objectives,
  kpis,
  products,
  work,
  risks,
  stakeholders,
  scorings,
  scenarios,
  views,
]);

/** By id, the list that has the entity and the place in it: the same until an entity comes, goes or is renamed. */
const places = fact('places', [lists], placesIn, {
  patch: ({ inputs: [before], value }, now) =>
    now.every((list, i) => sameIds(list, before[i]!)) ? value : placesIn(now),
});

function placesIn(
  lists: readonly (readonly Data<Entity>[])[],
): ReadonlyMap<string, readonly [list: number, at: number]> {
  return new Map(lists.flatMap((list, i) => list.map(({ id }, at) => [id, [i, at] as const] as const)));
}

const sameIds = (now: readonly Data<Entity>[], before: readonly Data<Entity>[]): boolean =>
  now === before ||
  (now.length === before.length && now.every((entity, i) => entity === before[i] || entity.id === before[i]!.id));

/** All entities by their ids, without their texts. */
export const entities = fact(
  'entities',
  [places, lists],
  (places, lists): Entities => ({
    get(id) {
      const place = places.get(id);
      return place && lists[place[0]]![place[1]];
    },
  }),
);

export interface Entities {
  get(id: string): Data<Entity> | undefined;
}

/** The tags that anything carries. */
export const tags = fact(
  'tags',
  [
    header,
    calendars,
    teams,
    objectives,
    kpis,
    products,
    rows('tags of work', work, [], ({ tags }) => tags),
    risks,
    stakeholders,
    scorings,
    scenarios,
    views,
  ],
  (header, calendars, teams, objectives, kpis, products, ofWork, ...others): ReadonlySet<string> => {
    const tagged = [...(header ? [header] : []), ...calendars, ...teams, ...objectives, ...kpis, ...products];
    const lists = [...tagged, ...others.flat()].map(({ tags }) => tags);
    return new Set([...lists, ...ofWork].flat());
  },
);
