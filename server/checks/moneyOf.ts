import { type Money, money } from '../insight/money.ts';
import type { Roadmap } from '../model/roadmap.ts';

const made = new WeakMap<Roadmap, Money>();

/** The money of a roadmap, computed once for all rules that ask. */
export function moneyOf(roadmap: Roadmap): Money {
  const known = made.get(roadmap) ?? money(roadmap);
  made.set(roadmap, known);
  return known;
}
