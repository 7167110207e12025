/** The plan as it is drawn, levelled or not as the preview's switch says, whatever the file says. */
import type { Analysis } from '../analysis/analysis.ts';
import { levelledBy } from '../analysis/planWith.ts';
import type { TimelinePlan } from '../timeline/plan.ts';
import { timelinePlan } from '../timeline/timelinePlan.ts';
import type { ViewQuery } from '../timeline/views/shown.ts';
import { type ViewData, viewData } from './viewData.ts';

export const planOf = (analysis: Analysis, level?: boolean): TimelinePlan => timelinePlan(levelledBy(analysis, level));

export const viewOf = (analysis: Analysis, query: ViewQuery, level?: boolean): ViewData =>
  viewData(levelledBy(analysis, level), query);
