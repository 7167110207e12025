/** A roadmap as text, planned and simulated on a calendar that works every day, so that days are easily counted. */
import { strict as assert } from 'node:assert';
import { dayOf } from '../../grammar/civil.ts';
import { type SimulationOptions, simulate } from '../../server/schedule/simulation/simulate.ts';
import { simulatedPlan } from '../../server/schedule/simulation/simulatedPlan.ts';
import { roadmapOf } from './roadmapOf.ts';
import { scheduled } from './scheduled.ts';

const header = 'roadmap r { start 2027-01-01; calendar every-day }\ncalendar every-day { workdays mon..sun }\n';

export function simulated(text: string, options: SimulationOptions = {}, level: boolean = false) {
  const roadmap = roadmapOf(header + text);
  const plan = scheduled(roadmap, { today: dayOf(2027, 1, 1), level });
  const simulation = simulate(simulatedPlan(plan), options);
  const place = (name: string): number => roadmap.work.findIndex((work) => work.name === name);
  /** Days from the roadmap's start: 1 is the first day. */
  const days = (name: string) => {
    const { p50, p80, p95 } = simulation.items[place(name)]!;
    return [p50, p80, p95].map((day) => day - plan.start + 1);
  };
  return { roadmap, plan, simulation, days, item: (name: string) => simulation.items[place(name)]! };
}

export const near = (actual: number, wanted: number, within: number): void =>
  assert.ok(Math.abs(actual - wanted) <= within, `${actual} is not within ${within} of ${wanted}`);
