/**
 * What a simulation says of the plans in sight, worked out a little at a time while nobody types: every edit puts it
 * off, and its answer makes the analyses anew with P80 dates and the findings that come from them. It is the answer the
 * command gives, run for run, or none at all where a plan is too large for it to be done in the background.
 */
import type { Declaration } from '../../grammar/syntax.ts';
import { type RunningSimulation, startSimulation } from '../schedule/simulation/simulate.ts';
import type { Analysis, Confidence } from '../workspace/analysis.ts';
import type { NextTurn } from './settle.ts';

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
/** A block of runs for more work than this would be felt by who waits for a hover. */
const MOST_WORK = 3000;
const KEPT = 20;

/** All that dates depend on: declarations are kept by identity as long as nobody edits them. */
const basis = (roadmap: Roadmap): readonly Declaration[] =>
  [
    ...(roadmap.header ? [roadmap.header] : []),
    ...roadmap.calendars,
    ...roadmap.teams,
    ...roadmap.work,
    ...roadmap.risks,
  ].map(({ origin }) => origin.declaration);

const same = (a: readonly Declaration[], b: readonly Declaration[]): boolean =>
  a.length === b.length && a.every((declaration, i) => declaration === b[i]);

/** `learnt` is called when something is known that was not. */
export function odds(nextTurn: NextTurn, learnt: () => void, mistake: (error: unknown) => void): Odds {
  let known: { readonly basis: readonly Declaration[]; readonly confidence: Confidence | undefined }[] = [];
  let generation = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const find = (of: readonly Declaration[]) => known.find((entry) => same(entry.basis, of));

  const keep = ({ roadmap }: Analysis, running: RunningSimulation): void => {
    const { items, uncertain } = running.result();
    const confidence = uncertain
      ? new Map(items.map(({ onTime, p80 }, index) => [index, { meets: onTime ?? 1, p80 }]))
      : undefined;
    known = [{ basis: basis(roadmap), confidence }, ...known].slice(0, KEPT);
    if (confidence) learnt();
  };

  const work = (waiting: readonly Analysis[]): void => {
    const mine = generation;
    const [analysis, ...rest] = waiting;
    if (!analysis) return;
    const running = startSimulation(analysis.roadmap, analysis.schedule);
    const turn = (): void => {
      if (mine !== generation) return;
      try {
        running.step();
        if (!running.finished) {
          nextTurn(turn);
          return;
        }
        keep(analysis, running);
        if (mine === generation) work(rest);
      } catch (error) {
        mistake(error);
      }
    };
    nextTurn(turn);
  };

  const stop = (): void => {
    generation++;
    clearTimeout(timer);
  };

  return Object.freeze({
    confidence: (roadmap: Roadmap) =>
      roadmap.work.length > MOST_WORK || known.length === 0 ? undefined : find(basis(roadmap))?.confidence,
    consider(analyses: readonly Analysis[]) {
      stop();
      const waiting = analyses.filter(
        ({ roadmap }) => roadmap.work.length > 0 && roadmap.work.length <= MOST_WORK && !find(basis(roadmap)),
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
