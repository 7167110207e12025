/** What a way of levelling finds: the list whose plan is the answer. */
export interface FoundList {
  readonly list: Int32Array;
  /** Schedules that were made for it. */
  readonly schedules: number;
  /** The first day, half-open and counted from the origin of the network, on which any plan can be done; if it is known. */
  readonly bound?: number;
}
