/** The scrolled part of the page: frozen names on the left, a header that stays, the time area; and its geometry. */
import type { Viewport } from '../../server/timeline/visible.ts';
import { el } from './dom.ts';
import type { Drawing } from './drawing.ts';
import type { Names } from './names.ts';

export interface Board {
  readonly node: HTMLElement;
  /** What is seen of the time area, in its pixels. */
  readonly viewport: () => Viewport;
  readonly scrollTo: (left: number, top: number, softly: boolean) => void;
  /** From a point of the window to the time area. */
  readonly toPicture: (clientX: number, clientY: number) => { x: number; y: number };
  readonly column: () => number;
  readonly setColumn: (width: number | undefined) => void;
  /** Shows something instead of the picture, or the picture again. */
  readonly instead: (node: HTMLElement | undefined) => void;
}

const headerHeight = 48;

export function board(names: Names, drawing: Drawing, resized: (column: number) => void): Board {
  const splitter = el('div', {
    class: 'splitter',
    role: 'separator',
    'aria-orientation': 'vertical',
    'aria-label': 'Width of the names',
    tabindex: 0,
  });
  const corner = el('div', { class: 'corner' }, el('span', {}, 'Name'), el('span', {}, 'Ends'), splitter);
  const head = el('div', { class: 'head' });
  head.append(drawing.head);
  const time = el('div', { class: 'time' });
  time.append(drawing.body);
  const grid = el('div', { class: 'grid' }, corner, head, names.node, time);
  const node = el('main', { class: 'board', tabindex: -1 }, grid);
  const column = (): number => corner.offsetWidth;
  const setColumn = (width: number | undefined): void => {
    if (width === undefined) node.style.removeProperty('--column');
    else node.style.setProperty('--column', `${Math.round(Math.min(640, Math.max(96, width)))}px`);
  };
  let other: HTMLElement | undefined;

  const resizeTo = (width: number): void => {
    setColumn(width);
    resized(Math.round(Math.min(640, Math.max(96, width))));
  };
  splitter.addEventListener('pointerdown', (down) => {
    const start = column() - down.clientX;
    splitter.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent): void => resizeTo(start + event.clientX);
    splitter.addEventListener('pointermove', move);
    splitter.addEventListener('lostpointercapture', () => splitter.removeEventListener('pointermove', move), {
      once: true,
    });
    down.preventDefault();
  });
  splitter.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0;
    if (by === 0) return;
    event.preventDefault();
    resizeTo(column() + by);
  });

  return {
    node,
    column,
    setColumn,
    viewport: () => ({
      x: node.scrollLeft,
      y: node.scrollTop,
      width: Math.max(0, node.clientWidth - column()),
      height: Math.max(0, node.clientHeight - headerHeight),
    }),
    scrollTo: (left, top, softly) =>
      node.scrollTo({
        left,
        top,
        behavior: softly && !matchMedia('(prefers-reduced-motion: reduce)').matches ? 'smooth' : 'instant',
      }),
    toPicture: (clientX, clientY) => {
      const box = node.getBoundingClientRect();
      return {
        x: clientX - box.left - column() + node.scrollLeft,
        y: clientY - box.top - headerHeight + node.scrollTop,
      };
    },
    instead: (wanted) => {
      if (other === wanted) return;
      other?.remove();
      other = wanted;
      grid.hidden = wanted !== undefined;
      if (wanted) node.append(wanted);
    },
  };
}
