/**
 * The roadmap cut into what answers are computed from, kind by kind and without texts: each is the same object until an
 * edit changes something that counts.
 */
import { type Data, isSameData, type Written } from '../model/data.ts';
import type { Calendar, Header, Kpi, Product, Risk, Roadmap, Team, Work } from '../model/roadmap.ts';
import { type Fact, fact } from './fact.ts';
import { roadmap } from './givens.ts';
import { rows } from './rows.ts';

function cut<D extends Written>(name: string, listOf: (roadmap: Roadmap) => readonly D[]): Fact<readonly D[]> {
  return rows(name, fact(`${name} as written`, [roadmap], listOf), [], (each) => each, isSameData);
}

export const header = fact('header', [roadmap], ({ header }): Data<Header> | undefined => header, {
  isSame: (now, before) => now !== undefined && before !== undefined && isSameData(now, before),
});
export const calendars = cut<Data<Calendar>>('calendars', ({ calendars }) => calendars);
export const teams = cut<Data<Team>>('teams', ({ teams }) => teams);
export const kpis = cut<Data<Kpi>>('kpis', ({ kpis }) => kpis);
export const products = cut<Data<Product>>('products', ({ products }) => products);
export const work = cut<Data<Work>>('work', ({ work }) => work);
export const risks = cut<Data<Risk>>('risks', ({ risks }) => risks);
/** With their titles, which name the method. */
export const scorings = fact('scorings', [roadmap], ({ scorings }) => scorings);
