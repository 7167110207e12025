/**
 * What is known of one entity, as data: its hover, `roadmap explain` and the preview show the same card. Several topics
 * add to the card of an entity (`cardOf.ts`): the dates of a feature, its score and its cost are of three.
 */
import type { Text } from '../wording/text.ts';
import type { LineChart } from './chart.ts';
import type { Cell, Grid, Table, Tone } from './table.ts';
import type { Value } from './value.ts';

export interface Card extends CardContent {
  readonly id: string;
  /** `kpi`: the keyword that declares it. */
  readonly entity: string;
  readonly title: string;
  readonly owner?: string;
  readonly note?: string;
  /** The author's documentation, in Markdown. */
  readonly doc?: string;
  /** The first web link of the entity, checked. */
  readonly href?: string;
}

/** What a topic adds to a card. */
export interface CardContent {
  /** What it comes to, in a few words. */
  readonly summary?: Text;
  readonly tone?: Tone;
  readonly facts?: readonly Fact[];
  readonly why?: readonly Why[];
  readonly related?: readonly Related[];
  readonly chart?: LineChart;
  readonly tables?: readonly (Table | Grid)[];
}

export interface Fact {
  readonly label: string;
  readonly cell: Cell;
}

/** Why something is so, one sentence a step. */
export interface Why {
  /** `Why this date` */
  readonly label: string;
  readonly steps: readonly Step[];
}

export interface Step {
  /** `dependency`: what sort of reason it is, where there is room for more than the sentence. */
  readonly kind?: string;
  readonly text: Text;
}

/** Other entities, with what each has to do with this one. */
export interface Related {
  readonly label: string;
  readonly items: readonly RelatedItem[];
  /** Items that are not listed. */
  readonly more: number;
}

export interface RelatedItem {
  readonly id: string;
  readonly title: string;
  readonly value?: Value;
}

export const fact = (label: string, value: Value, rest: Omit<Cell, 'value'> = {}): Fact => ({
  label,
  cell: { value, ...rest },
});

/** The first `most` items, and how many more there are. */
export const relatedOf = (label: string, items: readonly RelatedItem[], most: number): readonly Related[] =>
  items.length === 0 ? [] : [{ label, items: items.slice(0, most), more: Math.max(0, items.length - most) }];
