/** Reasons that are dependencies, as links of the plan and dependencies of the roadmap: two that state the same are one. */
import type { Dependency } from '../model/roadmap.ts';
import type { LinkInput } from './planInput.ts';
import { lagAt, typeAt } from './readLinks.ts';
import type { DependencyDriver } from './schedule.ts';

type Link = Pick<Dependency, 'from' | 'to' | 'type' | 'lag'>;

/** Whether a dependency is the one that a driver tells of. */
export const isDriver = (driver: DependencyDriver, dependency: Link): boolean =>
  dependency.from === driver.from &&
  dependency.to === driver.to &&
  dependency.type === driver.type &&
  (dependency.lag?.amount ?? 0) === (driver.lag?.amount ?? 0) &&
  (!driver.lag || dependency.lag?.unit === driver.lag.unit);

/** The place of the link that a driver tells of. */
export function linkOf(links: LinkInput, driver: DependencyDriver): number | undefined {
  for (let l = 0; l < links.count; l++) {
    const [from, to] = [links.from[l]!, links.to[l]!];
    if (from !== driver.from || to !== driver.to) continue;
    if (isDriver(driver, { from, to, type: typeAt(links, l), lag: lagAt(links, l) })) return l;
  }
  return undefined;
}

/** The same key for a dependency and for the driver that it makes. */
export const dependencyKey = ({ from, to, type, lag }: Link): string =>
  `${from} ${to} ${type} ${lag?.amount ? `${lag.amount}${lag.unit}` : ''}`;
