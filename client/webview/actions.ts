/** What keyboard, pointer and controls may do with the page. */
import type { RefObject } from 'preact';
import type { PageMessage } from '../../server/protocol/messages.ts';
import type { View } from '../../server/timeline/view.ts';
import type { Shown } from '../../server/timeline/views/shown.ts';
import type { Board } from './board.ts';
import type { Memory } from './memory.ts';
import type { Store } from './store.ts';

export interface Actions {
  readonly store: Store;
  readonly board: Board;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly change: (view: Partial<View>) => void;
  readonly show: (shown: Shown) => void;
  /** Looks through a `view` declaration, or at everything. */
  readonly slice: (id: string | undefined) => void;
  /** Draws the plan levelled by resources, or not. */
  readonly level: (on: boolean) => void;
  /** Around a pixel of the time area's window; without one, around the work that is seen. */
  readonly zoomBy: (factor: number, px?: number) => void;
  readonly fit: () => void;
  readonly goToToday: () => void;
  readonly bringIntoView: (index: number, softly: boolean) => void;
  /** Opens or closes a lane or summary. */
  readonly toggle: (key: string) => void;
  readonly reveal: (id: string, focus: boolean) => void;
  /** Keeps it over a reload. */
  readonly remember: (memory: Partial<Memory>) => void;
  /** Requests what the view beside the timeline shows. */
  readonly ask: () => void;
  readonly send: (message: PageMessage) => void;
}
