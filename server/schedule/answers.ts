/** What the passes found, node by node: the items that people read are made of it. */
import type { Floats } from './floats.ts';
import type { Dates, Network } from './network.ts';
import type { Reading } from './schedule.ts';

export interface Answers {
  readonly network: Network;
  readonly early: Dates;
  readonly late: Dates;
  readonly floats: Floats;
  /** 1: critical. */
  readonly critical: Uint8Array;
  readonly reading: Reading;
}
