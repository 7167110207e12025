/**
 * What the page says of a gesture: a tip beside the pointer while it lasts, a notice near the bar when it is refused, and
 * both to a screen reader. A notice stays until the reader does the next thing: nobody knows how fast people read.
 */
import { x } from '../../../server/timeline/scale.ts';
import { size } from '../../../server/timeline/sizes.ts';
import type { Actions } from '../actions.ts';
import { Beside } from '../beside.tsx';
import { workLine } from '../store.ts';
import { withNames } from '../text.tsx';
import type { Gesturing } from './state.ts';
import type { Tip } from './words.ts';

export interface Notice {
  readonly tip: (tip: Tip, clientX: number, clientY: number) => void;
  readonly endTip: () => void;
  /** Beside the bar of a line. */
  readonly refuse: (words: string, key: string | undefined) => void;
  readonly say: (words: string) => void;
  /** Whether there was one. */
  readonly close: () => boolean;
}

export function notice({ store, board }: Actions, state: Gesturing): Notice {
  const say = (words: string): void => {
    const text = words.replaceAll('`', '');
    // The same words once more are news, too.
    state.announced = state.announced === text ? `${text}\u00a0` : text;
  };
  return {
    tip: (tip, clientX, clientY) => {
      state.tip = { ...tip, place: { left: clientX + 16, top: clientY - 20, bottom: clientY + 20 } };
    },
    endTip: () => {
      state.tip = undefined;
    },
    refuse(words, key) {
      const { scene } = store;
      const line = workLine(store, key);
      const seen = board.viewport();
      const start = line && scene ? x(scene.scale, scene.plan.rows[line.row]!.start) : seen.x;
      // Near the edge where the bar is out of sight.
      const left = Math.max(8, Math.min(start - seen.x, seen.width - 48));
      const y = line ? Math.max(-line.height, Math.min(line.y - seen.y, seen.height - line.height)) : seen.height / 2;
      const at = board.placeOf({ y: y + seen.y }, left + seen.x);
      state.refusal = { words, place: { left: at.left, top: at.top, bottom: at.top + (line ? size.row : 0) } };
      say(words);
    },
    say,
    close() {
      const was = state.refusal !== undefined;
      state.refusal = undefined;
      return was;
    },
  };
}

export function Notices({ state }: { readonly state: Gesturing }) {
  const { tip, refusal, announced } = state;
  return (
    <>
      <Beside place={tip?.place} class="tip" aria-hidden="true">
        <strong dir="auto">{tip?.first}</strong>
        <span dir="auto">{tip?.second}</span>
      </Beside>
      <Beside place={refusal?.place} class="notice" aria-hidden="true">
        {refusal && withNames(refusal.words)}
      </Beside>
      <div class="said" role="status" aria-live="polite">
        {announced}
      </div>
    </>
  );
}
