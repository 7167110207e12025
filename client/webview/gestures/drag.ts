/**
 * The gestures by pointer: a bar is taken at its body, at its end, or at the dot beside it. While it is dragged a ghost
 * shows where it would stand; Escape lets go without a trace, and only letting go says anything to the host.
 */

import { lineAt } from '../../../server/timeline/scene.ts';
import { moveRow, resizeRow } from '../../../server/timeline/snap.ts';
import type { Actions } from '../actions.ts';
import { workLine } from '../store.ts';
import { arrowNear } from './arrowNear.ts';
import type { Links } from './links.ts';
import type { Notice } from './notice.tsx';
import { edges } from './overlay.tsx';
import type { Gesturing } from './state.ts';
import type { Wishes } from './wishes.ts';
import { linkTip, moveTip, resizeTip } from './words.ts';

type Part = 'move' | 'resize' | 'link';

interface Taken {
  readonly part: Part;
  readonly key: string;
  readonly pointer: number;
  /** Where in the window, and where in the picture, it was taken. */
  readonly client: { readonly x: number; readonly y: number };
  readonly x: number;
}

/** A hand is never quite still: so many pixels are still a click. */
const slack = 4;
/** So near the edge of the window the picture goes on by itself: less than half a row, so that one can aim at the last. */
const nearEdge = { x: 28, y: 12 };

