/**
 * What the page says of a gesture: a tip beside the pointer while it lasts, a notice near the bar when it is refused, and
 * both to a screen reader. A notice stays until the reader does the next thing: nobody knows how fast people read.
 */

import { x } from '../../../server/timeline/scale.ts';
import type { Actions } from '../actions.ts';
import { el } from '../dom.ts';
import type { Tip } from './words.ts';

export interface Notice {
  readonly nodes: readonly HTMLElement[];
  readonly tip: (tip: Tip, clientX: number, clientY: number) => void;
  readonly endTip: () => void;
  /** Beside the bar of a line; names in backticks are set off. */
  readonly refuse: (words: string, key: string | undefined) => void;
  /** To a screen reader only: those who see the picture see it there. */
  readonly say: (words: string) => void;
  /** Whether there was one. */
  readonly close: () => boolean;
}

export function notice({ store, board }: Actions): Notice {
  const tip = el('div', { class: 'tip', 'aria-hidden': 'true', hidden: true });
  const box = el('div', { class: 'notice', 'aria-hidden': 'true', hidden: true });
  const said = el('div', { class: 'said', role: 'status', 'aria-live': 'polite' });

  const say = (words: string): void => {
    const plain = words.replaceAll('`', '');
    // The same words once more are news, too.
    said.textContent = said.textContent === plain ? `${plain}\u00a0` : plain;
  };
  /** Below `below`, or where there is no room, above `above`. */
  const put = (node: HTMLElement, left: number, above: number, below: number): void => {
    node.hidden = false;
    const { width, height } = node.getBoundingClientRect();
    const top = below + height > innerHeight - 8 ? above - height : below;
    node.style.left = `${Math.round(Math.max(8, Math.min(left, innerWidth - width - 8)))}px`;
    node.style.top = `${Math.round(Math.max(8, top))}px`;
  };

  return {
    nodes: [tip, box, said],
    tip({ first, second }, clientX, clientY) {
      tip.replaceChildren(el('strong', { dir: 'auto' }, first), el('span', { dir: 'auto' }, second));
      put(tip, clientX + 16, clientY - 20, clientY + 20);
    },
    endTip() {
      tip.hidden = true;
    },
    refuse(words, key) {
      box.replaceChildren(
        ...words.split('`').map((part, i) => (i % 2 === 0 ? el('span', {}, part) : el('b', { dir: 'auto' }, part))),
      );
      const { scene } = store;
      const line = key === undefined ? undefined : scene?.placed[store.lines.get(key) ?? -1];
      const frame = board.node.getBoundingClientRect();
      const seen = board.viewport();
      const inTime = line?.kind === 'work' && scene ? x(scene.scale, scene.plan.rows[line.row]!.start) - seen.x : 0;
      const bottom = line ? line.y + line.height - seen.y : seen.height / 2;
      const top = frame.top + 48 + Math.max(0, Math.min(bottom, seen.height));
      put(
        box,
        frame.left + board.column() + Math.max(8, Math.min(inTime, seen.width - 48)),
        top - (line?.height ?? 0),
        top,
      );
      say(words);
    },
    say,
    close() {
      const was = !box.hidden;
      box.hidden = true;
      return was;
    },
  };
}
