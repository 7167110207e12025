/** A piece of work. */
import { kind, many, once, recorded, relative } from '../define.ts';
import { benefit } from '../shapes/money.ts';
import { amount, firstDay, lastDay, money, references, share, word } from '../shapes/simple.ts';
import { demands, duration, effect, effort, evidence, impact, links, status } from '../shapes/work.ts';
import { common, issue } from './common.ts';
import { audiences, commitments, horizons, moscow } from './words.ts';

export const feature = kind({
  name: 'feature',
  doc: 'A piece of work. A feature with features inside is their summary: its dates and effort are theirs. With milestones alone inside, it keeps its own.',
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
        'Working time that passes from start to finish; a range is best, likely, worst, or best and worst.',
      ),
    ),
    effort: relative(
      once(effort, 'effort 30d', 'Person-time. The duration is the effort divided by the people who work on it.'),
    ),
    team: many(
      demands,
      'team web 2, design 0.5',
      'Who does it, and how many people of each team.',
      '1 person of each team',
    ),
    after: many(
      links,
      'after search, cart SS +2d',
      'What it waits for: finish to start unless `SS`, `FF` or `SF` says otherwise, with a lag or a lead.',
    ),
    before: many(links, 'before launch', 'What waits for it: the same fact as `after`, written at the other end.'),
    start: relative(once(firstDay, 'start 2027-03-01', 'The day it must start. A period means its first day.')),
    earliest: relative(
      once(firstDay, 'earliest 2027-Q2', 'It starts no earlier than this. A period means its first day.'),
    ),
    due: relative(once(lastDay, 'due 2027-02-26', 'Its deadline, that day included. A period means its last day.')),
    started: recorded(once(firstDay, 'started 2027-01-11', 'The day it really started.')),
    finished: recorded(once(lastDay, 'finished 2027-01-29', 'The day it was really finished.')),
    status: once(status, 'status in-progress 40%', 'Where it stands, and how much of it is done.', 'planned'),
    commitment: once(word(commitments), 'commitment committed', 'How firmly it is promised.', 'planned'),
    horizon: once(
      word(horizons),
      'horizon next',
      'Roughly when, for work without an estimate: its column on the board, where else the dates decide.',
    ),
    reach: once(amount, 'reach 12k', 'How many people or events it touches in a quarter (RICE).'),
    impact: once(
      impact,
      'impact high',
      'How much it does for each of them: massive 3, high 2, medium 1, low 0.5, minimal 0.25, or a number (RICE, ICE).',
    ),
    confidence: once(share, 'confidence 80%', 'How sure the estimates of worth are (RICE, ICE).'),
    value: once(amount, 'value 8', 'Business value on your scale (WSJF, value/effort).'),
    urgency: once(amount, 'urgency 5', 'Time criticality on your scale (WSJF).'),
    'risk-reduction': once(
      amount,
      'risk-reduction 3',
      'Risk it takes away or opportunity it opens, on your scale (WSJF).',
    ),
    ease: once(amount, 'ease 7', 'How easy it is, on your scale (ICE).'),
    moscow: once(word(moscow), 'moscow must', 'Must, should, could or won’t.'),
    benefit: relative(once(benefit, 'benefit 300k/year', 'What it brings once it is finished.')),
    cost: relative(once(money, 'cost 20k', 'What it costs beside the labour.')),
    moves: many(effect, 'moves conversion +0.4 confidence 60% over 4w', 'The expected effect on a KPI once it ships.'),
    supports: many(references('objective'), 'supports growth', 'The objectives it serves.'),
    evidence: many(
      evidence,
      'evidence "42 tickets ask for it" "https://example.com/q/42"',
      'Why anybody believes in it.',
    ),
    audience: once(word(audiences), 'audience public', 'Who may see it.', 'that of the block around it; else anybody'),
    issue,
    ...common,
  },
});
