/** Where every name is declared and used: behind definition, references, rename, highlights and semantic tokens. */
import { lastAtMost } from '../../grammar/lastAtMost.ts';
import type { Positions } from '../../grammar/positions.ts';
import type { Declaration, Name } from '../../grammar/syntax.ts';
import { type Span, shift } from '../../grammar/text.ts';
import type { Place } from '../diagnostics/finding.ts';
import type { Entry, SourceTree } from './entry.ts';
import type { Id } from './roadmap.ts';
import type { Use, Uses } from './use.ts';

/** One name at one place. Each part of a dotted path is an occurrence of its own: `shop` in `shop.cart` is the product. */
export interface Occurrence {
  readonly id: Id;
  /** A definition is the id in the header of a declaration. In a scenario, a header that names existing work refers to it. */
  readonly role: 'definition' | 'reference';
  /** Of the name alone, counted from the declaration it stands in. */
  readonly place: Place & { readonly anchor: Declaration };
}

export interface References {
  /** What the name under (or just before) an offset of a file is. */
  at(file: string, offset: number): Occurrence | undefined;
  /** The definition first, then the references in the order of the files. Empty for an id that nothing declares. */
  of(id: string): readonly Occurrence[];
  /** All occurrences in a file, in the order of the text. */
  inFile(file: string): readonly Occurrence[];
}

/** Nothing is computed before it is asked for; then all of it is kept, since a file is asked about many times. */
export function references(
  files: readonly (SourceTree & { readonly positions: Positions })[],
  entries: readonly Entry[],
  linked: readonly { readonly uses: readonly Use[]; readonly overlays: readonly Uses[] }[],
): References {
  const byDeclaration = once(() => {
    const map = new Map<Declaration, Uses>();
    entries.forEach((entry, at) => {
      const { uses, overlays } = linked[at]!;
      const definition = entry.named ? entry.id : undefined;
      map.set(entry.declaration, { declaration: entry.declaration, file: entry.file, definition, uses });
      for (const overlay of overlays) map.set(overlay.declaration, overlay);
    });
    return map;
  });

  const occurrencesIn = (uses: Uses): Occurrence[] => {
    const { declaration, file, definition } = uses;
    const occurrence = (id: Id, role: Occurrence['role'], span: Span): Occurrence => ({
      id,
      role,
      place: { file, anchor: declaration, span },
    });
    const own = definition === undefined ? [] : [occurrence(definition, 'definition', lastPart(declaration.id!))];
    return [
      ...own,
      ...uses.uses.flatMap((use) => partsOf(use, entries).map(({ id, span }) => occurrence(id, 'reference', span))),
    ];
  };

  const byId = once(() => {
    const map = new Map<string, Occurrence[]>();
    for (const uses of byDeclaration().values()) {
      for (const occurrence of occurrencesIn(uses)) {
        const same = map.get(occurrence.id);
        if (!same) map.set(occurrence.id, [occurrence]);
        else if (occurrence.role === 'definition') same.unshift(occurrence);
        else same.push(occurrence);
      }
    }
    return map;
  });

  return Object.freeze({
    at(uri: string, offset: number) {
      const found = deepest(files.find((file) => file.uri === uri)?.tree, offset);
      const uses = found && byDeclaration().get(found.declaration);
      if (!uses) return undefined;
      const inside = offset - found.start;
      const hits = occurrencesIn(uses).filter(({ place }) => place.span.start <= inside && inside <= place.span.end);
      return hits.find(({ place }) => inside < place.span.end) ?? hits[0];
    },
    of: (id: string) => byId().get(id) ?? [],
    inFile(uri: string) {
      const positions = files.find((file) => file.uri === uri)?.positions;
      if (!positions) return [];
      return [...byDeclaration().values()]
        .filter((uses) => uses.file === uri)
        .flatMap((uses) => {
          const start = positions.start(uses.declaration);
          return occurrencesIn(uses).map((occurrence) => ({ occurrence, start: start + occurrence.place.span.start }));
        })
        .sort((a, b) => a.start - b.start)
        .map(({ occurrence }) => occurrence);
    },
  });
}

/** Of the path of a new item of a scenario, only the last part is its name. */
const lastPart = ({ text, start, end }: Name): Span => ({ start: start + text.lastIndexOf('.') + 1, end });

/** `shop.cart` is the product and the feature: each part of a path names what the parts after it are in. */
function partsOf(use: Use, entries: readonly Entry[]): { id: Id; span: Span }[] {
  if (use.id !== undefined) return [{ id: use.id, span: use.span }];
  const parts: { id: Id; span: Span }[] = [];
  let entry = use.target < 0 ? undefined : entries[use.target];
  let end = use.text.length;
  while (entry && end >= 0) {
    const dot = use.text.lastIndexOf('.', end - 1);
    parts.unshift({ id: entry.id, span: shift({ start: dot + 1, end }, use.span.start) });
    entry = entries[entry.parent];
    end = dot;
  }
  return parts;
}

/** The innermost declaration at an offset, and where it starts. */
function deepest(
  tree: SourceTree['tree'] | undefined,
  offset: number,
): { declaration: Declaration; start: number } | undefined {
  if (!tree) return undefined;
  const at = lastAtMost(tree.starts, offset);
  const item = tree.items[at];
  if (item?.kind !== 'declaration' || offset > tree.starts[at]! + item.length) return undefined;
  let declaration = item;
  let start = tree.starts[at]!;
  for (;;) {
    const inner = lastAtMost(declaration.childStarts, offset - start);
    const child = declaration.children[inner];
    if (!child || offset - start - declaration.childStarts[inner]! > child.length) return { declaration, start };
    start += declaration.childStarts[inner]!;
    declaration = child;
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
