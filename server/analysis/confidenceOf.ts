/** A simulation as far as findings, hovers and pictures tell of it. */
import { isLeaf } from '../insight/leaf.ts';
import type { Roadmap } from '../model/roadmap.ts';
import type { Simulation } from '../schedule/simulation/simulation.ts';
import type { Confidence, PlanOutlook } from './analysis.ts';

/** `undefined` where nothing in the plan varies. */
export function confidenceOf(simulation: Simulation, { work }: Pick<Roadmap, 'work'>): Confidence | undefined {
  const { items, uncertain } = simulation;
  if (!uncertain) return undefined;
  const odds = new Map(
    items.map(({ onTime, p80, plannedShare }, index) => [index, { meets: onTime ?? 1, p80, planned: plannedShare }]),
  );
  return Object.assign(odds, { outlook: outlookOf(simulation, work) });
}

/** Nobody reads on: what holds the finish more seldom than so many others hardly ever does. */
const MOST_CRITICAL = 40;
const MOST_MILESTONES = 200;

function outlookOf({ items, ...whole }: Simulation, work: Roadmap['work']): PlanOutlook {
  const { runs, roadmap, finishes, products, spread } = whole;
  const told = items.map((item, index) => ({ ...item, index }));
  return {
    runs,
    roadmap,
    finishes,
    products,
    spread,
    milestones: told.filter(({ index }) => work[index]?.kind === 'milestone').slice(0, MOST_MILESTONES),
    critical: told
      .filter(({ index, criticality }) => criticality > 0 && work[index] !== undefined && isLeaf(work[index]))
      .sort((a, b) => b.criticality - a.criticality || a.index - b.index)
      .slice(0, MOST_CRITICAL),
  };
}
