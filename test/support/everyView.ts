/** A small roadmap that has something to show in every view, its data, and that data with other texts or numbers in it. */

import { type OtherView, otherViews } from '../../server/timeline/views/shown.ts';
import type { ViewData } from '../../server/topics/viewData.ts';
import { viewData } from '../../server/topics/viewData.ts';
import { analysed } from './analysed.ts';
import { withOdds } from './withOdds.ts';

export const everything = withOdds(
  analysed(`
    roadmap "All" { start 2027-01-04; currency EUR; budget 50k; rank rice }
    team web "Web" { capacity 2; rate 500/day }
    kpi conversion "Conversion" { unit "%"; baseline 2 on 2026-12-01; actual 2.1 on 2026-12-31; target 3 by 2027-06-30; floor 1 }
    product shop "Shop" {
      budget 10k
      feature search "Search" { duration 5d..10d..30d; team web 2; owner @dana; reach 1k; impact high; benefit 24k/year }
      feature cart "Cart" { duration 10d; team web 1; after search; reach 9k; impact high; cost 2k; moves conversion +0.5 }
      feature idea "Idea" { horizon later; reach 5 }
      feature twin "Twin" { duration 10d; team web 2; reach 9k; impact high }
      milestone launch "Launch" { after cart; due 2027-03-12 }
    }
    risk supplier "Supplier" { probability 30%; delay 2d..5d..9d; threatens shop.cart; mitigation "Ask twice" }
  `).analysis,
);

export const everyView: readonly { readonly show: OtherView; readonly data: ViewData }[] = otherViews.map((show) => ({
  show,
  data: viewData(everything, { show }),
}));

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Not texts but words of ours, or what entries are told apart by. */
const words: readonly string[] = ['kind', 'name', 'state', 'id', 'role', 'tone'];

/** The data as it comes over the wire, each text or number put through `change`. */
export function changed(data: ViewData, change: (value: string | number) => Json): unknown {
  const walk = (value: Json): Json => {
    if (typeof value === 'string' || typeof value === 'number') return change(value);
    if (value === null || typeof value === 'boolean') return value;
    if (Array.isArray(value)) return value.map(walk);
    return Object.fromEntries(
      Object.entries(value).map(([key, inside]) => [key, words.includes(key) ? inside : walk(inside)]),
    );
  };
  return walk(JSON.parse(JSON.stringify(data)) as Json);
}
