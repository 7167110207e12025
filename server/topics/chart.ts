/** A line chart over days, as data; `render/scene` lays it out. */
import type { Day } from '../../grammar/civil.ts';
import type { Axis } from '../timeline/views/axis.ts';

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
