/**
 * The gestures by keyboard, on the row that has it: Alt and an arrow move its bar by a day of work, with Shift they make
 * it longer or shorter; L walks the links by which it waits, Delete removes the chosen one; Shift+L begins a link, which
 * Enter leads to another row.
 */
import { moveRow, nextDay, resizeRow } from '../../../server/timeline/snap.ts';
import type { Actions } from '../actions.ts';
import { drawNow } from '../frame.ts';
import { workLine } from '../store.ts';
import type { Links } from './links.ts';
import type { Notice } from './notice.tsx';
import type { Gesturing } from './state.ts';
import type { Wishes } from './wishes.ts';

export function keys(actions: Actions, state: Gesturing, notice: Notice, wishes: Wishes, links: Links): void {
  const { store, board } = actions;

  /** A bar that is still on its way is moved on from where it goes. */
  const step = (key: string, gesture: 'move' | 'resize', by: 1 | -1): void => {
    const { plan } = store;
    const line = workLine(store, key);
    const row = line && plan?.rows[line.row];
    if (!plan || !row) return;
    const { ghost } = state;
    const onItsWay = ghost?.kind === 'bar' && ghost.id === row.id && ghost.gesture === gesture ? ghost.stand : row;
    const from = gesture === 'move' ? onItsWay.firstDay : onItsWay.lastDay;
    const to = nextDay(plan, row, from, by);
    const hasLength = row.kind === 'feature' && !row.summary;
    if (gesture === 'move' || hasLength) {
      const stand = gesture === 'move' ? moveRow(plan, row, to) : resizeRow(plan, row, to);
      state.ghost = { kind: 'bar', gesture, key, id: row.id, stand, pending: true };
    }
    wishes.ask({ gesture, id: row.id, to }, key);
  };

  const lead = (id: string, title: string): void => {
    state.leading = id;
    notice.say(`A link from ${title}: go to the dependent item and press Enter. Escape ends it.`);
  };

  /** Whether a key was one of these. */
  const pressed = ({ key, altKey, shiftKey }: KeyboardEvent): boolean => {
    const { focused, plan } = store;
    const line = workLine(store, focused);
    const row = line && plan?.rows[line.row];
    if (!row || focused === undefined) return false;
    if (altKey) {
      if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
      step(focused, shiftKey ? 'resize' : 'move', key === 'ArrowRight' ? 1 : -1);
    } else if (key === 'L') lead(row.id, row.title);
    else if (key === 'l') links.walk(line.row);
    else if (key === 'Enter' && state.leading !== undefined) {
      wishes.ask({ gesture: 'link', from: state.leading, to: row.id }, focused);
      state.leading = undefined;
    } else return false;
    return true;
  };

  // Before the tree and the editor around the page take them for their own: there Alt and an arrow leave the page.
  board.names.addEventListener(
    'keydown',
    (event) => {
      if (!store.editable || event.ctrlKey || event.metaKey) return;
      notice.close();
      if (!pressed(event)) return;
      // The card would lie over what happens now.
      store.card = undefined;
      event.preventDefault();
      event.stopPropagation();
      drawNow();
    },
    { capture: true },
  );
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (typing || state.chosen === undefined || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
    event.preventDefault();
    event.stopPropagation();
    links.remove();
  });
}
