/** What a rule may look at, and what a rule is. */
import type { Positions } from '../../grammar/positions.ts';
import type { SourceFile } from '../../grammar/syntax.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Code, FactsByCode } from '../diagnostics/codes.ts';
import { type Place, propertyOf, type Related, suggestionOf } from '../diagnostics/finding.ts';
import type { TextTraits } from '../diagnostics/textTraits.ts';
import type { Entity } from '../model/roadmap.ts';

/** A file that was read; the workspace's ParsedFile is one. */
export interface CheckedFile {
  readonly uri: string;
  readonly text: string;
  readonly tree: SourceFile;
  readonly positions: Positions;
  readonly traits: TextTraits;
}

/** An analysis but for what the rules find. A rule stays silent about what follows from `found`. */
export type CheckContext = Omit<Analysis, 'findings' | 'suppressed' | 'with'>;

/** What a rule reports: facts and a place. The runner adds the severity. */
export interface Observation<C extends Code> {
  readonly place: Place;
  readonly facts: FactsByCode[C];
  readonly related?: readonly Related[];
}

/** One check. `find` never throws on what a user wrote and reports each cause once. */
export interface Rule<C extends Code = Code> {
  readonly code: C;
  find(context: CheckContext, report: (observation: Observation<C>) => void): void;
}

/**
 * Whether a name that could not be found may well have meant an entity, a property that could not be read names it, or it
 * stands in the wrong place, or around what does: then it is not forgotten.
 */
export function isMeant({ found }: CheckContext, { id, name, origin: { declaration } }: Entity): boolean {
  const { words, misplaced } = meant.get(found) ?? meantBy(found);
  return (
    words.has(name) ||
    words.has(id) ||
    (misplaced.size > 0 && (misplaced.has(declaration) || declaration.children.some((child) => misplaced.has(child))))
  );
}

interface Meant {
  readonly words: ReadonlySet<string>;
  /** Declarations that stand where they cannot, and would say something of what they stand in. */
  readonly misplaced: ReadonlySet<unknown>;
}

const meant = new WeakMap<CheckContext['found'], Meant>();

function meantBy(found: CheckContext['found']): Meant {
  const words = new Set<string>();
  const misplaced = new Set<unknown>();
  /** A property may have as many faults as it has values, and is read once. */
  const read = new Set<unknown>();
  for (const { code, severity, facts, place } of found) {
    if (code === 'misplaced-kind') misplaced.add(place.anchor);
    else if (code === 'unresolved-reference') {
      for (const guess of [facts.suggestion, facts.other]) if (guess !== undefined) words.add(guess);
    } else if (severity === 'error' && place.anchor?.kind === 'declaration') {
      const { start, end } = place.span;
      const property = place.anchor.properties.find((said) => said.start <= start && end <= said.end);
      if (!property || read.has(property)) continue;
      read.add(property);
      for (const value of property.items.flat()) if (value.kind === 'word') words.add(value.text);
    }
  }
  meant.set(found, { words, misplaced });
  return { words, misplaced };
}

/** Declarations with two properties that cannot both hold: what follows from either means nothing. */
export function contradictory({ found }: CheckContext): ReadonlySet<unknown> {
  return new Set(found.filter(({ code }) => code === 'conflicting-properties').map(({ place }) => place.anchor));
}

/** Declarations in which one of some properties is written and could not be read, which was reported. */
export function misread({ found }: CheckContext, ...properties: readonly string[]): ReadonlySet<unknown> {
  const isMeant = (name: string | undefined): boolean => name !== undefined && properties.includes(name);
  const about = found.filter((finding) => isMeant(propertyOf(finding)) || isMeant(suggestionOf(finding)));
  return new Set(about.map(({ place }) => place.anchor));
}
