/**
 * The odds that a command shows: the simulation that the language server runs in the background, with the same seed
 * and as many runs, so that a check on a build server never says other than the editor.
 */
import { MOST_WORK } from '../lsp/simulationThread.ts';
import { simulate } from '../schedule/simulation/simulate.ts';
import { varies } from '../schedule/simulation/varies.ts';
import type { AnalyseOptions } from '../workspace/analyse.ts';
import { confidenceOf } from '../workspace/confidenceOf.ts';
import type { Io } from './io.ts';
import { progressLine } from './progressLine.ts';

/** For findings only due dates matter; for a picture or an explanation every date does. */
export type OddsWanted = 'of-due-dates' | 'of-all-dates';

export const oddsFor =
  (
    wanted: OddsWanted,
    io: Pick<Io, 'stderrIsTerminal' | 'err'>,
    seed?: number,
  ): NonNullable<AnalyseOptions['confidence']> =>
  (roadmap, schedule) => {
    // A plan of single numbers has no odds, and without a due date no finding asks for them: most runs pay nothing.
    if (!varies(roadmap) || roadmap.work.length > MOST_WORK) return undefined;
    if (wanted === 'of-due-dates' && roadmap.work.every(({ due }) => due === undefined)) return undefined;
    const line = progressLine(io);
    const simulation = simulate(roadmap, schedule, { seed, onProgress: line.tell });
    line.clear();
    return confidenceOf(simulation);
  };
