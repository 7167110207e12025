/** Random plans as text, for properties: features, milestones, links of all types, lags, several calendars. */
import fc from 'fast-check';
import { dayOf, isoDate } from '../../grammar/civil.ts';

export interface RandomItem {
  readonly name: string;
  readonly milestone: boolean;
  readonly duration: string;
  readonly team?: string;
  readonly earliest?: number;
  readonly after: readonly RandomLink[];
}

export interface RandomLink {
  readonly from: string;
  readonly type: 'FS' | 'SS' | 'FF' | 'SF';
  readonly lag: string;
}

export interface RandomPlan {
  readonly items: readonly RandomItem[];
}

/** Weekdays each team works, Monday is 1; a team that is not here works with the roadmap, Monday to Friday. */
export const teamWeeks: Readonly<Record<string, readonly number[]>> = {
  ops: [1, 2, 3, 4, 5, 6, 7],
  shop: [2, 3, 4, 5, 6],
  lab: [1, 3],
};

/** Days off of everybody on the roadmap's calendar and of the lab. */
export const daysOff = [20, 21, 22];

export const planHeader = `roadmap r { start 2027-01-04; calendar office }
calendar office { workdays mon..fri; holiday 2027-01-24..2027-01-26 }
calendar ops-days { workdays mon..sun }
calendar shop-days { workdays tue..sat }
calendar lab-days { workdays mon, wed; holiday 2027-01-24..2027-01-26 }
team ops { calendar ops-days }
team shop { calendar shop-days }
team lab { calendar lab-days }`;

const day = (offset: number): string => isoDate(dayOf(2027, 1, 4) + offset);

export function planText(plan: RandomPlan): string {
  return [planHeader, ...plan.items.map(itemText)].join('\n');
}

export function itemText({ name, milestone, duration, team, earliest, after }: RandomItem): string {
  const properties = [
    ...(milestone ? [] : [`duration ${duration}`]),
    ...(team && !milestone ? [`team ${team}`] : []),
    ...(earliest === undefined || milestone ? [] : [`earliest ${day(earliest)}`]),
    ...(after.length === 0 ? [] : [`after ${after.map((l) => `${l.from} ${l.type} ${l.lag}`.trim()).join(', ')}`]),
  ];
  return `${milestone ? 'milestone' : 'feature'} ${name} { ${properties.join('; ')} }`;
}

export interface RandomOptions {
  /** Only one calendar and working units. */
  readonly plain?: boolean;
  readonly milestones?: boolean;
  readonly most?: number;
}

/** Links go from an earlier to a later item, so there are no cycles. */
export function randomPlan({
  plain = false,
  milestones = true,
  most = 9,
}: RandomOptions = {}): fc.Arbitrary<RandomPlan> {
  const lags = plain ? ['', '+1d', '+3d', '-1d', '-4d'] : ['', '', '+1d', '+3d', '-2d', '+2ed', '-3ed', '+1w', '+1mo'];
  const durations = plain
    ? ['0d', '1d', '2d', '3d', '5d', '8d']
    : ['0d', '1d', '2d', '3d', '5d', '7d', '2w', '3ed', '9ed', '1mo'];
  const type = fc.constantFrom('FS' as const, 'FS' as const, 'SS' as const, 'FF' as const, 'SF' as const);
  const shape = fc.record({
    milestone: milestones ? fc.boolean() : fc.constant(false),
    duration: fc.constantFrom(...durations),
    team: plain ? fc.constant(undefined) : fc.constantFrom(undefined, 'ops', 'shop', 'lab'),
    earliest: fc.option(fc.nat(30), { nil: undefined, freq: 4 }),
    after: fc.array(fc.record({ back: fc.nat(8), type, lag: fc.constantFrom(...lags) }), { maxLength: 3 }),
  });
  return fc.array(shape, { minLength: 1, maxLength: most }).map((shapes) => ({
    items: shapes.map((item, i) => ({
      ...item,
      milestone: item.milestone && i % 3 === 2,
      name: `t${i}`,
      after: i === 0 ? [] : item.after.map(({ back, ...rest }) => ({ ...rest, from: `t${i - 1 - (back % i)}` })),
    })),
  }));
}
