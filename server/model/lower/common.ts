/** What goes on any kind: names, owner, links, notes, tags, and where it is written. */
import type { Stated } from '../../../grammar/vocabulary/row.ts';
import type { TagSaid } from '../../../grammar/vocabulary/shapes/simple.ts';
import type { Id, Origin } from '../roadmap.ts';
import { all, items, type Lowering, none } from './context.ts';

export interface CommonFacts {
  readonly owner?: Stated<string>;
  readonly link?: readonly Stated<string>[];
  readonly note?: readonly Stated<string>[];
  readonly tags?: readonly Stated<readonly TagSaid[]>[];
}

export interface CommonFields {
  readonly id: Id;
  readonly name: string;
  readonly title: string;
  readonly doc?: string;
  readonly owner?: string;
  readonly links: readonly string[];
  readonly note?: string;
  readonly tags: readonly string[];
  readonly parent?: Id;
  readonly origin: Origin;
}

export function common(facts: CommonFacts, { entry, entries }: Lowering): CommonFields {
  const { declaration, file } = entry;
  // Of two with the same name, the id of the second is made unique; the name stays as it is written.
  const name = entry.named ? declaration.id!.text : entry.name;
  return {
    id: entry.id,
    name,
    // Without a name, its name inside is that of its kind, which nobody wrote.
    title: declaration.title?.text || (entry.named || entry.kind === 'roadmap' ? name : `Unnamed ${entry.kind}`),
    doc: declaration.doc,
    owner: facts.owner?.value,
    links: all(facts.link),
    note: facts.note && all(facts.note).join('\n\n'),
    tags: facts.tags ? [...new Set(items(facts.tags).map(({ text }) => text))] : none,
    parent: entries[entry.parent]?.id,
    origin: { file, declaration },
  };
}
