/** The code table: every finding's code, default severity, group and words, one row each, grouped in files by theme. */
import { nameCodes } from './codes/names.ts';
import type { Severity } from './finding.ts';

export interface CodeRow {
  /** What `rules` can change. An error breaks the plan, a warning endangers it, an info is worth knowing. */
  readonly severity: Severity;
  readonly group:
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
    | 'risk';
  /** One line: what it finds. */
  readonly summary: string;
  /** The message from the facts: names the thing and, where it can, the fix. */
  readonly message: (facts: Readonly<Record<string, string | number | readonly string[]>>) => string;
  /** LSP tags: the text is faded or struck through. */
  readonly tag?: 'unnecessary' | 'deprecated';
}

export const codes = { ...nameCodes } as const satisfies Record<string, CodeRow>;

export type Code = keyof typeof codes;
