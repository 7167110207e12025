/** Which links hold their successor where it is: the question behind drivers, driving paths and criticality. */
import { earliestStartOfMonths, endOfMonths } from '../calendar/months.ts';
import { reportedStart } from './forwardPass.ts';
import { addLag } from './lag.ts';
import { type Dates, FROM_START, MOMENT, MONTHS, type Network, NO_LAG, TO_FINISH } from './network.ts';

/** The moment that link `l` hands on. */
export function earliestByLink(network: Network, dates: Dates, l: number): number {
  const { links, tables } = network;
  const from = links.from[l]!;
  const moment = links.type[l]! & FROM_START ? reportedStart(network, dates, from) : dates.finish[from]!;
  return links.lagKind[l] === NO_LAG ? moment : addLag(tables, links, l, moment);
}

/** Whether link `l` decides the dates of its successor; of several that do, each does. Facts and pins have none. */
export function drives(network: Network, dates: Dates, l: number): boolean {
  const { links, tables, kind, clock, pin, finished, amount } = network;
  const to = links.to[l]!;
  if (pin[to]! >= 0 || finished[to]! >= 0) return false;
  const moment = earliestByLink(network, dates, l);
  if (kind[to] === MOMENT) return moment === dates.finish[to];
  const { workIndex, origin } = tables;
  const base = clock[to]!;
  if (!(links.type[l]! & TO_FINISH)) return workIndex[base + moment] === workIndex[base + dates.start[to]!];
  if (kind[to] !== MONTHS) return workIndex[base + moment] === workIndex[base + dates.finish[to]!];
  const start = Math.max(0, earliestStartOfMonths(origin + moment, amount[to]!, endOfMonths) - origin);
  return workIndex[base + start] === workIndex[base + dates.start[to]!];
}

/** Whether its lower bound (roadmap start, `earliest`, status date) decides a node's dates. */
export function boundDrives(
  { kind, tables, clock, lower, pin, finished }: Network,
  dates: Dates,
  node: number,
): boolean {
  if (pin[node]! >= 0 || finished[node]! >= 0) return false;
  if (kind[node] === MOMENT) return lower[node] === dates.start[node];
  const base = clock[node]!;
  return tables.workIndex[base + lower[node]!] === tables.workIndex[base + dates.start[node]!];
}
