/** The table of panes: who draws the data of each view. */
import type { OtherView, SectionView } from '../../../server/timeline/views/shown.ts';
import type { SectionData, ViewData } from '../../../server/topics/viewData.ts';
import { board } from './board.ts';
import { dependencies } from './dependencies.ts';
import type { Pane } from './pane.ts';
import { priorities } from './priorities.ts';
import { risk } from './risk.ts';
import { sectionPane } from './section.ts';

type DataOf<Name> = Name extends SectionView ? SectionData : Extract<ViewData, { readonly kind: Name }>;

export const panes: { readonly [Name in OtherView]: () => Pane<DataOf<Name>> } = {
  board,
  priorities,
  kpis: sectionPane,
  capacity: sectionPane,
  money: sectionPane,
  dependencies,
  risk,
};
