/**
 * Everything known about one root roadmap at one moment: the answer that every surface shows. Each field is a fact of
 * the table (`facts.ts`), computed when it is first read and then kept.
 */
import type { Fact } from './fact.ts';
import { facts } from './facts.ts';
import { type FactTable, factTable, type Given, type TableOptions } from './factTable.ts';
import type { Fields, GivenFields } from './fields.ts';

export type { Confidence, PlanOutlook } from './confidence.ts';
export type { ParsedFile } from './parsedFile.ts';

export interface Analysis extends Fields {
  /** A fact that is not a field: one of a layer above. */
  ask<T>(fact: Fact<T>): T;
  /** The same with other values of some facts, from which those that rest on them are computed again. */
  with(values: Partial<Fields>): Analysis;
  /** The same, kept by a name as long as this one: for a plan that is looked at again and again. */
  variant(name: string, values: () => Partial<Fields>): Analysis;
}

/** @param before an earlier version of the same roadmap: facts that nothing changed are kept from it */
export function analysisOf(values: GivenFields, before: Analysis | undefined, options: TableOptions): Analysis {
  return before ? before.with(values) : fromTable(factTable(givenBy(values), options));
}

const rows = Object.entries(facts);

const givenBy = (values: Partial<Fields>): Given =>
  new Map(rows.flatMap(([name, row]) => (name in values ? [[row, values[name as keyof Fields]] as const] : [])));

function fromTable(table: FactTable): Analysis {
  const variants = new Map<string, Analysis>();
  const withOthers = (values: Partial<Fields>): Analysis => fromTable(table.next(givenBy(values)));
  const analysis = {
    ask: table.get,
    with: withOthers,
    variant(name: string, values: () => Partial<Fields>): Analysis {
      const known = variants.get(name) ?? withOthers(values());
      variants.set(name, known);
      return known;
    },
  };
  // Not listed, so that nobody copies an analysis with `...`: the copy would keep what rests on what was replaced.
  for (const [name, row] of rows) Object.defineProperty(analysis, name, { get: () => table.get<unknown>(row) });
  return Object.freeze(analysis) as Analysis;
}
