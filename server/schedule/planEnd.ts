import { type Dates, ITEM, type Network } from './network.ts';

/** The largest finish of work in the plan, half-open; the start of the roadmap where there is none. */
export function planEnd(network: Network, { finish }: Dates): number {
  let end = network.start;
  for (let i = 0; i < network.items; i++) {
    if (network.role[i] === ITEM && !network.absent[i] && finish[i]! > end) end = finish[i]!;
  }
  return end;
}
