/** Whether a simulation could say anything that the plan does not: cheap, so that a plan of plain numbers pays nothing. */
import type { Duration, Estimate, Roadmap } from '../../model/roadmap.ts';

export const varies = ({ work, risks }: Roadmap): boolean =>
  work.some((each) => each.kind === 'feature' && (isRange(each.duration) || isRange(each.effort))) ||
  risks.some(({ probability, delay }) => delay !== undefined && (probability ?? 0) > 0);

export const isRange = (estimate: Estimate | undefined): boolean =>
  estimate !== undefined && !(same(estimate.best, estimate.likely) && same(estimate.likely, estimate.worst));

const same = (a: Duration, b: Duration): boolean => a.amount === b.amount && a.unit === b.unit;
