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
  dependencies: 'what waits for what',
  capacity: 'load of each team by month',
  money: 'budget, cost and return',
  risk: 'how likely each finish is',
} as const;

const groups = { product: 'by product', team: 'by team', objective: 'by objective', owner: 'by owner' } as const;

const any = ['product', 'feature', 'milestone', 'kpi', 'objective', 'risk', 'team'];

export const view = kind({
  name: 'view',
  doc: 'A slice of the roadmap for an audience: what is shown, how it is grouped, what is left out.',
  example: `view board-deck "For the board" {
  show timeline, kpis
  include shop, #launch
  window 2027-H1
  hide cost
  audience internal
}`,
  inside: ['file', 'scenario'],
  properties: {
    for: many(references('stakeholder'), 'for board', 'Who it is for.'),
    show: many(wordList(panels), 'show timeline, kpis', 'The pictures in it.', 'timeline'),
    include: many(
      selection('names, kinds or tags', ...any),
      'include shop, milestone, #launch',
      'Only this: names, kinds, tags.',
      'everything',
    ),
    exclude: many(
      selection('names, kinds or tags', ...any),
      'exclude risk, #internal',
      'All but this: names, kinds, tags.',
    ),
    group: once(word(groups), 'group team', 'What the lanes are.', 'product'),
    window: once(window, 'window 2027-Q1..2027-Q2', 'The time it shows.', 'the whole plan'),
    hide: many(propertyNames, 'hide cost, note', 'Properties that are left out.'),
    audience: once(
      word(audiences),
      'audience partner',
      'Who will see it: to show them what is meant for fewer people is a finding.',
      'internal',
    ),
    ...common,
  },
});
