/** Of long lists only the entries that are seen are in the page. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Seen } from './look.ts';

/** So many pixels above and below what is seen are drawn too. */
const MARGIN = 400;

/** Indexes of the entries of one height that are seen, and of those that must stay, wherever they are. */
export function inSight(
  count: number,
  pitch: number,
  { top, height }: Pick<Seen, 'top' | 'height'>,
  ...keep: readonly number[]
): readonly number[] {
  const first = Math.max(0, Math.floor((top - MARGIN) / pitch));
  const last = Math.min(count - 1, Math.ceil((top + height + MARGIN) / pitch));
  const indexes = new Set(keep.filter((index) => index >= 0 && index < count));
  for (let i = first; i <= last; i++) indexes.add(i);
  return [...indexes].sort((a, b) => a - b);
}

/** What is seen of a list, counted from its own top. */
export function useSeen(list: RefObject<HTMLElement | null>, seen: Seen): Seen {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current ? offsetIn(list.current) : 0));
  return { ...seen, top: seen.top - top };
}

/** How far below the top of the view a node begins. */
function offsetIn(node: HTMLElement): number {
  let top = 0;
  for (let at: Element | null = node; at instanceof HTMLElement && at.id !== 'view'; at = at.offsetParent)
    top += at.offsetTop;
  return top;
}
