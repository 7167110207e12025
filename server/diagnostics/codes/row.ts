/** The form of the code table: what is known about a code. */
import type { Figure } from '../figures.ts';

/** An error breaks the plan, a warning endangers it, an info is worth knowing, a hint only fades or underlines. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

export type Group =
  | 'syntax'
  | 'vocabulary'
  | 'names'
  | 'dependencies'
  | 'schedule'
  | 'priority'
  | 'strategy'
  | 'money'
  | 'people'
  | 'disclosure'
  | 'risk'
  | 'suppression';

/** `F` are the facts of a finding with this code: days are days and amounts are numbers until the message. */
export interface CodeRow<F> {
  /** The default; `rules` can change it. */
  readonly severity: Severity;
  readonly group: Group;
  /** One line: what it finds. */
  readonly summary: string;
  /** The message: what is wrong, the value in backticks, what to do. User text in it is raw. */
  readonly message: (facts: F) => string;
  /** It reports that nothing does something: of a file that several roadmaps read, true only where it is so in each. */
  readonly absence?: true;
  /** LSP tags: the text is faded or struck through. */
  readonly tag?: 'unnecessary' | 'deprecated';
  /** Where the finding asks for a property: those of which any would end it. */
  readonly asksFor?: (facts: F) => readonly string[];
  /**
   * Figures that are wrong or incomplete as long as the finding is there; `property`: those that are computed from the
   * property it is at. Findings about a plan that was understood have none: a missed deadline is a result.
   */
  readonly spoils?: readonly Figure[] | 'property';
}

/** What is suggested in the place of what is written; `other` is as near. */
export interface Suggested {
  readonly suggestion?: string;
  readonly other?: string;
}

/** One finding for many: how many others are like it. */
export interface Others {
  readonly others?: number;
}
