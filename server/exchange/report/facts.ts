/**
 * What a report says: made once, in words, and printed as HTML and as Markdown. Texts are plain, with whatever their
 * author wrote in them; who prints them escapes them.
 */

import type { TimelinePlan } from '../../timeline/plan.ts';
import type { View } from '../../timeline/view.ts';
import type { KpiCard } from '../../timeline/views/kpis.ts';

export interface Report {
  readonly title: string;
  /** The title of the view it is made for. */
  readonly view?: string;
  readonly vision?: string;
  /** `Status date 1 Feb 2027`, `For the board`, `Internal`. */
  readonly marks: readonly string[];
  /** Where the roadmap stands, in one sentence, and whether that is good. */
  readonly standing: { readonly says: string; readonly tone: Tone };
  readonly sections: readonly Section[];
}

export type Tone = 'good' | 'warn' | 'bad' | 'plain';

export type SectionKind =
  | 'milestones'
  | 'timeline'
  | 'priorities'
  | 'kpis'
  | 'money'
  | 'capacity'
  | 'risk'
  | 'board'
  | 'dependencies';

export interface Section {
  readonly kind: SectionKind;
  readonly title: string;
  /** What it comes to, above its facts; and what must be known to read them, below. */
  readonly says?: string;
  readonly note?: string;
  /** Where there is a picture, cards or columns, it stands in for those that cannot be printed. */
  readonly table?: Table;
  readonly picture?: { readonly plan: TimelinePlan; readonly view: Partial<View> };
  readonly cards?: readonly KpiCard[];
  readonly columns?: readonly ListColumn[];
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly head: string;
  /** `number`: to the right, never broken. `short`: never broken. `text` takes what room is left. */
  readonly kind: 'text' | 'short' | 'number';
}

export interface Cell {
  readonly text: string;
  /** Less important lines below. */
  readonly below?: readonly string[];
  /** Of the web, checked. */
  readonly href?: string;
  readonly tone?: Tone;
  readonly strong?: boolean;
  /** How far it is set in. */
  readonly depth?: number;
  /** Shares (0 to 1) of the greatest amount. */
  readonly bar?: { readonly value: number; readonly limit?: number };
}

export interface ListColumn {
  readonly title: string;
  readonly says: string;
  readonly items: readonly Cell[];
  /** How many there are that are not shown. */
  readonly more: number;
}

export const cell = (text: string, rest: Omit<Cell, 'text'> = {}): Cell => ({ text, ...rest });

/** Columns that nothing stands in are no facts. */
export function tableOf(columns: readonly (Column & { readonly cells: readonly Cell[] })[]): Table {
  const filled = columns.filter(({ cells }) => cells.some(({ text, bar }) => text !== '' || bar !== undefined));
  const rows = filled[0]?.cells ?? [];
  return {
    columns: filled.map(({ head, kind }) => ({ head, kind })),
    rows: rows.map((_, i) => filled.map(({ cells }) => cells[i]!)),
  };
}
