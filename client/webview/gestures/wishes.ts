/** Gestures that were let go, sent to the host one at a time: what comes meanwhile waits, and of one bar only the last. */

import type { HostMessage, Wish } from '../../../server/protocol/messages.ts';
import type { Actions } from '../actions.ts';
import type { Notice } from './notice.tsx';
import type { Gesturing } from './state.ts';

export interface Wishes {
  /** `key` is the line whose bar a refusal is shown at. */
  readonly ask: (wish: Wish, key: string | undefined) => void;
  readonly answered: (message: HostMessage & { readonly kind: 'retimed' }) => void;
  /** The picture is another now. */
  readonly planCame: () => void;
}

interface Asked {
  readonly wish: Wish;
  readonly key: string | undefined;
}

/** More than anybody does while a text is changed. */
const most = 20;

export function wishes({ store, send }: Actions, state: Gesturing, notice: Notice): Wishes {
  let request = 0;
  let flying: Asked | undefined;
  let queue: Asked[] = [];

  const next = (): void => {
    flying = queue.shift();
    if (flying) send({ kind: 'retime', request: ++request, wish: flying.wish });
  };

  /** Whether the picture shows what was wished, so that no ghost is needed. */
  const isDrawn = (): boolean => {
    const { ghost } = state;
    if (ghost?.kind !== 'bar' || !ghost.pending) return true;
    const row = store.plan?.rows.find(({ id }) => id === ghost.id);
    return (
      !row || (ghost.gesture === 'move' ? row.firstDay === ghost.stand.firstDay : row.lastDay === ghost.stand.lastDay)
    );
  };
  const settle = (): void => {
    if (state.ghost?.kind === 'bar' && state.ghost.pending) state.ghost = undefined;
  };

  return {
    ask(wish, key) {
      const last = queue.at(-1);
      const isSame =
        last?.wish.gesture === wish.gesture && 'id' in wish && 'id' in last.wish && last.wish.id === wish.id;
      if (isSame) queue.pop();
      if (queue.length < most) queue.push({ wish, key });
      if (!flying) next();
    },
    answered({ request: of, done, says }) {
      if (!flying || of !== request) return;
      const { key, wish } = flying;
      flying = undefined;
      if (!done) {
        queue = [];
        settle();
        notice.refuse(says, key);
        return;
      }
      notice.say(says);
      if (wish.gesture === 'unlink') state.chosen = undefined;
      next();
      if (!flying && isDrawn()) settle();
    },
    planCame() {
      if (!flying) settle();
    },
  };
}
