/** The table of panes: who draws the data of each view. */
import type { OtherView } from '../../../server/timeline/views/shown.ts';
import type { ViewData } from '../../../server/timeline/views/viewData.ts';
import { board } from './board.ts';
import { capacity } from './capacity.ts';
import { dependencies } from './dependencies.ts';
import { kpis } from './kpis.ts';
import { money } from './money.ts';
import type { Pane } from './pane.ts';
import { priorities } from './priorities.ts';
import { risk } from './risk.ts';

export const panes: { readonly [Name in OtherView]: () => Pane<Extract<ViewData, { readonly kind: Name }>> } = {
  board,
  priorities,
  kpis,
  capacity,
  money,
  dependencies,
  risk,
};
