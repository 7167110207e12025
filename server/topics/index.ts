/** The topics, in the order of a report: one row each. How to add one is written in `section.ts`. */
import { board } from './board.ts';
import { capacity } from './capacity.ts';
import { dependencies } from './dependencies.ts';
import { issues } from './issues.ts';
import { kpis } from './kpis.ts';
import { milestones } from './milestones.ts';
import { money } from './money.ts';
import { objectives } from './objectives.ts';
import { overview } from './overview.ts';
import { priorities } from './priorities.ts';
import { risk } from './risk.ts';
import { scenario } from './scenario.ts';
import { timeline } from './timeline.ts';
import type { Topic } from './topic.ts';
import { work } from './work.ts';

export const topics: readonly Topic[] = [
  overview,
  work,
  milestones,
  timeline,
  priorities,
  objectives,
  kpis,
  money,
  capacity,
  risk,
  board,
  dependencies,
  scenario,
  issues,
];
