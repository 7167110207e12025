/** Changing the plan in the picture: grips, ghosts and keys, the wishes they come to, and what the host says of them. */
import type { HostMessage } from '../../../server/protocol/messages.ts';
import type { Actions } from '../actions.ts';
import { drawNow } from '../frame.ts';
import { drag } from './drag.ts';
import { keys } from './keys.ts';
import { links as linksOf } from './links.ts';
import { notice as noticeOf } from './notice.tsx';
import type { Gesturing } from './state.ts';
import { wishes as wishesOf } from './wishes.ts';

export interface Gestures {
  readonly answered: (message: HostMessage & { readonly kind: 'retimed' }) => void;
  readonly planCame: () => void;
  readonly scrolled: () => void;
}

export function gestures(actions: Actions, state: Gesturing): Gestures {
  const notice = noticeOf(actions, state);
  const wishes = wishesOf(actions, state, notice);
  const links = linksOf(actions, state, notice, wishes);
  const dragging = drag(actions, state, notice, wishes, links);
  keys(actions, state, notice, wishes, links);

  // Before anything else: Escape takes back the last thing that was begun, one at a time.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      const was = dragging.cancel() || (state.leading ?? state.chosen) !== undefined || notice.close();
      if (!was) return;
      if (state.leading !== undefined) notice.say('No link.');
      state.leading = undefined;
      state.chosen = undefined;
      event.stopPropagation();
      drawNow();
    },
    { capture: true },
  );
  return { answered: wishes.answered, planCame: wishes.planCame, scrolled: () => void notice.close() };
}
