/** Changing the plan in the picture: grips, ghosts and keys, the wishes they come to, and what the host says of them. */

import type { HostMessage, PageMessage } from '../../../server/protocol/messages.ts';
import type { Picture } from '../../../server/timeline/visible.ts';
import type { Actions } from '../actions.ts';
import { assign } from '../dom.ts';
import { drag } from './drag.ts';
import { keys } from './keys.ts';
import { links as linksOf } from './links.ts';
import { notice as noticeOf } from './notice.ts';
import { drawOverlay } from './overlay.ts';
import { newGesturing } from './state.ts';
import { wishes as wishesOf } from './wishes.ts';

export type GestureMessage = HostMessage & { readonly kind: 'editable' | 'retimed' };

export interface Gestures {
  readonly nodes: readonly HTMLElement[];
  /** Over a picture that has just been drawn. */
  readonly draw: (picture: Picture) => void;
  readonly take: (message: GestureMessage) => void;
  readonly planCame: () => void;
  readonly scrolled: () => void;
}

export function gestures(actions: Actions, over: SVGElement, send: (message: PageMessage) => void): Gestures {
  const { store, board, tree, schedule } = actions;
  const state = newGesturing();
  const notice = noticeOf(actions);
  const wishes = wishesOf(actions, state, notice, send);
  const links = linksOf(actions, state, notice, wishes);
  const dragging = drag(actions, state, notice, wishes, links);
  keys(actions, state, notice, wishes, links);

  /** The row under the pointer has grips, else the one that the keyboard is on. */
  const gripped = (): string | undefined => {
    if (store.hovered !== undefined) return store.hovered;
    const row = store.focused === undefined ? undefined : tree.rowOf(store.focused);
    return row?.matches(':focus-visible') ? store.focused : undefined;
  };

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
      schedule();
    },
    { capture: true },
  );

  return {
    nodes: notice.nodes,
    draw(picture) {
      state.arrows = picture.arrows;
      drawOverlay(over, store, state, gripped());
    },
    take(message) {
      if (message.kind === 'retimed') wishes.answered(message);
      else {
        store.editable = message.editable;
        assign(board.node, { 'data-editable': message.editable });
        assign(tree.node, { 'aria-keyshortcuts': message.editable ? shortcuts : undefined });
      }
      schedule();
    },
    planCame: wishes.planCame,
    scrolled: () => void notice.close(),
  };
}

const shortcuts = 'Alt+ArrowLeft Alt+ArrowRight Shift+Alt+ArrowLeft Shift+Alt+ArrowRight L Shift+L Delete';
