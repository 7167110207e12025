/**
 * Pass 1: every declaration of the import tree in the order of the text, with its kind, the block it is in and its id.
 *
 * Needs the trees in import order. Promises: each entry has an id of its own, whatever was written; parts follow
 * their whole, so the entries inside an entry are the run `(at, end)`. Entries inside a `scenario` are overlays of
 * the model and no part of it, so they are kept apart.
 */
import type { Declaration } from '../../grammar/syntax.ts';
import { isLostProperty } from '../../grammar/vocabulary/readDeclaration.ts';
import type { Draft, Entry, SourceTree } from './entry.ts';
import { assignIds, assignIdsAgain } from './ids.ts';
import type { EntityKind } from './roadmap.ts';

export interface Collected {
  readonly entries: readonly Entry[];
  /**
   * Where only the words inside some declarations have changed since the version before: their places. Kinds, names
   * and blocks are as they were, so all that was resolved then still is. `undefined` where all has to be done again.
   */
  readonly changed?: readonly number[];
  /** Where, beside that, only some names are others: what is resolved through them has to be done again. */
  readonly renamed?: Renamed;
}

export interface Renamed {
  /** Places of the entries whose ids are others. */
  readonly places: ReadonlySet<number>;
  /** The names they had and have. */
  readonly names: ReadonlySet<string>;
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

/** A word with nothing behind it and nothing in it is a declaration that is being typed: it is of no kind yet. */
export const kindOf = (declaration: Declaration): Entry['kind'] =>
  kinds.has(declaration.keyword.text) && !isBlank(declaration) ? (declaration.keyword.text as EntityKind) : 'unknown';

export const isBlank = ({ keyword, id, title, properties, children }: Declaration): boolean =>
  !id && !title?.text && properties.length === 0 && children.length === 0 && keyword.text !== 'roadmap';

/** `before` are the entries of an earlier version. */
export const collect = (files: readonly SourceTree[], before?: readonly Entry[]): Collected =>
  (before && collectAgain(files, before)) ?? comparedWith(collectAll(files), before);

function collectAll(files: readonly SourceTree[]): Collected {
  const entries: Draft[] = [];
  let work = 0;
  const visit = (declaration: Declaration, file: string, parent: number): void => {
    const at = entries.length;
    const kind = kindOf(declaration);
    const index = kind === 'feature' || kind === 'milestone' ? work++ : -1;
    const named = isNamed(declaration);
    const entry: Draft = {
      declaration,
      file,
      kind,
      at,
      parent,
      end: at + 1,
      index,
      id: '' as Draft['id'],
      name: '',
      named,
      duplicateOf: undefined,
    };
    entries.push(entry);
    eachPart(declaration, kind, (child) => {
      visit(child, file, at);
      return true;
    });
    entry.end = entries.length;
  };
  for (const { uri, tree } of files) {
    for (const item of tree.items) if (item.kind === 'declaration') visit(item, uri, -1);
  }
  assignIds(entries);
  return { entries };
}

/** The entries of before with the new declarations, or `undefined` where a kind or a block is another. */
function collectAgain(files: readonly SourceTree[], before: readonly Entry[]): Collected | undefined {
  const entries = before.slice();
  const changed: number[] = [];
  /** Blocks in which a name is another, outer ones first. */
  const renamed = new Set<number>();
  let at = 0;
  const visit = (declaration: Declaration, file: string, parent: number): boolean => {
    const known = before[at];
    if (known?.parent !== parent || known.file !== file) return false;
    if (known.declaration === declaration) {
      at = known.end;
      return true;
    }
    if (known.declaration.keyword.text !== declaration.keyword.text || known.kind !== kindOf(declaration)) return false;
    if (!isSameName(known.declaration, declaration)) renamed.add(parent);
    changed.push(at);
    entries[at] = { ...known, declaration, named: isNamed(declaration) };
    at++;
    return eachPart(declaration, known.kind, (child) => visit(child, file, known.at)) && at === known.end;
  };
  for (const { uri, tree } of files) {
    for (const item of tree.items) if (item.kind === 'declaration' && !visit(item, uri, -1)) return undefined;
  }
  if (at !== before.length) return undefined;
  if (renamed.size === 0) return { entries, changed };
  for (const block of renamed) assignIdsAgain(entries, block);
  return comparedWith({ entries }, before);
}

/** What is the same as before although a name is another; nothing where a kind or a block is. */
function comparedWith({ entries }: Collected, before?: readonly Entry[]): Collected {
  if (before?.length !== entries.length) return { entries };
  const changed: number[] = [];
  const places = new Set<number>();
  const names = new Set<string>();
  for (const entry of entries) {
    const known = before[entry.at]!;
    if (known === entry) continue;
    if (known.kind !== entry.kind || known.parent !== entry.parent || known.file !== entry.file) return { entries };
    const renamed = known.id !== entry.id || known.duplicateOf !== entry.duplicateOf || known.named !== entry.named;
    if (renamed || known.declaration !== entry.declaration) changed.push(entry.at);
    if (!renamed) continue;
    places.add(entry.at);
    for (const { declaration } of [known, entry]) if (declaration.id) names.add(declaration.id.text);
  }
  return { entries, changed, renamed: { places, names } };
}

/** Visits the entries directly inside a declaration, until one says `false`. */
function eachPart(declaration: Declaration, kind: Entry['kind'], visit: (child: Declaration) => boolean): boolean {
  if (kind === 'scenario') return true;
  for (const child of declaration.children) {
    // `rules { … }` is a block of the header and declares nothing.
    if ((kind !== 'roadmap' || child.keyword.text !== 'rules') && !visit(child)) return false;
  }
  return true;
}

/** Whether the name is written, so that others may refer to it; a line that lost its block names nothing, nor do mere words. */
const isNamed = (declaration: Declaration): boolean =>
  declaration.id !== undefined && !isLostProperty(declaration) && !areWords(declaration);

/** A line that begins with no kind, and has no more of a declaration: `some words that mean nothing`. */
const areWords = ({ keyword, id, title, block, length }: Declaration): boolean =>
  !kinds.has(keyword.text) && !title && !block && (id?.start !== keyword.end + 1 || id.end !== length);

function isSameName(known: Declaration, declaration: Declaration): boolean {
  if (isNamed(known) !== isNamed(declaration) || known.id?.text !== declaration.id?.text) return false;
  return declaration.id !== undefined || known.title?.text === declaration.title?.text;
}
