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
import { runSimulation } from './runSimulation.ts';

/** For findings only due dates matter; for a picture or an explanation every date does. */
export type OddsWanted = 'of-due-dates' | 'of-all-dates';

type ConfidenceOf = NonNullable<AnalyseOptions['confidence']>;

export interface Odds {
  /** What has been learnt of a plan that says the same. */
  readonly confidence: ConfidenceOf;
  /** Plays through the plans of these roots, away from this thread where it takes long; their analyses then know it. */
  readonly learn: (workspace: Workspace, roots: readonly string[]) => Promise<void>;
}

export function oddsOf(wanted: OddsWanted, io: Io, seed?: number): Odds {
  const known: { readonly basis: DatesBasis; readonly confidence: Confidence | undefined }[] = [];
  const find = (roadmap: Roadmap) => known.find(({ basis }) => datesRestOn(roadmap, basis));
  return {
    confidence: (roadmap) => find(roadmap)?.confidence,
    async learn(workspace, roots) {
      const before = known.length;
      for (const root of roots) {
        const analysis = workspace.analysisOf(root);
        if (!analysis || !isAsked(wanted, analysis) || find(analysis.roadmap)) continue;
        const simulation = await runSimulation(analysis.schedule, { seed }, io).answer;
        known.push({ basis: datesBasis(analysis.roadmap), confidence: confidenceOf(simulation, analysis.roadmap) });
      }
      if (known.length > before) workspace.refresh();
    },
  };
}

/** The odds of every date of a plan, away from this thread where it takes long. */
export async function oddsOfPlan(
  plan: Pick<Analysis, 'roadmap' | 'schedule'>,
  io: Io,
  seed?: number,
): Promise<Confidence | undefined> {
  return isAsked('of-all-dates', plan)
    ? confidenceOf(await runSimulation(plan.schedule, { seed }, io).answer, plan.roadmap)
    : undefined;
}

/** A plan of single numbers has no odds, and without a due date no finding asks for them: most runs pay nothing. */
const isAsked = (wanted: OddsWanted, { roadmap, schedule }: Pick<Analysis, 'roadmap' | 'schedule'>): boolean =>
  varies(schedule) &&
  roadmap.work.length <= MOST_WORK &&
  (wanted === 'of-all-dates' || roadmap.work.some(({ due }) => due !== undefined));
