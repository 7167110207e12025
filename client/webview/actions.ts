/** What keyboard and pointer may do with the page. */
import type { Board } from './board.ts';
import type { Card } from './card.ts';
import type { Names } from './names.ts';
import type { Store } from './store.ts';
import type { Toolbar } from './toolbar.ts';

export interface Actions {
  readonly store: Store;
  readonly board: Board;
  readonly tree: Names;
  readonly card: Card;
  readonly toolbar: Toolbar;
  /** Draws in the next frame. */
  readonly schedule: () => void;
  readonly draw: () => void;
  /** Around a pixel of the time area's window; without one, around its middle. */
  readonly zoomBy: (factor: number, px?: number) => void;
  readonly fit: () => void;
  readonly goToToday: () => void;
  readonly bringIntoView: (index: number, softly: boolean) => void;
  /** Opens or closes a lane or summary. */
  readonly toggle: (key: string) => void;
  readonly reveal: (id: string, focus: boolean) => void;
}
