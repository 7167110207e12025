/**
 * What the grammar, the vocabulary and the model found already, as far as rules look at it: a rule stays silent about
 * what follows from an error. By the ids of entities, so that it is the same until an edit changes an error.
 */
import { fact } from '../analysis/fact.ts';
import { facts } from '../analysis/facts.ts';
import { isMissingFile } from '../diagnostics/codes.ts';
import { type Finding, propertyOf, suggestionOf } from '../diagnostics/finding.ts';
import type { Entry } from '../model/entry.ts';
import { isAlike } from '../util/isAlike.ts';

export interface Unclear {
  /** By property, the entities in which it is written, or meant, and could not be read. */
  readonly misread: ReadonlyMap<string, ReadonlySet<string>>;
  /** Entities with two properties that cannot both hold. */
  readonly contradictory: ReadonlySet<string>;
  /** Entities whose name another one has. */
  readonly doubles: ReadonlySet<string>;
  /** Words that may be meant for a name, and entities that stand, or hold something that stands, where it cannot. */
  readonly words: ReadonlySet<string>;
  readonly misplaced: ReadonlySet<string>;
  /** Whether a file could not be read. */
  readonly missesFile: boolean;
}

export const unclear = fact(
  'unclear',
  [facts.found, facts.model],
  (found, { collected }) => unclearIn(found, collected.entries),
  {
    isSame: isAlike,
  },
);

/** Whether one of some properties of an entity could not be read. */
export const isMisread = ({ misread }: Unclear, id: string, ...properties: readonly string[]): boolean =>
  properties.some((property) => misread.get(property)?.has(id));

/**
 * Whether a name that could not be found may well have meant an entity, a property that could not be read names it, or it
 * stands in the wrong place, or around what does: then it is not forgotten.
 */
export const isMeant = ({ words, misplaced }: Unclear, { id, name }: { readonly id: string; readonly name: string }) =>
  words.has(name) || words.has(id) || misplaced.has(id);

const nothing: Unclear = {
  misread: new Map(),
  contradictory: new Set(),
  doubles: new Set(),
  words: new Set(),
  misplaced: new Set(),
  missesFile: false,
};

function unclearIn(found: readonly Finding[], entries: readonly Entry[]): Unclear {
  if (found.length === 0) return nothing;
  const anchors = new Map<unknown, Finding[]>();
  for (const finding of found)
    anchors.set(finding.place.anchor, [...(anchors.get(finding.place.anchor) ?? []), finding]);
  const misread = new Map<string, Set<string>>();
  const [contradictory, doubles, misplaced] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const astray = new Set<unknown>(
    found.flatMap(({ code, place }) => (code === 'misplaced-kind' && place.anchor ? [place.anchor] : [])),
  );
  const isMisplaced = (declaration: unknown): boolean => astray.has(declaration);
  for (const { id, declaration } of entries) {
    if (astray.size > 0 && (isMisplaced(declaration) || declaration.children.some(isMisplaced))) misplaced.add(id);
    for (const finding of anchors.get(declaration) ?? []) {
      if (finding.code === 'conflicting-properties') contradictory.add(id);
      if (finding.code === 'duplicate-name') doubles.add(id);
      for (const property of [propertyOf(finding), suggestionOf(finding)]) {
        if (property !== undefined) misread.set(property, (misread.get(property) ?? new Set()).add(id));
      }
    }
  }
  const missesFile = found.some(({ code }) => isMissingFile(code));
  return { misread, contradictory, doubles, words: wordsIn(found), misplaced, missesFile };
}

function wordsIn(found: readonly Finding[]): ReadonlySet<string> {
  const words = new Set<string>();
  /** A property may have as many faults as it has values, and is read once. */
  const read = new Set<unknown>();
  for (const { code, severity, facts, place } of found) {
    if (code === 'misplaced-kind') continue;
    if (code === 'unresolved-reference') {
      for (const guess of [facts.suggestion, facts.other]) if (guess !== undefined) words.add(guess);
    } else if (severity === 'error' && place.anchor?.kind === 'declaration') {
      const { start, end } = place.span;
      const property = place.anchor.properties.find((written) => written.start <= start && end <= written.end);
      if (!property || read.has(property)) continue;
      read.add(property);
      for (const value of property.items.flat()) if (value.kind === 'word') words.add(value.text);
    }
  }
  return words;
}
