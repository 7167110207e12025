/** Charts as data; `render/scene` lays them out. */
import type { Day } from '../../grammar/civil.ts';
import type { Axis } from '../timeline/views/axis.ts';

export type Chart = LineChart | BarChart | PointChart;

/** Values over days. */
export interface LineChart {
  readonly kind: 'lines';
  readonly days: Axis;
  readonly values: Axis;
  readonly lines: readonly ChartLine[];
  readonly marks: readonly ChartMark[];
}

export interface ChartLine {
  /** What it is, for the key. */
  readonly name: string;
  readonly role: 'measured' | 'forecast' | 'limit' | 'gap';
  readonly points: readonly ChartPoint[];
}

export interface ChartMark {
  readonly name: string;
  readonly role: 'measured' | 'forecast' | 'target';
  readonly at: ChartPoint;
}

export interface ChartPoint {
  readonly on: Day;
  readonly value: number;
}

/** Shares of a whole over days. */
export interface BarChart {
  readonly kind: 'bars';
  readonly days: Axis;
  readonly shares: Axis;
  /** Half-open days. */
  readonly bars: readonly { readonly from: Day; readonly to: Day; readonly share: number }[];
  readonly marks: readonly BarMark[];
}

export interface BarMark {
  readonly name: string;
  readonly role: 'planned' | 'p50' | 'p80' | 'p95';
  readonly on: Day;
  /** What the day means, in a sentence. */
  readonly text: string;
}

/** Entities by two amounts. */
export interface PointChart {
  readonly kind: 'points';
  readonly across: Axis & { readonly title: string };
  readonly up: Axis & { readonly title: string };
  /** Where the plane is divided, and the names of its parts: upper left, upper right, lower left, lower right. */
  readonly split: { readonly across: number; readonly up: number; readonly names: readonly string[] };
  readonly points: readonly {
    readonly id: string;
    readonly title: string;
    /** What is written in the point. */
    readonly label: string;
    readonly across: number;
    readonly up: number;
  }[];
}
