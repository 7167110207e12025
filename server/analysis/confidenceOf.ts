/** A simulation as far as findings, hovers and pictures tell of it. */
import { isLeaf } from '../insight/leaf.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { datedTest } from '../schedule/closedState.ts';
import type { Simulation } from '../schedule/simulation/simulation.ts';
import type { Analysis, Confidence, PlanOutlook } from './analysis.ts';

/** `undefined` where nothing in the plan varies. */
export function confidenceOf(
  simulation: Simulation,
  { roadmap, schedule }: Pick<Analysis, 'roadmap' | 'schedule'>,
): Confidence | undefined {
  const { items, uncertain } = simulation;
  if (!uncertain) return undefined;
  const hasDates = datedTest(schedule);
  const dated = items.flatMap((item, index) => (hasDates(index) ? { ...item, index } : []));
  const odds = new Map(
    dated.map(({ index, onTime, p80, plannedShare }) => [index, { meets: onTime ?? 1, p80, planned: plannedShare }]),
  );
  return Object.assign(odds, { outlook: outlookOf(simulation, dated, roadmap.work) });
}

/** Nobody reads on: what holds the finish more seldom than so many others hardly ever does. */
const MOST_CRITICAL = 40;
const MOST_MILESTONES = 200;

function outlookOf(
  { runs, roadmap, finishes, products, spread }: Simulation,
  dated: PlanOutlook['milestones'],
  work: Roadmap['work'],
): PlanOutlook {
  return {
    runs,
    roadmap,
    finishes,
    products,
    spread,
    milestones: dated.filter(({ index }) => work[index]?.kind === 'milestone').slice(0, MOST_MILESTONES),
    critical: dated
      .filter(({ index, criticality }) => criticality > 0 && work[index] !== undefined && isLeaf(work[index]))
      .sort((a, b) => b.criticality - a.criticality || a.index - b.index)
      .slice(0, MOST_CRITICAL),
  };
}
