/** Gestures that were let go, sent to the host one at a time: what comes meanwhile waits, and of one bar only the last. */

import type { HostMessage, PlanEdit } from '../../../server/protocol/messages.ts';
import type { Actions } from '../actions.ts';
import type { Notice } from './notice.tsx';
import type { Gesturing } from './state.ts';

export interface Wishes {
  /** `key` is the line whose bar a refusal is shown at. */
  readonly ask: (edit: PlanEdit, key: string | undefined) => void;
  readonly answered: (message: HostMessage & { readonly kind: 'retimed' }) => void;
  /** The picture is another now. */
  readonly planCame: () => void;
}

interface Asked {
  readonly edit: PlanEdit;
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
    if (flying) send({ kind: 'editPlan', request: ++request, edit: flying.edit });
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
    ask(edit, key) {
      const last = queue.at(-1);
      const isSame =
        last?.edit.gesture === edit.gesture && 'id' in edit && 'id' in last.edit && last.edit.id === edit.id;
      if (isSame) queue.pop();
      if (queue.length < most) queue.push({ edit, key });
      if (!flying) next();
    },
    answered({ request: of, done, says }) {
      if (!flying || of !== request) return;
      const { key, edit } = flying;
      flying = undefined;
      if (!done) {
        queue = [];
        settle();
        notice.refuse(says, key);
        return;
      }
      notice.say(says);
      if (edit.gesture === 'unlink') state.chosen = undefined;
      next();
      if (!flying && isDrawn()) settle();
    },
    planCame() {
      if (!flying) settle();
    },
  };
}
