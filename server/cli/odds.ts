/**
 * The odds that a command shows: the simulation that the language server runs in the background, with the same seed
 * and as many runs, so that a check on a build server never says other than the editor.
 */

import type { Analysis, Confidence } from '../analysis/analysis.ts';
import { confidenceOf } from '../analysis/confidenceOf.ts';
import type { Io } from '../host/io.ts';
import { MOST_WORK } from '../host/simulationThread.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { varies } from '../schedule/simulation/varies.ts';
import type { AnalyseOptions } from '../workspace/analyse.ts';
import { type DatesBasis, datesBasis, datesRestOn } from '../workspace/datesRest.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { runSimulation, type SimulationRun } from './runSimulation.ts';

/** For findings only due dates matter; for a picture or an explanation every date does. */
export type OddsWanted = 'of-due-dates' | 'of-all-dates';

type ConfidenceOf = NonNullable<AnalyseOptions['confidence']>;

export interface Odds {
  /** What has been learnt of a plan that says the same. */
  readonly confidence: ConfidenceOf;
  /** Plays through the plans of these roots, away from this thread where it takes long; their analyses then know it. */
  readonly learn: (workspace: Workspace, roots: readonly string[]) => Promise<void>;
  /** Ends a simulation that is still running; its `learn` then never resolves. */
  readonly stop: () => void;
}

/** Of so many versions of a plan the odds are kept while its files are edited. */
const KEPT = 20;

export function oddsOf(wanted: OddsWanted, io: Io, seed?: number): Odds {
  const known: { readonly basis: DatesBasis; readonly confidence: Confidence | undefined }[] = [];
  const find = (roadmap: Roadmap) => known.find(({ basis }) => datesRestOn(roadmap, basis));
  let running: SimulationRun | undefined;
  return {
    confidence: (roadmap) => find(roadmap)?.confidence,
    stop: () => running?.stop(),
    async learn(workspace, roots) {
      let learnt = false;
      for (const root of roots) {
        const analysis = workspace.analysisOf(root);
        if (!analysis || !isAsked(wanted, analysis) || find(analysis.roadmap)) continue;
        running = runSimulation(analysis.schedule, { seed }, io);
        const simulation = await running.answer;
        known.push({ basis: datesBasis(analysis.roadmap), confidence: confidenceOf(simulation, analysis) });
        if (known.length > Math.max(KEPT, roots.length)) known.shift();
        learnt = true;
      }
      if (learnt) workspace.refresh();
    },
  };
}

/** Simulates every date of a plan, away from this thread where it takes long; `undefined` where nothing varies. */
export const simulationOfPlan = (
  plan: Pick<Analysis, 'roadmap' | 'schedule'>,
  io: Io,
  seed?: number,
): SimulationRun | undefined =>
  isAsked('of-all-dates', plan) ? runSimulation(plan.schedule, { seed }, io) : undefined;

/** A plan of single numbers has no odds, and without a due date no finding asks for them: most runs pay nothing. */
const isAsked = (wanted: OddsWanted, { roadmap, schedule }: Pick<Analysis, 'roadmap' | 'schedule'>): boolean =>
  varies(schedule) &&
  roadmap.work.length <= MOST_WORK &&
  (wanted === 'of-all-dates' || roadmap.work.some(({ due }) => due !== undefined));
