/** Plans made by hand, short enough to read in a test. */
import { dayOf } from '../../grammar/civil.ts';
import type { PlanLink, Row, TimelinePlan } from '../../server/timeline/plan.ts';

export const monday = dayOf(2027, 1, 4);

/** A feature of five days from the Monday on, or what is said instead. */
export function row(id: string, over: Partial<Row> = {}): Row {
  const start = over.start ?? monday;
  const finish = over.finish ?? (over.kind === 'milestone' ? start : start + 5);
  return {
    id,
    kind: 'feature',
    title: id,
    summary: false,
    teams: [],
    objectives: [],
    start,
    finish,
    lateFinish: finish,
    totalFloat: 0,
    critical: false,
    estimated: true,
    progress: 0,
    state: 'planned',
    firstDay: start,
    lastDay: Math.max(start, finish - 1),
    why: 'The roadmap starts then.',
    source: { uri: 'file:///plan.roadmap', line: 1 },
    findings: 0,
    ...over,
  };
}

export const link = (from: number, to: number, over: Partial<PlanLink> = {}): PlanLink => ({
  from,
  to,
  type: 'FS',
  critical: false,
  ...over,
});

export function plan(rows: readonly Row[], over: Partial<TimelinePlan> = {}): TimelinePlan {
  return {
    version: 1,
    title: 'A plan',
    start: rows.reduce((least, each) => Math.min(least, each.start), rows[0]?.start ?? monday),
    finish: rows.reduce((most, each) => Math.max(most, each.finish), monday),
    today: monday + 9,
    currency: 'EUR',
    workdays: [1, 2, 3, 4, 5],
    holidays: [],
    products: [],
    teams: [],
    objectives: [],
    rows,
    links: [],
    leveled: false,
    rankedBy: 'RICE',
    counts: { errors: 0, warnings: 0, infos: 0 },
    ...over,
  };
}

/** A product's half year: every kind of row, state and link, and a name that does not fit. */
export function halfYear(): TimelinePlan {
  const day = (weeks: number, days = 0): number => monday + weeks * 7 + days;
  const feature = (id: string, from: number, to: number, over: Partial<Row> = {}): Row =>
    row(id, { start: from, finish: to, lateFinish: to, ...over });
  const rows: Row[] = [
    feature('shop.research', day(0), day(3, 5), {
      title: 'Customer research',
      product: 'shop',
      teams: ['design'],
      state: 'done',
      progress: 1,
      owner: '@ada',
      commitment: 'committed',
      rank: 4,
      score: 20,
    }),
    feature('shop.checkout', day(4), day(14, 5), {
      title: 'Checkout',
      product: 'shop',
      teams: ['web'],
      summary: true,
      critical: true,
      progress: 0.4,
      state: 'in-progress',
      owner: '@ada',
    }),
    feature('shop.checkout.cart', day(4), day(9, 5), {
      title: 'Cart that remembers',
      product: 'shop',
      teams: ['web'],
      partOf: 1,
      critical: true,
      progress: 0.6,
      state: 'in-progress',
      owner: '@ada',
      commitment: 'committed',
      p80: day(11),
      rank: 1,
      score: 88,
      totalFloat: 0,
    }),
    feature('shop.checkout.pay', day(10), day(14, 5), {
      title: 'Payment with one tap',
      product: 'shop',
      teams: ['web', 'core'],
      partOf: 1,
      critical: true,
      owner: '@lin',
      commitment: 'committed',
      rank: 2,
      score: 61,
      due: day(14, 4),
      p80: day(17),
    }),
    feature('shop.search', day(4), day(7, 5), {
      title: 'Search that forgives typing mistakes',
      product: 'shop',
      teams: ['core'],
      lateFinish: day(14, 5),
      totalFloat: 35,
      owner: '@lin',
      commitment: 'planned',
      rank: 3,
      score: 40,
      state: 'blocked',
      progress: 0.2,
    }),
    feature('shop.gifts', day(8), day(9, 5), {
      title: 'Gift cards',
      product: 'shop',
      teams: [],
      lateFinish: day(14, 5),
      totalFloat: 25,
      commitment: 'aspiration',
      state: 'paused',
    }),
    row('shop.launch', {
      kind: 'milestone',
      title: 'Launch',
      product: 'shop',
      start: day(15),
      critical: true,
      due: day(16),
    }),
    feature('app.offline', day(3), day(10, 5), {
      title: 'Works offline',
      product: 'app',
      teams: ['mobile'],
      lateFinish: day(15, 5),
      totalFloat: 25,
      owner: '@sam',
      state: 'in-progress',
      progress: 0.3,
      commitment: 'planned',
      rank: 5,
      score: 12,
    }),
    feature('app.push', day(11), day(12, 5), {
      title: 'Push notifications',
      product: 'app',
      teams: ['mobile'],
      lateFinish: day(15, 5),
      totalFloat: 15,
      owner: '@sam',
    }),
    feature('app.widgets', day(11), day(13, 5), {
      title: 'Widgets',
      product: 'app',
      teams: ['mobile'],
      state: 'dropped',
      owner: '@sam',
    }),
    feature('app.release', day(13), day(18, 5), {
      title: 'Release',
      product: 'app',
      teams: ['mobile'],
      lateFinish: day(18, 5),
      due: day(17),
      totalFloat: -5,
    }),
    row('app.beta', { kind: 'milestone', title: 'Public beta', product: 'app', start: day(19), owner: '@sam' }),
  ];
  const links = [
    link(0, 2),
    link(2, 3, { critical: true }),
    link(3, 6, { critical: true }),
    link(4, 6),
    link(5, 6),
    link(7, 8),
    link(8, 10),
    link(9, 10, { type: 'SS' }),
    link(10, 11),
    link(7, 9, { type: 'FF' }),
    link(6, 11),
  ];
  return plan(rows, {
    title: 'Shop, first half of 2027',
    links,
    asOf: day(6),
    today: day(8, 2),
    products: [
      { id: 'shop', title: 'Web shop' },
      { id: 'app', title: 'Mobile app' },
    ],
    teams: [
      { id: 'design', title: 'Design' },
      { id: 'web', title: 'Web' },
      { id: 'core', title: 'Core' },
      { id: 'mobile', title: 'Mobile' },
    ],
    holidays: [{ day: day(12, 4), name: 'Good Friday' }],
  });
}
