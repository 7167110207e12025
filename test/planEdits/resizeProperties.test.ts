/** The end of a bar dragged in plans of every kind: begun or not, with and without a status date, levelled or not. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type Day, isoDate, weekday } from '../../grammar/civil.ts';
import type { Feature } from '../../server/model/roadmap.ts';
import { applyEdits } from '../../server/planEdits/edit.ts';
import { editPlan } from '../../server/planEdits/editPlan.ts';
import { analysisOf, day } from '../support/retimed.ts';

const start = day('2027-01-04');
const asOf = day('2027-01-18');
const holiday = day('2027-01-20');

const estimates = [
  [
    'duration',
    '4h',
    '12h',
    '2.5d',
    '5d',
    '10d',
    '80d',
    '2w',
    '0.5w',
    '3d..8d..20d',
    '4d..7d',
    '3ed',
    '9ed',
    '2ew',
    '1mo',
    '3mo',
    '1.5mo',
  ],
  ['effort', '6h', '10d', '80d', '3w', '1mo', '5d..20d..60d', '2.5d'],
].flatMap(([name, ...values]) => values.map((value) => `${name} ${value}`));

/** Weekdays that each team works; a team that is not here works with the roadmap, Monday to Friday. */
const teams: Readonly<Record<string, readonly number[]>> = {
  'team web 2': [1, 2, 3, 4, 5],
  'team web 3': [1, 2, 3, 4, 5],
  'team web 1.5, app 1': [1, 2, 3, 4, 5],
  'team ops 1': [1, 2, 3, 4, 5, 6, 7],
  'team lab 2': [1, 3],
};

const plan = fc.record({
  estimate: fc.constantFrom('', ...estimates),
  team: fc.constantFrom('', ...Object.keys(teams)),
  state: fc.constantFrom('', 'planned', 'in-progress', 'in-progress', 'in-progress', 'paused', 'blocked'),
  percent: fc.option(fc.oneof(fc.nat(100), fc.constantFrom(60, 86, 33.5)), { nil: undefined, freq: 2 }),
  started: fc.option(fc.integer({ min: 0, max: 18 }), { nil: undefined, freq: 2 }),
  startsOn: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined, freq: 1 }),
  waits: fc.constantFrom('', '', '', 'after spec', 'after spec FF', 'after spec SS +2d'),
  dated: fc.boolean(),
  leveled: fc.constantFrom(false, false, true),
  to: fc.integer({ min: -5, max: 150 }),
});

type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

function textOf({ estimate, team, state, percent, started, startsOn, waits, dated, leveled }: Plan): string {
  const properties = [
    estimate,
    team,
    waits,
    startsOn !== undefined && `start ${isoDate(start + startsOn)}`,
    started !== undefined && `started ${isoDate(start + started)}`,
    state && `status ${state}${percent === undefined ? '' : ` ${percent}%`}`,
  ];
  return `roadmap { start 2027-01-04; calendar office${dated ? '; as-of 2027-01-18' : ''}${leveled ? '; schedule leveled' : ''} }
calendar office { workdays mon..fri; holiday 2027-01-20 }
calendar always { workdays mon..sun; holiday 2027-01-20 }
calendar some { workdays mon, wed; holiday 2027-01-20 }
team web { capacity 3 }
team app { capacity 2 }
team ops { capacity 2; calendar always }
team lab { capacity 2; calendar some }
feature spec { duration 4d; team web 2 }
feature cart { ${properties.filter(Boolean).join('; ')} }
`;
}

/** The days from one to another, half-open, that count for the work as it is written afterwards. */
function passed(of: Plan, feature: Feature, from: Day, to: Day): number {
  if (to < from) return -passed(of, feature, to, from);
  const { unit, amount } = feature.duration?.likely ?? { unit: 'd', amount: 0 };
  const isElapsed = unit === 'ed' || unit === 'ew' || (unit === 'mo' && !Number.isInteger(amount));
  const week = teams[of.team] ?? [1, 2, 3, 4, 5];
  let count = 0;
  for (let at = from; at < to; at++) if (isElapsed || (at !== holiday && week.includes(weekday(at)))) count++;
  return count;
}

/** Days, with fractions, of the likely estimate for all the people; months of a duration aside. */
function lengthOf({ duration, effort, teams: demands }: Feature, { team }: Plan): number {
  const { amount, unit } = (duration ?? effort)!.likely;
  const week = teams[team]?.length ?? 5;
  const people = demands.reduce((sum, demand) => sum + demand.people, 0) || 1;
  const days = { h: amount / 8, d: amount, w: amount * week, mo: amount * 4 * week, ed: amount, ew: amount * 7 }[unit];
  return duration ? days : days / people;
}

