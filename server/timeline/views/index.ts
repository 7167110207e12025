/** The table of views: what each makes of an analysis. */

import type { Analysis } from '../../analysis/analysis.ts';
import { isInView } from '../../insight/inView.ts';
import { board } from './board.ts';
import { capacity } from './capacity.ts';
import { dependencies } from './dependencies.ts';
import type { Keep } from './keep.ts';
import { kpis } from './kpis.ts';
import { money } from './money.ts';
import { priorities } from './priorities.ts';
import { risk } from './risk.ts';
import type { OtherView, ViewWish } from './shown.ts';
import type { ViewData } from './viewData.ts';

type Make = (analysis: Analysis, keep: Keep, wish: ViewWish) => ViewData;

const views: Readonly<Record<OtherView, Make>> = { board, priorities, kpis, capacity, money, dependencies, risk };

/** What the page asked for; a slice that is not declared (any more) is the whole roadmap. */
export function viewData(analysis: Analysis, wish: ViewWish): ViewData {
  const { roadmap } = analysis;
  const view = roadmap.views.find(({ id }) => id === wish.slice);
  const keep: Keep = view ? (entity) => isInView(view, entity, roadmap) : () => true;
  return views[wish.show](analysis, keep, wish);
}
