/** The geometry of the scrolled part of the page: frozen names on the left, a header that stays, the time area. */
import type { Placed } from '../../server/timeline/scene.ts';
import { size } from '../../server/timeline/sizes.ts';
import type { Viewport } from '../../server/timeline/visible.ts';

export interface Board {
  readonly node: HTMLElement;
  readonly names: HTMLElement;
  /** What is seen of the time area, in its pixels. */
  readonly viewport: () => Viewport;
  readonly height: () => number;
  readonly scrollTo: (left: number, top: number, softly: boolean) => void;
  /** From a point of the window to the time area. */
  readonly toPicture: (clientX: number, clientY: number) => { readonly x: number; readonly y: number };
  /** In the window: the top of a line, and a place of the time area or the left edge of what is seen of it. */
  readonly placeOf: (line: Pick<Placed, 'y'>, x: number) => { readonly left: number; readonly top: number };
  /** Width of the names. */
  readonly column: () => number;
  /** The row of a line among the names, while it is in the page. */
  readonly rowOf: (key: string) => HTMLElement | null;
}

/** @param find the nodes, once they are in the page */
export function board(find: () => HTMLElement | null): Board {
  const node = (): HTMLElement => find()!;
  const column = (): number => node().querySelector<HTMLElement>('.corner')!.offsetWidth;
  const viewport = (): Viewport => {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = node();
    return {
      x: scrollLeft,
      y: scrollTop,
      width: Math.max(0, clientWidth - column()),
      height: Math.max(0, clientHeight - size.header),
    };
  };
  return {
    get node() {
      return node();
    },
    get names() {
      return node().querySelector<HTMLElement>('.names')!;
    },
    viewport,
    height: () => find()?.offsetHeight ?? 0,
    column,
    scrollTo: (left, top, softly) =>
      node().scrollTo({
        left,
        top,
        behavior: softly && !matchMedia('(prefers-reduced-motion: reduce)').matches ? 'smooth' : 'instant',
      }),
    toPicture: (clientX, clientY) => {
      const box = node().getBoundingClientRect();
      return {
        x: clientX - box.left - column() + node().scrollLeft,
        y: clientY - box.top - size.header + node().scrollTop,
      };
    },
    placeOf: ({ y }, x) => {
      const box = node().getBoundingClientRect();
      return {
        left: box.left + column() + Math.max(0, x - node().scrollLeft),
        top: box.top + size.header + y - node().scrollTop,
      };
    },
    rowOf: (key) => node().querySelector<HTMLElement>(`.names [role="row"][data-key="${CSS.escape(key)}"]`),
  };
}
