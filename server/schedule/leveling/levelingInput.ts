/** What levelling starts from, whatever it optimises. */
import type { Dates, Network } from '../network.ts';
import type { PathOrder } from './pathOrder.ts';
import type { TeamCapacity } from './teamCapacity.ts';

export interface LevelingInput {
  readonly network: Network;
  /** Dates as if every team had all people. */
  readonly early: Dates;
  readonly path: PathOrder;
  /** By node, 1: levelling cannot move it. */
  readonly fixed: Uint8Array;
  readonly teams: TeamCapacity;
  /** Whether a plan may need more days than `teams` covers, and there are more. */
  readonly isPartial: boolean;
}