export function drag(
  actions: Actions,
  state: Gesturing,
  notice: Notice,
  wishes: Wishes,
  links: Links,
): { readonly cancel: () => boolean } {
  const { store, board } = actions;
  let taken: Taken | undefined;
  let last: { x: number; y: number } | undefined;
  let scrolling = 0;
  /** The click that ends a drag is none. */
  let swallow = false;

  const partUnder = (event: PointerEvent): { part: Part; key: string } | undefined => {
    if (!(event.target instanceof Element) || !store.editable) return undefined;
    const key = event.target.closest<SVGElement>('[data-key]')?.dataset.key;
    const line = workLine(store, key);
    if (!store.scene || !line || key === undefined) return undefined;
    const grip = event.target.closest<SVGElement>('[data-grip]')?.dataset.grip;
    if (grip === 'resize' || grip === 'link') return { part: grip, key };
    if (!event.target.closest('.rows .marks')) return undefined;
    const { left, right } = edges(store.scene, store.scene.plan.rows[line.row]!);
    const at = board.toPicture(event.clientX, event.clientY).x;
    return at >= left - 2 && at <= right + 2 ? { part: 'move', key } : undefined;
  };

  const follow = (): void => {
    const { plan, scene } = store;
    const line = workLine(store, taken?.key);
    if (!taken || !last || !plan || !scene || !line) return void cancel();
    const row = plan.rows[line.row]!;
    const at = board.toPicture(last.x, last.y);
    const days = Math.round((at.x - taken.x) / scene.scale.zoom);
    const common = { key: taken.key, id: row.id };
    if (taken.part === 'link') {
      const under = scene.placed[lineAt(scene, at.y)];
      const target =
        under?.kind === 'work' && under.key !== taken.key && at.y < under.y + under.height ? under : undefined;
      state.ghost = { kind: 'link', ...common, at, target: target?.key };
      store.hovered = target?.key;
      notice.tip(linkTip(row, target && plan.rows[target.row]), last.x, last.y);
    } else {
      const gesture = taken.part;
      const stand =
        gesture === 'move' ? moveRow(plan, row, row.firstDay + days) : resizeRow(plan, row, row.lastDay + days);
      state.ghost = { kind: 'bar', gesture, ...common, stand, pending: false };
      notice.tip((gesture === 'move' ? moveTip : resizeTip)(plan, row, stand), last.x, last.y);
    }
  };

  /** Goes on for as long as the pointer rests at an edge. */
  const scrollOn = (): void => {
    scrolling = 0;
    const box = board.node.getBoundingClientRect();
    if (!state.ghost || !last || !taken) return;
    const left = box.left + board.column();
    const x = last.x < left + nearEdge.x ? -1 : last.x > box.right - nearEdge.x ? 1 : 0;
    const y =
      taken.part !== 'link' ? 0 : last.y < box.top + 48 + nearEdge.y ? -1 : last.y > box.bottom - nearEdge.y ? 1 : 0;
    if (x === 0 && y === 0) return;
    board.node.scrollBy({ left: x * 8, top: y * 8, behavior: 'instant' });
    follow();
    scrolling = requestAnimationFrame(scrollOn);
  };

  const finish = (): void => {
    const { ghost } = state;
    end();
    if (ghost?.kind === 'link') {
      const line = workLine(store, ghost.target);
      const row = line && store.plan?.rows[line.row];
      if (row) wishes.ask({ gesture: 'link', from: ghost.id, to: row.id }, ghost.target);
    } else if (ghost) {
      const row = store.plan?.rows.find(({ id }) => id === ghost.id);
      const { stand, gesture, key, id } = ghost;
      const to = gesture === 'move' ? stand.firstDay : stand.lastDay;
      if (!row || to === (gesture === 'move' ? row.firstDay : row.lastDay)) return;
      state.ghost = { ...ghost, pending: true };
      wishes.ask({ gesture, id, to }, key);
    }
  };

  function end(): void {
    cancelAnimationFrame(scrolling);
    scrolling = 0;
    if (taken && board.node.hasPointerCapture(taken.pointer)) board.node.releasePointerCapture(taken.pointer);
    taken = undefined;
    last = undefined;
    state.ghost = undefined;
    delete board.node.dataset.gesture;
    notice.endTip();
  }

  function cancel(): boolean {
    if (!taken) return false;
    swallow = last !== undefined;
    end();
    return true;
  }

  /** Pressed on the cross. It may be drawn anew before it is let go, and then no click comes of it. */
  let crossed = false;
  board.node.addEventListener('pointerdown', (event) => {
    notice.close();
    swallow = false;
    crossed =
      event.button === 0 && event.target instanceof Element && event.target.closest('[data-grip="remove"]') !== null;
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const found = partUnder(event);
    if (!found) return;
    const client = { x: event.clientX, y: event.clientY };
    taken = { ...found, pointer: event.pointerId, client, x: board.toPicture(event.clientX, event.clientY).x };
  });
  board.node.addEventListener('pointermove', (event) => {
    if (!taken) {
      if (!store.editable) return;
      const part = partUnder(event)?.part;
      const hovered = part === undefined ? arrowNear(event) : undefined;
      board.node.dataset.over = part ?? (hovered === undefined ? '' : 'arrow');
      state.hovered = hovered;
      return;
    }
    if (event.pointerId !== taken.pointer) return;
    const { client, part } = taken;
    if (!last && Math.hypot(event.clientX - client.x, event.clientY - client.y) < slack) return;
    if (!last) {
      board.node.setPointerCapture(taken.pointer);
      board.node.dataset.gesture = part;
      store.card = undefined;
    }
    last = { x: event.clientX, y: event.clientY };
    follow();
    if (scrolling === 0) scrolling = requestAnimationFrame(scrollOn);
  });
  board.node.addEventListener('pointerup', (event) => {
    if (crossed) {
      crossed = false;
      swallow = true;
      links.remove();
    }
    if (!taken || event.pointerId !== taken.pointer) return;
    swallow = last !== undefined;
    if (last) finish();
    else end();
  });
  for (const name of ['pointercancel', 'lostpointercapture'] as const) board.node.addEventListener(name, cancel);
  board.node.addEventListener(
    'click',
    (event) => {
      const grip =
        event.target instanceof Element ? event.target.closest<SVGElement>('[data-grip]')?.dataset.grip : undefined;
      if (swallow || grip !== undefined) event.stopPropagation();
      else if (store.editable) links.choose(arrowNear(event));
      if (!swallow && grip === 'remove') links.remove();
      swallow = false;
    },
    { capture: true },
  );
  return { cancel };
}
