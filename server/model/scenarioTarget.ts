/**
 * What a declaration inside a scenario is. One whose name means something in the plan changes that. A new one has a
 * title, so that a misspelt name adds nothing, and a place: a block of the plan around it or in its path, or the top.
 */
import { type Guess, guess } from '../../grammar/suggest.ts';
import type { Declaration } from '../../grammar/syntax.ts';
import { kindRow } from '../../grammar/vocabulary/index.ts';
import type { Entry } from './entry.ts';
import { type Names, type Resolution, resolve } from './names.ts';

export type ScenarioTarget =
  | { readonly kind: 'change'; readonly entry: Entry }
  /** `home` is the block of the plan that it is added to; `undefined` for the top, and inside something new. */
  | { readonly kind: 'new'; readonly home?: Entry }
  /** It has a title, but no block to go into. */
  | { readonly kind: 'unplaced'; readonly suggestion?: string }
  | { readonly kind: 'unknown'; readonly guess: Guess }
  | { readonly kind: 'wrong'; readonly resolution: Resolution }
  /** The block around it means nothing. */
  | { readonly kind: 'lost' };

/** Where a declaration is: directly in the scenario, in what another one in it is. */
export type ScenarioBlock = 'scenario' | ScenarioTarget;

interface Tables {
  readonly entries: readonly Entry[];
  readonly names: Names;
}

export function scenarioTarget(
  declaration: Declaration,
  block: ScenarioBlock,
  scenario: Entry,
  tables: Tables,
): ScenarioTarget {
  const { id, title } = declaration;
  if (block !== 'scenario' && block.kind !== 'change' && block.kind !== 'new') return { kind: 'lost' };
  const around = block !== 'scenario' && block.kind === 'change' ? block.entry : undefined;
  if (!id) return { kind: 'new', ...(around && { home: around }) };
  if (block !== 'scenario' && block.kind === 'new') return title ? { kind: 'new' } : { kind: 'unknown', guess: {} };
  const found = around ? inBlock(declaration, around, tables) : atTop(declaration, scenario, tables);
  if (found.kind === 'found') return { kind: 'change', entry: found.entry };
  if (found.kind !== 'missing') return { kind: 'wrong', resolution: found };
  const home = homeOf(id.text, around, scenario, tables);
  if (home.kind === 'missing') return { kind: 'unknown', guess: found.guess.suggestion ? found.guess : home.guess };
  if (!title) return { kind: 'unknown', guess: found.guess };
  if (isAllowed(declaration, home.entry, tables)) return { kind: 'new', ...(home.entry && { home: home.entry }) };
  return { kind: 'unplaced', suggestion: found.guess.suggestion ?? pathFor(declaration, scenario, tables) };
}

/** Beside the scenario, a name means what it means anywhere. */
const atTop = ({ id, keyword }: Declaration, scenario: Entry, { entries, names }: Tables): Resolution =>
  resolve(id!.text, scenario.parent, [keyword.text], entries, names);

/** In a block, a name means what is directly in it; of what is deeper, the path. */
function inBlock({ id, keyword }: Declaration, block: Entry, { entries, names }: Tables): Resolution {
  const at = names.byPath.get(`${block.id}.${id!.text}`);
  const entry = at === undefined ? undefined : entries[at]!;
  if (entry?.kind === keyword.text) return { kind: 'found', entry };
  if (entry) return { kind: 'wrong-kind', entry, guess: {} };
  const inside = entries
    .slice(block.at + 1, block.end)
    .filter(({ kind, named }) => named && kind === keyword.text)
    .map((part) => part.id.slice(block.id.length + 1));
  const deeper = inside.filter((path) => path.endsWith(`.${id!.text}`));
  return { kind: 'missing', guess: deeper.length === 1 ? { suggestion: deeper[0]! } : guess(id!.text, inside) };
}

type Home = { readonly kind: 'found'; readonly entry?: Entry } | { readonly kind: 'missing'; readonly guess: Guess };

/** `feature shop.trial` goes into the shop, as if it were written in a `product shop` of the scenario. */
function homeOf(name: string, around: Entry | undefined, scenario: Entry, { entries, names }: Tables): Home {
  const dot = name.lastIndexOf('.');
  if (dot < 0) return { kind: 'found', ...(around && { entry: around }) };
  const path = name.slice(0, dot);
  const from = around?.at ?? scenario.parent;
  const found = resolve(path, from, ['product', 'feature', 'objective'], entries, names);
  if (found.kind === 'found') return found;
  const suggestion = 'guess' in found ? found.guess.suggestion : undefined;
  return { kind: 'missing', guess: suggestion === undefined ? {} : { suggestion: `${suggestion}${name.slice(dot)}` } };
}

/** Work goes to the top only where the plan has no products, or has such work at the top. */
function isAllowed({ keyword }: Declaration, home: Entry | undefined, { entries }: Tables): boolean {
  if (home) return kindRow(keyword.text)?.inside.includes(home.kind) ?? true;
  if (keyword.text !== 'feature' && keyword.text !== 'milestone') return true;
  return (
    entries.some(({ parent, kind }) => parent < 0 && kind === keyword.text) ||
    !entries.some(({ kind }) => kind === 'product')
  );
}

/** The path that new work most likely has: beside what it waits for or what waits for it, or in the only product. */
function pathFor(declaration: Declaration, scenario: Entry, { entries, names }: Tables): string | undefined {
  const linked = declaration.properties
    .filter(({ name }) => name.text === 'after' || name.text === 'before')
    .flatMap(({ items }) => items.map(([value]) => value))
    .flatMap((value) => {
      if (value?.kind !== 'word') return [];
      const found = resolve(value.text, scenario.parent, ['feature', 'milestone'], entries, names);
      return found.kind === 'found' && found.entry.parent >= 0 ? [entries[found.entry.parent]!] : [];
    });
  const products = entries.filter(({ kind }) => kind === 'product');
  const block = linked[0] ?? (products.length === 1 ? products[0] : undefined);
  return block && `${block.id}.${declaration.id!.text}`;
}
