/** Facts of the findings about a plan, and about the comments that suppress findings. */
import type { Samples } from './samples.ts';

const day = 20_823;
const names = ['cart', 'search', 'checkout', 'payment', 'login', 'profile', 'invoice', 'audit'];
const percent = { percent: true };
const unit = { percent: false, unit: 'days' };

export const planSamples = {
  'dependency-cycle': [
    { cycle: ['cart', 'search'], dependent: 'cart', predecessor: 'search' },
    { cycle: names.concat('export'), dependent: 'cart', predecessor: 'search' },
  ],
  'self-dependency': [{ name: 'cart' }],
  'redundant-dependency': [
    { name: 'cart', predecessor: 'login' },
    { name: 'cart', predecessor: 'login', via: 'search' },
  ],
  'depends-on-dropped': [
    { name: 'cart', predecessor: 'login' },
    { name: 'cart', predecessor: 'login', scenario: 'lean' },
    { name: 'cart', predecessor: 'login', scenario: 'lean', within: 'shop' },
  ],
  'unkept-dependency': [
    { name: 'cart', dependency: 'after search', started: day, until: day + 5, asOf: day },
    { name: 'cart', dependency: 'after search FF +2d', started: day, finish: day + 3, until: day + 5, asOf: day },
  ],
  'depends-on-own-part': [
    { name: 'cart', predecessor: 'shop', inner: 'dependent' },
    { name: 'shop', predecessor: 'cart', inner: 'predecessor' },
  ],
  'missed-commitment': [
    {
      name: 'cart',
      kind: 'feature',
      finish: day + 9,
      possible: day + 7,
      due: day,
      late: 7,
      because: 'It starts then.',
    },
    {
      name: 'launch',
      kind: 'milestone',
      finish: day + 1,
      possible: day + 1,
      due: day,
      late: 1,
      because: 'It is then.',
    },
  ],
  'missed-deadline': [
    { name: 'cart', kind: 'feature', finish: day + 7, due: day, late: 5, because: 'It starts then.' },
    { name: 'launch', kind: 'milestone', finish: day + 1, due: day, late: 1, because: 'It is then.' },
  ],
  'impossible-start': [
    { kind: 'predecessor' as const, name: 'search', finish: day },
    { kind: 'capacity' as const, team: 'web' },
    { kind: 'roadmap-start' as const, on: day },
    { kind: 'status-date' as const, on: day },
    { kind: 'earliest' as const, on: day },
    undefined,
  ].map((because, i) => ({
    name: 'cart',
    kind: i % 2 === 0 ? 'feature' : 'milestone',
    start: day,
    possible: day + 7,
    because,
  })),
  'late-start': [
    { name: 'cart', start: day, due: { name: 'cart', on: day + 9 } },
    { name: 'cart', start: day, due: { name: 'launch', on: day + 9 } },
  ],
  'holidays-out-of-range': [{ name: 'DE-BY', first: 2015, last: 2040, on: day + 9000 }],
  'unreachable-date': [
    { name: 'cart', last: day + 200_000 },
    { name: 'cart', last: day + 200_000, date: day + 200_001 },
  ],
  overdue: [
    { name: 'cart', due: day, asOf: day + 1 },
    { name: 'cart', due: day, asOf: day + 14 },
  ],
  'unestimated-feature': [
    { name: 'cart', dependents: [] },
    { name: 'cart', dependents: ['search'] },
    { name: 'cart', dependents: names, others: 0 },
    { name: 'cart', dependents: [], others: 1 },
    { name: 'cart', dependents: [], others: 120 },
  ],
  'unused-estimate': [
    { name: 'shop', properties: ['duration'] },
    { name: 'shop', properties: ['effort', 'team'], others: 120 },
  ],
  'milestone-without-date': [
    { name: 'launch', day },
    { name: 'launch', day, due: day + 30, others: 120 },
  ],
  'non-working-day': [{ weekday: 'Saturday' }, { holiday: 'Christmas' }, { holiday: undefined }, undefined].map(
    (off) => ({ name: 'cart', day, off, next: day + 2 }),
  ),
  'progress-conflict': [
    { kind: 'finished-before-start' as const, started: day, finished: day - 1 },
    { kind: 'future' as const, property: 'finished' as const, on: day },
    { kind: 'future' as const, property: 'started' as const, on: day, asOf: day - 1 },
    { kind: 'finished-but' as const, finished: day, state: 'planned' },
    { kind: 'done-at' as const, progress: 0.6 },
    { kind: 'planned-at' as const, progress: 0.6 },
    { kind: 'planned-but-started' as const, started: day },
    { kind: 'done-but-part' as const, part: 'search' },
    { kind: 'started-but-no-part' as const, started: day },
  ].map((conflict) => ({ name: 'cart', conflict })),
  'over-capacity': [
    { team: 'web', first: day, last: day, needed: 2, capacity: 1, features: ['cart'], others: 0, periods: 0 },
    { team: 'web', first: day, last: day + 9, needed: 5, capacity: 4, features: names, others: 3, periods: 1 },
    {
      ...{ team: 'web', first: day, last: day, needed: 5, capacity: 1.5, features: ['cart'], others: 0, periods: 3 },
      alone: { name: 'cart', people: 5 },
    },
    ...[['cart'], names.slice(0, 2), []].map((held) => ({
      ...{
        team: 'web',
        first: day,
        last: day,
        needed: 2,
        capacity: 1,
        features: names.slice(0, 2),
        others: 0,
        periods: 0,
      },
      held,
    })),
  ],
  'zero-slack-commitment': [{ name: 'cart', due: day, finish: day }],
  'low-confidence-date': [
    { name: 'cart', due: day, probability: 0.31, p80: day + 9 },
    { name: 'cart', due: day, probability: 0.31, p80: day + 9, leveled: true },
  ],
  'unused-score': [
    { name: 'shop', properties: ['value'] },
    { name: 'shop', properties: ['value', 'reach'], others: 1 },
  ],
  'unscored-feature': [
    { name: 'cart', method: 'RICE', missing: ['reach', 'impact'] },
    { name: 'cart', method: 'RICE', missing: [], others: 120 },
  ],
  'missing-score-input': [
    { name: 'cart', method: 'RICE', missing: ['reach'], dividesByZero: false },
    { name: 'cart', method: 'RICE', missing: ['reach', 'impact'], dividesByZero: false },
    { name: 'cart', method: 'RICE', missing: ['effort', 'risk'], dividesByZero: true },
  ],
  'priority-inversion': [
    { name: 'cart', rank: 2, predecessor: 'search', predecessorRank: 9, method: 'RICE' },
    { name: 'cart', rank: 2, predecessor: 'search', predecessorRank: 9, method: 'RICE', through: ['beta'] },
    { name: 'cart', rank: 2, predecessor: 'search', predecessorRank: 9, method: 'RICE', others: 120 },
  ],
  'kpi-gap': [
    { name: 'sales', forecast: 2.5, target: 3, by: day, gap: 0.5, unit },
    { name: 'churn', forecast: 0.04, target: 0.03, by: day, gap: 0.01, unit: percent },
  ],
  'guard-rail-broken': [
    { name: 'sales', value: 2, on: day, rail: 'floor', limit: 3, isMeasured: true, unit },
    { name: 'churn', value: 0.06, on: day, rail: 'ceiling', limit: 0.05, isMeasured: false, unit: percent },
  ],
  'kpi-without-target': [{ name: 'sales' }],
  'kpi-nobody-moves': [{ name: 'sales', target: 3, unit }],
  'future-measurement': [
    { name: 'sales', on: day + 120 },
    { name: 'sales', on: day + 120, asOf: day },
  ],
  'mixed-units': [
    { name: 'churn', by: -5, isPercent: false },
    { name: 'sales', by: 0.1, isPercent: true },
    { name: 'sales', by: -0.1, isPercent: true, share: -120 },
  ],
  'tracker-drift': [
    { name: 'cart', issue: 'SHOP-1', here: 'planned', there: { state: 'done', finished: day } },
    { name: 'cart', issue: 'SHOP-1', here: 'planned', there: { state: 'done' } },
    { name: 'cart', issue: 'SHOP-1', here: 'done', there: { state: 'in-progress', started: day, progress: 0.4 } },
    { name: 'cart', issue: 'SHOP-1', here: 'done', there: { state: 'in-progress' } },
    { name: 'cart', issue: 'SHOP-1', here: 'done', there: { state: 'dropped' } },
  ],
  'unknown-issue': [{ issue: 'SHOP-1' }, { issue: 'SHOP-1', suggestion: 'SHOP-11' }],
  'untracked-feature': [{ name: 'cart' }, { name: 'cart', others: 120 }],
  'stale-export': [{ newest: day, asOf: day + 9 }],
  'stale-kpi': [{ name: 'sales', on: day, asOf: day + 120 }],
  'objective-cycle': [{ cycle: ['growth'] }, { cycle: ['growth', 'reach'] }],
  'objective-without-kpi': [{ name: 'growth' }],
  'objective-without-feature': [{ name: 'growth' }],
  'feature-without-objective': [
    { name: 'cart', objectives: ['growth'] },
    { name: 'cart', objectives: names, others: 120 },
  ],
  'over-budget': [
    { name: 'shop', cost: 120_000, budget: 100_000, currency: 'EUR' },
    { name: '', cost: 20, budget: 0, currency: '€' },
  ],
  'missing-rate': [
    { team: 'web', features: 1 },
    { team: 'web', features: 3 },
  ],
  'negative-return': [
    { name: 'cart', cost: 20_000, benefit: 1500, currency: 'EUR' },
    { name: 'cart', cost: 20_000, benefit: 1500, years: 3, currency: 'EUR' },
  ],
  'unowned-feature': [
    { name: 'cart', suggestion: '@dana' },
    { name: 'cart', suggestion: '"Dana Lee"', others: 120 },
  ],
  'unknown-team-demand': [
    { team: 'web', features: 1 },
    { team: 'web', features: 2 },
    { name: 'cart', teams: ['web'] },
    { name: 'cart', teams: ['web', 'mobile'], effort: 12.5, others: 120 },
  ],
  'internal-item-in-public-view': [
    { view: 'board', audience: 'public', items: ['cart'], itemAudience: 'internal' },
    { view: 'board', audience: 'public', items: names, itemAudience: 'partner' },
  ],
  'risk-without-effect': [
    { name: 'supplier', lacks: 'threatens' },
    { name: 'supplier', lacks: 'probability' },
    { name: 'supplier', milestone: 'fair', on: day, predecessors: [] },
    { name: 'supplier', milestone: 'fair', on: day, predecessors: ['cart', 'search'] },
  ],
  'unmitigated-risk': [
    { name: 'supplier', threatens: [] },
    { name: 'supplier', threatens: ['cart', 'search'], probability: 0.3 },
  ],
  'unused-suppression': [
    { why: 'no-code' },
    { why: 'misplaced' },
    { why: 'misspelt', found: 'roadmap-ignore-next-line' },
    { why: 'off', codes: ['kpi-gap'] },
    { why: 'below', codes: ['kpi-gap'], line: 12 },
    { why: 'no-finding', codes: ['kpi-gap'], isAll: true },
    { why: 'no-finding', codes: ['kpi-gap'], isAll: false },
    { why: 'no-finding', codes: ['kpi-gap', 'overdue'], isAll: false },
  ],
  'suppression-without-reason': [{ code: 'kpi-gap' }, { code: 'kpi-gap', unmarked: 'agreed with sales' }],
} as const satisfies Partial<Samples>;
