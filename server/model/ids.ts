/**
 * Pass 2: ids. The id of an entry is the dotted path of names from the top. Names that are written come first; what
 * has only a title is named after it, made unique among its neighbours, and so keeps its id while titles stay.
 */
import type { Draft, Entry } from './entry.ts';
import type { Id } from './roadmap.ts';

export function assignIds(entries: readonly Draft[]): void {
  const childrenOf = new Map<number, Draft[]>();
  for (const entry of entries) {
    const siblings = childrenOf.get(entry.parent);
    if (siblings) siblings.push(entry);
    else childrenOf.set(entry.parent, [entry]);
  }
  const top = childrenOf.get(-1);
  if (top) nameBlock(top, '');
  // Parents stand before their parts, so that a parent has its id when its block is named.
  for (const entry of entries) {
    const parts = childrenOf.get(entry.at);
    if (parts) nameBlock(parts, `${entry.id}.`);
  }
}

/** Gives ids anew to what stands in a block (-1: at the top), and to what is in that where its id is another now. */
export function assignIdsAgain(entries: Entry[], block: number): void {
  const [first, end] = block < 0 ? [0, entries.length] : [block + 1, entries[block]!.end];
  const siblings: Draft[] = [];
  for (let at = first; at < end; at = entries[at]!.end) siblings.push({ ...entries[at]! });
  nameBlock(siblings, block < 0 ? '' : `${entries[block]!.id}.`);
  for (const entry of siblings) {
    const known = entries[entry.at]!;
    if (known.id === entry.id && known.name === entry.name && known.duplicateOf === entry.duplicateOf) continue;
    entries[entry.at] = entry;
    if (known.id !== entry.id && entry.end > entry.at + 1) assignIdsAgain(entries, entry.at);
  }
}

function nameBlock(siblings: readonly Draft[], prefix: string): void {
  const taken = new Map<string, Draft>();
  const counts = new Map<string, number>();
  const unused = (stem: string): string => {
    let n = counts.get(stem) ?? 2;
    while (taken.has(stem + n)) n++;
    counts.set(stem, n + 1);
    return stem + n;
  };
  for (const entry of siblings) {
    if (!isName(entry)) continue;
    // A dot in a name was reported; in an id it would be the path of something else.
    const name = entry.declaration.id!.text.replaceAll('.', '~');
    const first = taken.get(name);
    entry.duplicateOf = first?.at;
    // `~` is in no written name, so that a second of the same name is in nobody's way.
    give(entry, first ? unused(`${name}~`) : name, prefix, taken);
  }
  for (const entry of siblings) {
    if (isName(entry)) continue;
    entry.duplicateOf = undefined;
    const name =
      entry.declaration.id?.text ||
      slug(entry.declaration.title?.text ?? '') ||
      entry.declaration.keyword.text ||
      'unnamed';
    give(entry, taken.has(name) ? unused(`${name}-`) : name, prefix, taken);
  }
}

/** The header's own name is no name that others could use, so it makes way for all that are. */
const isName = (entry: Draft): boolean => entry.named && entry.kind !== 'roadmap';

function give(entry: Draft, name: string, prefix: string, taken: Map<string, Draft>): void {
  taken.set(name, entry);
  entry.name = name;
  entry.id = (prefix + name) as Id;
}

/** `One-page cart!` is `one-page-cart`: letters and digits of any script, the rest as single dashes. */
const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|[^\p{L}\p{N}]+$/gu, '');