function drag(of: Plan) {
  const text = textOf(of);
  const before = analysisOf(text);
  const wished = start + of.to;
  const found = editPlan(before, { gesture: 'resize', id: 'cart', to: wished });
  if (found.kind === 'refused') {
    assert.match(found.because, /^[`A-Z].+[.]$/);
    // What nothing else holds can always be longer, unless it is done as far as anybody knows.
    const { lastDay, impossible } = before.schedule.items.at(-1)!;
    const isFree = of.waits === '' && !of.leveled && impossible === undefined;
    const isDone = of.estimate === '' && of.percent === 100;
    assert.ok(!isFree || isDone || wished < Math.max(lastDay, asOf), `${found.because}\n${text}`);
    return undefined;
  }
  const after = applyEdits(text, found.edits.get('/main.roadmap') ?? []);
  const then = analysisOf(after);
  const cart = (analysis: typeof before) => analysis.roadmap.work.find(({ name }) => name === 'cart') as Feature;
  const [was, is] = [before, then].map((analysis) => analysis.schedule.items[cart(analysis).index]!);
  return { text, after, wished, was: was!, is: is!, old: cart(before), now: cart(then) };
}

/** Nothing was left of it, so it lay before the status date; what is left now starts there. */
const isReopened = (of: Plan, old: Feature, start: Day): boolean =>
  old.status?.progress === 1 && start === asOf && of.dated;

/** Without a percentage, a day is always left of work under way, however long it has taken. */
const isOverdue = (of: Plan, old: Feature): boolean => {
  const begun = of.started ?? (of.state === 'in-progress' ? of.startsOn : undefined);
  if (!of.dated || begun === undefined || old.status?.progress !== undefined) return false;
  return Math.ceil(lengthOf(old, of) - 1e-9) - passed(of, old, start + begun, asOf) < 1;
};

describe('The end of a bar that is dragged, whatever the plan', () => {
  it('is on the last day of work up to the wished one, and everything else keeps its day', () => {
    let granted = 0;
    fc.assert(
      fc.property(plan, (of) => {
        const made = drag(of);
        if (!made) return;
        granted++;
        const { after, wished, was, is, old, now } = made;
        if (was.workingDays > 0 && !isReopened(of, old, is.firstDay)) assert.equal(is.firstDay, was.firstDay, after);
        assert.equal(is.impossible, undefined, after);
        // A bar is at least one day of work long.
        const shortest =
          is.firstDay +
          Array.from({ length: 14 }).findIndex((_, i) => passed(of, now, is.firstDay, is.firstDay + i + 1) > 0);
        const latest = Math.max(wished, shortest);
        assert.ok(is.lastDay <= latest, `${isoDate(is.lastDay)}, wished ${isoDate(wished)}\n${after}`);
        // What is left of months ends on any day, so they need not end on a day of work.
        if (now.duration?.likely.unit === 'mo') return;
        assert.equal(
          passed(of, now, is.lastDay + 1, latest + 1),
          0,
          `${isoDate(is.lastDay)}, wished ${isoDate(wished)}\n${after}`,
        );
      }),
      { numRuns: 500 },
    );
    assert.ok(granted > 150, `${granted} were granted`);
  });

  it('changes the estimate by the days between the old and the new end, and what is done stays done', () => {
    let compared = 0;
    fc.assert(
      fc.property(plan, (of) => {
        const made = drag(of);
        if (!made || of.estimate === '' || /^duration [\d.]+mo/.test(of.estimate)) return;
        const { after, was, is, old, now } = made;
        if (was.workingDays === 0 || isOverdue(of, old)) return;
        compared++;
        const by = passed(of, now, was.lastDay + 1, is.lastDay + 1);
        const [length, longer] = [lengthOf(old, of), lengthOf(now, of)];
        assert.ok(Math.abs(longer - length - by) < 1e-4, `${longer} is not ${length} and ${by}\n${after}`);
        const done = (feature: Feature, days: number) => (feature.status?.progress ?? 0) * Math.ceil(days - 1e-9);
        assert.ok(Math.abs(done(now, longer) - done(old, length)) < 1, after);
      }),
      { numRuns: 500 },
    );
    assert.ok(compared > 100, `${compared} were compared`);
  });

  it('changes nothing but the estimate and the percentage', () => {
    fc.assert(
      fc.property(plan, (of) => {
        const made = drag(of);
        if (!made) return;
        const others = (text: string): string[] =>
          text
            .split(/[;{}\n]/)
            .map((part) => part.trim().replace(/^(duration|effort) .*|(?<=^status .*) [\d.]+%$/, ''));
        const kept = (text: string): string => others(text).filter(Boolean).join('\n');
        assert.equal(kept(made.after), kept(made.text));
      }),
      { numRuns: 200 },
    );
  });
});
