/** A graph with a place for each node, as data; a table beside it serves surfaces that cannot draw. */
import type { Day } from '../../grammar/civil.ts';
import type { Row } from '../timeline/plan.ts';
import type { Text } from '../wording/text.ts';
import type { PartBase } from './table.ts';

/** What depends on what. */
export interface Graph extends PartBase {
  readonly kind: 'graph';
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly caption?: Text;
  /** It is a part of the whole; another selection shows another part. */
  readonly narrowed?: true;
}

export interface GraphNode {
  readonly id: string;
  readonly title: string;
  readonly milestone: boolean;
  readonly state: Row['state'];
  readonly critical: boolean;
  /** Its last day; absent for work that was dropped or is on a cycle. */
  readonly ends?: Day;
  /** Its upper left corner, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Its predecessors, in words: `Search, SS +2d`. */
  readonly predecessors: readonly string[];
}

export interface GraphLink {
  /** Indexes of nodes. */
  readonly from: number;
  readonly to: number;
  /** From a sub-feature to the feature around it, which ends with it. */
  readonly part: boolean;
  readonly critical: boolean;
  /** Points from the one node to the other, in pixels. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** A box of the graph and the room around it, in pixels. The style sheet has the same. */
export const nodeSize = { width: 184, height: 48, between: 56, below: 16 } as const;
