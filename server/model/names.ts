/**
 * Pass 3: what a name means where it is used. Names are one namespace per import tree: a dotted path from the top is
 * always exact; a bare name (or a path from some block on) means what the nearest enclosing block has of that name,
 * directly inside first, then deeper where it is the only one. Something of a kind that may stand there is preferred
 * to something nearer that may not.
 */
import { type Guess, guess } from '../../grammar/suggest.ts';
import type { Entry } from './entry.ts';

export interface Names {
  /** Places of the entries with a name (the last part of the path), in the order of the text; duplicates left out. */
  readonly byName: ReadonlyMap<string, readonly number[]>;
  /** The place of the entry with a path that is written whole. */
  readonly byPath: ReadonlyMap<string, number>;
  /** The place of each entry of a known kind by its id, also of those that nobody can refer to. */
  readonly byId: ReadonlyMap<string, number>;
  /** Suggestions found before: looking through 10,000 names is work that a second misspelling need not repeat. */
  readonly suggested: Map<string, Guess>;
  /** What may be suggested, by the kinds that fit: each word with how it has to be written. Made when first asked for. */
  readonly words: Map<string, ReadonlyMap<string, string>>;
}

export type Resolution =
  | { readonly kind: 'found'; readonly entry: Entry }
  /** A declaration of an unknown kind has the name: that was reported there, and nothing is to be said here. */
  | { readonly kind: 'unknown-kind'; readonly entry: Entry }
  | { readonly kind: 'wrong-kind'; readonly entry: Entry; readonly guess: Guess }
  | { readonly kind: 'ambiguous'; readonly entries: readonly Entry[] }
  | { readonly kind: 'missing'; readonly guess: Guess };

export function indexNames(entries: readonly Entry[]): Names {
  const byName = new Map<string, number[]>();
  const byPath = new Map<string, number>();
  const byId = new Map<string, number>();
  for (const entry of entries) {
    if (entry.kind !== 'unknown') byId.set(entry.id, entry.at);
    if (!entry.named || entry.duplicateOf !== undefined || isHeader(entry)) continue;
    const same = byName.get(entry.name);
    if (same) same.push(entry.at);
    else byName.set(entry.name, [entry.at]);
    byPath.set(entry.id, entry.at);
    const written = entry.declaration.id!.text;
    if (written.includes('.') && !byPath.has(written)) byPath.set(written, entry.at);
  }
  return { byName, byPath, byId, suggested: new Map(), words: new Map() };
}

/** `from` is the place of the entry whose block the name is used in; `kinds` are those that may stand there. */
export function resolve(
  text: string,
  from: number,
  kinds: readonly string[],
  entries: readonly Entry[],
  names: Names,
): Resolution {
  const fits = (entry: Entry): boolean => kinds.includes(entry.kind);
  const found = text.includes('.') ? dotted(text, from, fits, entries, names) : bare(text, from, fits, entries, names);
  if (found.length > 1) return { kind: 'ambiguous', entries: found };
  const entry = found[0];
  const second = entry ? undefined : inSecond(text, fits, entries, names);
  if (second) return { kind: 'found', entry: second };
  if (!entry) return { kind: 'missing', guess: suggest(text, kinds, entries, names) };
  if (fits(entry)) return { kind: 'found', entry };
  if (entry.kind === 'unknown') return { kind: 'unknown-kind', entry };
  return { kind: 'wrong-kind', entry, guess: suggest(text, kinds, entries, names) };
}

/** A path into the second of two blocks with one name: that they share it was reported, and what is meant is clear. */
function inSecond(
  path: string,
  fits: (entry: Entry) => boolean,
  entries: readonly Entry[],
  { byName }: Names,
): Entry | undefined {
  if (!path.includes('.')) return undefined;
  const at = byName
    .get(path.slice(path.lastIndexOf('.') + 1))
    ?.find((i) => fits(entries[i]!) && entries[i]!.id.replace(/~\d+/g, '') === path);
  return at === undefined ? undefined : entries[at];
}

