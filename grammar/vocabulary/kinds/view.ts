/** A slice of the roadmap for an audience. */
import { kind, many, once } from '../define.ts';
import { references, word, wordList } from '../shapes/simple.ts';
import { window } from '../shapes/time.ts';
import { propertyNames, selection } from '../shapes/view.ts';
import { common } from './common.ts';
import { audiences } from './words.ts';

const panels = {
  timeline: 'bars on a calendar',
  board: 'now, next, later',
  priorities: 'value by effort, and the ranked table',
  kpis: 'forecasts and targets',
  dependencies: 'predecessors and successors',
  capacity: 'load of each team by month',
  money: 'budget, cost and return',
  risk: 'odds of each date',
} as const;

const groups = { product: 'by product', team: 'by team', objective: 'by objective', owner: 'by owner' } as const;

const any = ['product', 'feature', 'milestone', 'kpi', 'objective', 'risk', 'team'];

export const view = kind({
  name: 'view',
  doc: 'A selection of the roadmap for an audience: content, grouping, and what is left out.',
  example: `view board-deck "For the board" {
  show timeline, kpis
  include shop, #launch
  window 2027-H1
  hide cost
  audience internal
}`,
  inside: ['file', 'scenario'],
  properties: {
    for: many(references('stakeholder'), 'for board', 'The stakeholders that it is for.'),
    show: many(wordList(panels), 'show timeline, kpis', 'The views in it.', 'timeline'),
    include: many(
      selection('names, kinds or tags', ...any),
      'include shop, milestone, #launch',
      'Show only these names, kinds or tags.',
      'everything',
    ),
    exclude: many(
      selection('names, kinds or tags', ...any),
      'exclude risk, #internal',
      'Hide these names, kinds or tags.',
    ),
    group: once(word(groups), 'group team', 'Grouping of the timeline.', 'product'),
    window: once(window, 'window 2027-Q1..2027-Q2', 'The period that it shows.', 'the whole plan'),
    hide: many(propertyNames, 'hide cost, note', 'Properties to leave out.'),
    audience: once(
      word(audiences),
      'audience partner',
      'The audience of the view. Content for a narrower audience is left out of its report, and a finding.',
      'internal',
    ),
    ...common,
  },
});
