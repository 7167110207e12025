/**
 * Renaming, across files, and across the roadmaps that share the file a name is declared in. The plan means the same
 * afterwards: a name that is taken is refused, and where the new name is also the name of something elsewhere, uses of
 * both are written as full paths, so that none changes what it points to.
 */
import type { Span } from '../../grammar/text.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Occurrence } from '../model/references.ts';
import type { Entity, Id } from '../model/roadmap.ts';
import type { Edit, Edits } from '../planEdits/edit.ts';
import { spanOfPlace } from '../workspace/places.ts';
import { acrossRoots } from './acrossRoots.ts';

/** One part of a path: a letter of any script, then letters, digits, `_` and `-` before a letter or a digit. */
const NAME = /^\p{L}[\p{L}\p{M}\p{Nd}_]*(?:-[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}_]*)*$/u;

export type Renamed =
  | { readonly kind: 'edits'; readonly edits: Edits }
  | { readonly kind: 'refused'; readonly because: string };

/** The name that would be renamed, if one stands there. */
export function prepareRename(
  analysis: Analysis,
  uri: string,
  offset: number,
): { span: Span; name: string } | undefined {
  const occurrence = analysis.references.at(uri, offset);
  const at = occurrence && spanOfPlace(analysis, occurrence.place);
  const file = analysis.files.get(uri);
  return at && file && { span: at.span, name: file.text.slice(at.span.start, at.span.end) };
}

/** `others` are the analyses of other roadmaps, which may use the same name out of a file that they share. */
export function rename(
  analysis: Analysis,
  uri: string,
  offset: number,
  newName: string,
  others: readonly Analysis[] = [],
): Renamed {
  const occurrence = analysis.references.at(uri, offset);
  if (!occurrence) return { kind: 'refused', because: 'There is no name here that can be renamed.' };
  if (!NAME.test(newName)) {
    return {
      kind: 'refused',
      because: `\`${newName}\` is not a name: a name begins with a letter and has letters, digits, \`_\` and \`-\` in it.`,
    };
  }
  const all = new Map<string, Edit[]>();
  for (const seen of acrossRoots(analysis, occurrence.id, others)) {
    const renamed = renameId(seen.analysis, seen.id, newName);
    if (renamed.kind === 'refused') return renamed;
    for (const [file, edits] of renamed.edits) all.set(file, merged(all.get(file) ?? [], edits));
  }
  return { kind: 'edits', edits: all };
}

/** What two roadmaps say of one place is said once; a full path, which either of them may need, is right in both. */
function merged(known: readonly Edit[], more: readonly Edit[]): Edit[] {
  const byStart = new Map(known.map((edit) => [edit.span.start, edit]));
  for (const edit of more) {
    const same = byStart.get(edit.span.start);
    if (!same || same.text.length < edit.text.length) byStart.set(edit.span.start, edit);
  }
  return [...byStart.values()];
}

function renameId(analysis: Analysis, id: Id, newName: string): Renamed {
  const target = pathWith(id, newName);
  if (target === id) return { kind: 'edits', edits: new Map() };
  const taken = analysis.roadmap.byId.get(target);
  if (taken) return { kind: 'refused', because: `\`${target}\` is already the name of ${describe(taken)}.` };

  const edits = new Map<string, Edit[]>();
  const put = (file: string, edit: Edit): void => {
    const list = edits.get(file);
    if (list) list.push(edit);
    else edits.set(file, [edit]);
  };
  const namesakes = [...analysis.roadmap.byId.values()].filter((entity) => entity.name === newName);
  for (const use of analysis.references.of(id)) {
    const at = spanOfPlace(analysis, use.place);
    if (!at) continue;
    const exact = namesakes.length > 0 && isBare(analysis, use, at.span);
    put(at.uri, { span: at.span, text: exact ? target : newName });
  }
  for (const namesake of namesakes) {
    for (const use of analysis.references.of(namesake.id)) {
      const at = spanOfPlace(analysis, use.place);
      if (at && isBare(analysis, use, at.span)) put(at.uri, { span: at.span, text: namesake.id });
    }
  }
  return { kind: 'edits', edits };
}

/** A reference by its last name alone, which another name can come to hide. */
function isBare(analysis: Analysis, { role, place }: Occurrence, span: Span): boolean {
  const text = analysis.files.get(place.file)?.text ?? '';
  return role === 'reference' && text[span.start - 1] !== '.' && text[span.end] !== '.';
}

const pathWith = (id: Id, name: string): string => {
  const dot = id.lastIndexOf('.');
  return dot < 0 ? name : `${id.slice(0, dot + 1)}${name}`;
};

const describe = (entity: Entity): string => `the ${entity.kind} “${entity.title}”`;
