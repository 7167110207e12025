/**
 * What a simulation says of the plans in sight, worked out in the background while nobody types: every edit puts it
 * off, and its answer makes the analyses anew with P80 dates and the findings that come from them. It is the answer the
 * command gives, run for run, or none at all where a plan is too large for it to be done in the background.
 */

import type { Analysis, Confidence } from '../analysis/analysis.ts';
import { confidenceOf } from '../analysis/confidenceOf.ts';
import type { Simulator } from '../host/simulator.ts';
import { varies } from '../schedule/simulation/varies.ts';
import { type DatesBasis, datesBasis, datesRestOn } from '../workspace/datesRest.ts';

type Roadmap = Analysis['roadmap'];

export interface Odds {
  /** What is known of a plan that says the same as this one. */
  confidence(roadmap: Roadmap): Confidence | undefined;
  /** Works on those of these plans that nothing is known of, after a pause. */
  consider(analyses: readonly Analysis[]): void;
  stop(): void;
}

/** Milliseconds without an edit. */
const PAUSE = 400;
const KEPT = 20;

export interface OddsEvents {
  /** Something is known that was not. */
  readonly learnt: () => void;
  readonly mistake: (error: unknown) => void;
  /** How far a simulation is that takes noticeable time, 0 to 1; `undefined` when none runs any more. */
  readonly progress: (share: number | undefined) => void;
}

export function odds({ mostWork, start }: Simulator, { learnt, mistake, progress }: OddsEvents): Odds {
  let known: { readonly basis: DatesBasis; readonly confidence: Confidence | undefined }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end: (() => void) | undefined;

  const find = (roadmap: Roadmap) => known.find(({ basis: on }) => datesRestOn(roadmap, on));

  const work = ([analysis, ...rest]: readonly Analysis[]): void => {
    end = undefined;
    progress(undefined);
    if (!analysis) return;
    end = start(analysis.schedule, {
      progress: (done, runs) => progress(done / runs),
      done(simulation) {
        const confidence = confidenceOf(simulation, analysis);
        known = [{ basis: datesBasis(analysis.roadmap), confidence }, ...known].slice(0, KEPT);
        // What is learnt makes the analyses anew, and then those that are left are considered again.
        work(confidence ? [] : rest);
        if (confidence) learnt();
      },
      failed(error) {
        work([]);
        mistake(error);
      },
    });
  };

  const stop = (): void => {
    clearTimeout(timer);
    end?.();
    work([]);
  };

  return Object.freeze({
    confidence: (roadmap: Roadmap) => (roadmap.work.length > mostWork ? undefined : find(roadmap)?.confidence),
    consider(analyses: readonly Analysis[]) {
      stop();
      const waiting = analyses.filter(
        ({ roadmap, schedule }) => roadmap.work.length <= mostWork && varies(schedule) && !find(roadmap),
      );
      if (waiting.length === 0) return;
      timer = setTimeout(() => {
        try {
          work(waiting);
        } catch (error) {
          mistake(error);
        }
      }, PAUSE);
      (timer as { unref?: () => void }).unref?.();
    },
    stop,
  });
}
