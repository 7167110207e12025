/**
 * Pass 1: every declaration of the import tree in the order of the text, with its kind, the block it is in and its id.
 *
 * Needs the trees in import order. Promises: each entry has an id of its own, whatever was written; parts follow
 * their whole, so the entries inside an entry are the run `(at, end)`. Entries inside a `scenario` are overlays of
 * the model and no part of it, so they are kept apart.
 */
import type { Declaration } from '../../grammar/syntax.ts';
import type { Draft, Entry, SourceTree } from './entry.ts';
import { assignIds } from './ids.ts';
import type { EntityKind, Id } from './roadmap.ts';

export interface Collected {
  readonly entries: readonly Entry[];
  /** Kinds, names and blocks are as they were before: all that was resolved then still is. */
  readonly sameNames: boolean;
}

const kinds: ReadonlySet<string> = new Set<EntityKind>([
  'roadmap',
  'calendar',
  'team',
  'objective',
  'kpi',
  'product',
  'feature',
  'milestone',
  'risk',
  'stakeholder',
  'scoring',
  'scenario',
  'view',
]);

export const kindOf = (declaration: Declaration): Entry['kind'] =>
  kinds.has(declaration.keyword.text) ? (declaration.keyword.text as EntityKind) : 'unknown';

/** `before` are the entries of an earlier version: only their names are read. */
export function collect(files: readonly SourceTree[], before?: readonly Entry[]): Collected {
  const entries: Draft[] = [];
  let work = 0;
  let sameNames = before !== undefined;

  const visit = (declaration: Declaration, file: string, parent: number): void => {
    const at = entries.length;
    const kind = kindOf(declaration);
    const known = sameNames ? before![at] : undefined;
    const named = declaration.id !== undefined;
    const index = kind === 'feature' || kind === 'milestone' ? work++ : -1;
    sameNames = sameNames && known !== undefined && isSame(known, declaration, kind, file, parent);
    const entry: Draft = {
      declaration,
      file,
      kind,
      at,
      parent,
      end: at + 1,
      index,
      id: (known?.id ?? '') as Id,
      name: known?.name ?? '',
      named,
      duplicateOf: known?.duplicateOf,
    };
    entries.push(entry);
    if (kind === 'scenario') return;
    for (const child of declaration.children) {
      // `rules { … }` is a block of the header and declares nothing.
      if (kind !== 'roadmap' || child.keyword.text !== 'rules') visit(child, file, at);
    }
    entry.end = entries.length;
  };

  for (const { uri, tree } of files) {
    for (const item of tree.items) if (item.kind === 'declaration') visit(item, uri, -1);
  }
  sameNames = sameNames && before!.length === entries.length;
  if (!sameNames) assignIds(entries);
  return { entries, sameNames };
}

function isSame(known: Entry, declaration: Declaration, kind: Entry['kind'], file: string, parent: number): boolean {
  if (known.parent !== parent || known.file !== file) return false;
  if (known.declaration === declaration) return true;
  if (known.kind !== kind || known.declaration.keyword.text !== declaration.keyword.text) return false;
  if (known.declaration.id?.text !== declaration.id?.text) return false;
  return declaration.id !== undefined || known.declaration.title?.text === declaration.title?.text;
}