/** One entry, several where the nearest block has several, none where there is none. */
function bare(
  name: string,
  from: number,
  fits: (entry: Entry) => boolean,
  entries: readonly Entry[],
  names: Names,
): readonly Entry[] {
  const all = names.byName.get(name);
  if (!all) return [];
  if (all.length === 1) return [entries[all[0]!]!];
  let unfit: Entry | undefined;
  for (let block: number | undefined = from; block !== undefined; block = outer(block, entries)) {
    const direct = names.byPath.get(block < 0 ? name : `${entries[block]!.id}.${name}`);
    if (direct !== undefined) {
      if (fits(entries[direct]!)) return [entries[direct]!];
      unfit ??= entries[direct]!;
    }
    const inside = run(all, block, block < 0 ? entries.length : entries[block]!.end);
    const fitting = inside.map((at) => entries[at]!).filter(fits);
    if (fitting.length > 0) return fitting;
    if (inside.length > 0) unfit ??= entries[inside[0]!]!;
  }
  return unfit ? [unfit] : [];
}

function dotted(
  path: string,
  from: number,
  fits: (entry: Entry) => boolean,
  entries: readonly Entry[],
  names: Names,
): readonly Entry[] {
  const exact = names.byPath.get(path);
  if (exact !== undefined && fits(entries[exact]!)) return [entries[exact]!];
  for (let block: number | undefined = from; block !== undefined && block >= 0; block = outer(block, entries)) {
    const at = names.byPath.get(`${entries[block]!.id}.${path}`);
    if (at !== undefined && fits(entries[at]!)) return [entries[at]!];
  }
  return exact === undefined ? [] : [entries[exact]!];
}

/** The enclosing block: -1 is the top, and outside of that is nothing. */
const outer = (block: number, entries: readonly Entry[]): number | undefined =>
  block < 0 ? undefined : entries[block]!.parent;

/** The places inside `(block, end)` of an ascending list. */
function run(places: readonly number[], block: number, end: number): readonly number[] {
  if (block < 0) return places;
  return places.slice(lowerBound(places, block + 1), lowerBound(places, end));
}

function lowerBound(places: readonly number[], least: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (places[mid]! < least) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** The header names the whole; nothing refers to it. */
const isHeader = (entry: Entry): boolean => entry.kind === 'roadmap';

function suggest(text: string, kinds: readonly string[], entries: readonly Entry[], names: Names): Guess {
  const key = `${kinds.join()} ${text}`;
  const known = names.suggested.get(key);
  if (known) return known;
  const found = nearest(text, kinds, entries, names);
  names.suggested.set(key, found);
  return found;
}

function wordsOf(
  paths: boolean,
  kinds: readonly string[],
  entries: readonly Entry[],
  { byName }: Names,
): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const entry of entries) {
    // What stands in the second of two with one name (`shop~2.cart`) has no path that could be written.
    if (!entry.named || entry.id.includes('~') || !kinds.includes(entry.kind)) continue;
    const unique = byName.get(entry.name)?.length === 1;
    const word = paths ? entry.id : entry.name;
    if (!words.has(word)) words.set(word, paths || !unique ? entry.id : entry.name);
  }
  return words;
}

/** A name of a fitting kind; as a path where the bare name would be ambiguous, or where a path was written. */
function nearest(text: string, kinds: readonly string[], entries: readonly Entry[], names: Names): Guess {
  const paths = text.includes('.');
  const key = `${kinds.join()} ${paths}`;
  const candidates = names.words.get(key) ?? wordsOf(paths, kinds, entries, names);
  names.words.set(key, candidates);
  const path = (word: string): string => candidates.get(word) ?? word;
  // Somewhere else is the very name that the path ends with.
  const last = text.slice(text.lastIndexOf('.') + 1);
  const alone = paths
    ? names.byName
        .get(last)
        ?.map((at) => entries[at]!)
        .filter((e) => kinds.includes(e.kind) && !e.id.includes('~'))
    : [];
  if (alone?.length === 1) return { suggestion: alone[0]!.id };
  if (!paths && candidates.has(text)) return {};
  const { suggestion, other } = guess(text, candidates.keys());
  return { ...(suggestion && { suggestion: path(suggestion) }), ...(other && { other: path(other) }) };
}
