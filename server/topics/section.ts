/**
 * What a topic has to show, as data: every surface draws it, none adds to it. The command prints a section with
 * `render/terminal`, the report with `render/html` and `render/markdown`, a picture of it is laid out by
 * `render/scene`, and the preview's page receives it as it is.
 *
 * To add a topic:
 * 1. write `topics/NAME.ts`, which exports a `Topic` (see `topic.ts`): a `section` made of the parts below and, where it
 *    knows something of single entities, a `card`;
 * 2. add its row to the list in `topics/index.ts`.
 *
 * Texts are plain or in parts (`wording/text.ts`), never Markdown or HTML; amounts and dates are typed values, which
 * `value.ts` words. Renderers escape everything, so an author's title may be put anywhere.
 */

import type { Day } from '../../grammar/civil.ts';
import type { Row, TimelinePlan } from '../timeline/plan.ts';
import type { View } from '../timeline/view.ts';
import type { Text } from '../wording/text.ts';
import type { Card } from './card.ts';
import type { Chart } from './chart.ts';
import type { Graph } from './graph.ts';
import type { Grid, PartBase, Table } from './table.ts';

export interface Section {
  readonly kind: 'section';
  /** The word of `show` in a view. */
  readonly topic: string;
  readonly title: string;
  /** What it comes to, in one sentence. */
  readonly summary?: Text;
  readonly parts: readonly SectionPart[];
  /** What a reader has to know to read the figures. */
  readonly notes?: readonly Text[];
  /** What is still missing, for those who edit the plan: a report leaves it out. */
  readonly hint?: Text;
}

/** Shown instead of a section that has no facts: what is missing, and how to write it. */
export interface Nothing {
  readonly kind: 'nothing';
  readonly title: string;
  readonly text: Text;
  /** In the language, ready to be copied. */
  readonly example: string;
}

export type SectionPart = Table | Grid | Cards | Board | List | ChartPart | Graph | Picture;

/** Entities side by side; where they cannot be drawn, a table with one row for each and one column for each fact. */
export interface Cards extends PartBase {
  readonly kind: 'cards';
  /** `KPI` */
  readonly head: string;
  readonly cards: readonly Card[];
}

/** Lists side by side: now, next, later. */
export interface Board extends PartBase {
  readonly kind: 'board';
  readonly columns: readonly BoardColumn[];
}

export interface BoardColumn {
  readonly id: string;
  readonly title: string;
  /** What an item of this column has in common with the others. */
  readonly text: Text;
  readonly items: readonly BoardItem[];
  /** Items that are not listed. */
  readonly more: number;
}

/** Sentences, each with what caused it. */
export interface List extends PartBase {
  readonly kind: 'list';
  /** How many things it lists, where one item lists several. */
  readonly count?: number;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly text: Text;
  readonly because?: readonly Text[];
}

export const listOf = (items: readonly ListItem[], rest: Omit<List, 'kind' | 'items'> = {}): List => ({
  kind: 'list',
  ...rest,
  items,
});

/** A feature on a board. */
export interface BoardItem {
  readonly id: string;
  readonly title: string;
  readonly state: Row['state'];
  readonly product?: string;
  readonly owner?: string;
  /** Its rank by score. */
  readonly rank?: number;
  /** Its last day; absent where it has no estimate or no date. */
  readonly ends?: Day;
  /** It has no date: it depends on itself, or lies too far ahead. */
  readonly undated?: true;
  /** The due date that it ends too late for: `its due date, 18 Jan 2027`. */
  readonly late?: string;
  readonly critical: boolean;
}

/** A chart; a table beside it has the same figures, for surfaces that cannot draw. */
export interface ChartPart extends PartBase {
  readonly kind: 'chart';
  readonly chart: Chart;
  readonly caption?: Text;
}

/** The timeline; `table` for surfaces that cannot draw it. */
export interface Picture extends PartBase {
  readonly kind: 'timeline';
  readonly plan: TimelinePlan;
  readonly view: Partial<View>;
  readonly table: Table;
}
