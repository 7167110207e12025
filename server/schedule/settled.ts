/** What nothing can move any more, and what nobody has to do any more. */
import { NEVER, type Network } from './network.ts';

/** Its dates are facts, it is out of the plan, or it is a milestone that was reached. */
export const isSettled = ({ finished, cap, absent, reached }: Network, node: number): boolean =>
  finished[node]! >= 0 || cap[node] !== NEVER || absent[node] === 1 || reached[node] === 1;

/** The same of all that is over: also work that is done without a date, which without a status date is planned all the same. */
export const isOver = (network: Network, node: number): boolean => isSettled(network, node) || network.done[node] === 1;
