/** A topic: one thing that people ask of a roadmap, the same on every surface. One file exports each. */
import type { Analysis } from '../analysis/analysis.ts';
import type { Entity } from '../model/roadmap.ts';
import type { CardContent } from './card.ts';
import type { Scope } from './scope.ts';
import type { Nothing, Section } from './section.ts';

export interface Topic {
  /** The word of `show` in a view, and of the command. */
  readonly name: string;
  /** Left out where the topic has cards only; `undefined` where there is nothing to show and nothing to write. */
  readonly section?: (scope: Scope) => Section | Nothing | undefined;
  /** What the topic adds to the card of an entity; `undefined` for kinds that it knows nothing of. */
  readonly card?: (analysis: Analysis, entity: Entity) => CardContent | undefined;
  /** The documented JSON of the command. */
  readonly json?: (analysis: Analysis) => unknown;
}
