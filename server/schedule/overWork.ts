/**
 * Pass 5b, what is over. Needs a network and its early dates. Promises by node whether it is done, and by node whether it
 * is a milestone that was reached: all that it waits for has happened, and the day that this makes is not after the
 * status date. A fixed milestone that waits for nothing is reached on its day. A summary is done when all its parts are.
 */
import { reportedStart } from './forwardPass.ts';
import { ALWAYS, type Dates, FIRST_START, FROM_START, GATE, type Network, SUMMARY } from './network.ts';

export interface OverWork {
  /** 1: it is done. Of a gate or first start, what it stands for has happened. */
  readonly done: Uint8Array;
  /** 1: a milestone that states no date of its own, and was reached. */
  readonly reached: Uint8Array;
}

/** The network with what is over by its early dates. */
export const withOverWork = (network: Network, early: Dates): Network => ({ ...network, ...overWork(network, early) });

/** @param early left out, the day on which a milestone is reached is not looked at */
export function overWork(network: Network, early?: Dates): OverWork {
  const { order, links, input, role, started, pin, asOf } = network;
  const done = network.done.slice();
  const reached = new Uint8Array(network.size);
  const hasHappened = (l: number): boolean => {
    const from = links.from[l]!;
    return done[from] === 1 || ((links.type[l]! & FROM_START) !== 0 && started[from]! >= 0);
  };
  /** Whether the day that all it waits for makes has come. Without a status date nobody knows how far a lag has passed. */
  const isIn = (node: number, isFixed: boolean): boolean =>
    early === undefined || early.finish[node]! <= asOf || (!isFixed && early.finish[node]! <= lastOf(node, early));
  /** The last moment of what a node waits for, lags aside. */
  const lastOf = (node: number, dates: Dates): number => {
    let last = ALWAYS;
    for (let l = links.inStart[node]!; l < links.inStart[node + 1]!; l++) {
      const from = links.from[l]!;
      last = Math.max(last, links.type[l]! & FROM_START ? reportedStart(network, dates, from) : dates.finish[from]!);
    }
    return last;
  };
  /** By gate, 1: somebody waits for something there; others only hold parts to the start of the plan. */
  const holds = new Uint8Array(network.size);
  const isOpenGate = (node: number): boolean => role[node] === GATE && holds[node] === 0;
  for (const node of order) {
    let count = 0;
    let happened = 0;
    for (let l = links.inStart[node]!; l < links.inStart[node + 1]!; l++) {
      if (isOpenGate(links.from[l]!)) continue;
      count++;
      if (hasHappened(l)) happened++;
    }
    holds[node] = count > 0 ? 1 : 0;
    if (done[node]) continue;
    const all = count > 0 && happened === count;
    if (role[node] === FIRST_START) done[node] = happened > 0 ? 1 : 0;
    else if (role[node] === SUMMARY) done[node] = all && role[links.from[links.inStart[node]!]!] !== GATE ? 1 : 0;
    else if (role[node] === GATE) done[node] = all ? 1 : 0;
    else if (input.milestone[node]) {
      const isFixed = pin[node]! >= 0;
      if (all || (isFixed && count === 0)) reached[node] = done[node] = isIn(node, isFixed) ? 1 : 0;
    }
  }
  return { done, reached };
}
