/** A piece of work. */
import { kind, many, once, recorded, relative } from '../define.ts';
import { benefit } from '../shapes/money.ts';
import { amount, firstDay, lastDay, money, share, word } from '../shapes/simple.ts';
import { demands, duration, effect, effort, evidence, impact, links, status } from '../shapes/work.ts';
import { audience, common, issue, supports } from './common.ts';
import { commitments, horizons, moscow } from './words.ts';

export const feature = kind({
  name: 'feature',
  doc: 'A piece of work. A feature with sub-features spans them: its dates and effort come from them. With only milestones inside, it keeps its own.',
  example: `feature cart "One-page cart" {
  duration 8d..10d..16d
  team web 2
  after search
  due 2027-02-26
  reach 12k
  impact high
  confidence 80%
}`,
  inside: ['file', 'product', 'feature', 'scenario'],
  exclusive: [['duration', 'effort']],
  properties: {
    duration: relative(
      once(
        duration,
        'duration 8d..10d..16d',
        'Working time from start to finish. A range is best, likely and worst, or best and worst.',
      ),
    ),
    effort: relative(
      once(effort, 'effort 30d', 'Person-time. The duration is the effort divided by the people who work on it.'),
    ),
    team: many(
      demands,
      'team web 2, design 0.5',
      'The teams that do it, and the number of people of each.',
      '1 person of each team',
    ),
    after: many(
      links,
      'after search, cart SS +2d',
      'Its predecessors: finish to start, or with `SS`, `FF` or `SF`; optionally with a lag or a lead.',
    ),
    before: many(links, 'before launch', 'Its successors: the same link as `after`, written at the predecessor.'),
    start: relative(once(firstDay, 'start 2027-03-01', 'The day it must start. A period means its first day.')),
    earliest: relative(
      once(firstDay, 'earliest 2027-Q2', 'It starts no earlier than this. A period means its first day.'),
    ),
    due: relative(once(lastDay, 'due 2027-02-26', 'Its deadline, that day included. A period means its last day.')),
    started: recorded(once(firstDay, 'started 2027-01-11', 'The actual start.')),
    finished: recorded(once(lastDay, 'finished 2027-01-29', 'The actual finish.')),
    status: once(status, 'status in-progress 40%', 'The status, and the percentage that is complete.', 'planned'),
    commitment: once(word(commitments), 'commitment committed', 'How firm the promise is.', 'planned'),
    horizon: once(word(horizons), 'horizon next', 'The column on the board. Default: by the dates.'),
    reach: once(amount, 'reach 12k', 'Number of people or events that it affects per quarter (RICE).'),
    impact: once(
      impact,
      'impact high',
      'Effect on each of them: massive 3, high 2, medium 1, low 0.5, minimal 0.25, or a number (RICE, ICE).',
    ),
    confidence: once(share, 'confidence 80%', 'Confidence in the estimates of value (RICE, ICE).'),
    value: once(amount, 'value 8', 'Business value on your scale (WSJF, value/effort).'),
    urgency: once(amount, 'urgency 5', 'Time criticality on your scale (WSJF).'),
    'risk-reduction': once(amount, 'risk-reduction 3', 'Risk reduction or opportunity, on your scale (WSJF).'),
    ease: once(amount, 'ease 7', 'Ease, on your scale (ICE).'),
    moscow: once(word(moscow), 'moscow must', 'Must, should, could or won’t.'),
    benefit: relative(once(benefit, 'benefit 300k/year', 'The benefit after it is finished: once, or as a rate.')),
    cost: relative(once(money, 'cost 20k', 'Cost in addition to labour.')),
    moves: many(effect, 'moves conversion +0.4 confidence 60% over 4w', 'The expected effect on a KPI once it ships.'),
    supports,
    evidence: many(
      evidence,
      'evidence "42 support tickets" "https://example.com/q/42"',
      'Evidence for the expected value, optionally with a link.',
    ),
    audience,
    issue,
    ...common,
  },
});
