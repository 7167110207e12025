/** Summaries, pins, dues and progress at random: what must hold all the same. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { planned } from '../support/planFixture.ts';
import { itemText, planHeader, planText, type RandomItem, type RandomLink, randomPlan } from '../support/randomPlan.ts';

/** Links that a summary hands to its parts, or takes from them, one by one. */
const plainLink = ({ type, lag }: RandomLink): boolean => type === 'FS' && (lag === '' || lag.endsWith('ed'));

describe('summaries', () => {
  it('mean the same as links to and from each of their parts', () => {
    fc.assert(
      fc.property(randomPlan({ most: 8 }), fc.nat(), fc.nat(), (plan, a, b) => {
        const first = a % plan.items.length;
        const last = first + (b % (plan.items.length - first));
        const inside = plan.items.slice(first, last + 1);
        const names = new Set(inside.map(({ name }) => name));
        // What the first part waits for outside, the summary waits for; who waits for the last part waits for the summary.
        const waits = inside[0]!.after.filter((link) => plainLink(link));
        const isEnd = (link: RandomLink): boolean => plainLink(link) && link.from === inside.at(-1)!.name;
        const parts = inside.map((item, i) =>
          i === 0 ? { ...item, after: item.after.filter((l) => !plainLink(l)) } : item,
        );
        const before = plan.items.slice(0, first);
        const later = plan.items.slice(last + 1);

        const nested = [
          planHeader,
          ...before.map(itemText),
          `feature epic {${waits.length > 0 ? ` after ${waits.map(linkText).join(', ')}` : ''}`,
          ...parts.map(itemText),
          '}',
          ...later.map((item) => itemText(redirected(item, isEnd, ['epic']))),
        ].join('\n');
        const flat = planText({
          items: [
            ...before,
            ...parts.map((item) => ({ ...item, after: [...item.after, ...waits] })),
            ...later.map((item) => redirected(item, isEnd, [...names])),
          ],
        });

        const one = planned(nested);
        const other = planned(flat);
        for (const { name } of plan.items) assert.deepEqual([name, ...facts(one, name)], [name, ...facts(other, name)]);
        const epic = one.item('epic');
        const items = inside.map(({ name }) => one.item(name));
        assert.equal(epic.earlyStart, Math.min(...items.map((it) => it.earlyStart)));
        assert.equal(epic.earlyFinish, Math.max(...items.map((it) => it.earlyFinish)));
        assert.equal(
          epic.critical,
          items.some((it) => it.critical),
        );
        assert.equal(epic.totalFloat <= Math.min(...items.map((it) => it.totalFloat)), true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('plans with pins, dues and progress', () => {
  const extra = fc.constantFrom(
    '',
    '',
    'due 2027-01-08',
    'due 2027-01-30',
    'start 2027-01-13',
    'start 2027-01-16',
    'started 2027-01-06',
    'started 2027-01-06; status in-progress 40%',
    'started 2027-01-05; finished 2027-01-12',
    'status done',
    'status paused 10%',
    'status dropped',
  );
  it('keep their promises', () => {
    fc.assert(
      fc.property(randomPlan(), fc.array(extra, { minLength: 9, maxLength: 9 }), fc.boolean(), (plan, extras, asOf) => {
        const lines = plan.items.map((item, i) => {
          const text = itemText(item);
          return item.milestone || extras[i] === '' ? text : text.replace(/ }$/, `; ${extras[i]} }`);
        });
        const header = asOf
          ? planHeader.replace('calendar office }', 'calendar office; as-of 2027-01-12 }')
          : planHeader;
        const { schedule, roadmap } = planned([header, ...lines].join('\n'));
        for (const it of schedule.items) {
          const work = roadmap.work[it.index]!;
          const says = extras[it.index]!;
          const isFeature = work.kind === 'feature';
          assert.ok(it.earlyStart <= it.earlyFinish && it.firstDay <= it.lastDay);
          assert.ok(it.freeFloat <= it.totalFloat, 'FF <= TF');
          assert.ok(it.lateFinish <= schedule.finish || it.driver.kind === 'actual', 'LF <= finish');
          assert.ok(it.drivers.length > 0);
          if (!isFeature || says === '') assert.ok(it.earlyStart >= schedule.start, 'ES >= start');
          if (isFeature && says.startsWith('started'))
            assert.equal(it.earlyStart - schedule.start, says.includes('-05') ? 1 : 2);
          if (isFeature && says.includes('finished')) assert.equal(it.earlyFinish - schedule.start, 9);
          const open = isFeature && !says.includes('done') && !says.includes('finished') && !says.includes('dropped');
          if (asOf && open)
            assert.ok(it.earlyFinish - schedule.start >= 8, 'unfinished work ends no earlier than the status date');
          if (open && says.startsWith('due') && it.earlyFinish - 1 > work.due!)
            assert.ok(it.totalFloat < 0 || isWeekend(it.earlyFinish - 1, work.due!));
          if (says === 'status done' && asOf && isFeature) assert.ok(it.earlyFinish - schedule.start <= 8);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Elapsed work may end a day or two after its due date when its float counts no working day between. */
const isWeekend = (end: number, due: number): boolean => end - due <= 6;

const linkText = ({ from, type, lag }: RandomLink): string => `${from} ${type} ${lag}`.trim();

function redirected(item: RandomItem, isEnd: (link: RandomLink) => boolean, to: readonly string[]): RandomItem {
  return {
    ...item,
    after: item.after.flatMap((link) => (isEnd(link) ? to.map((from) => ({ ...link, from })) : [link])),
  };
}

/** Not what drives: a summary ends at one moment, where links one by one may tie on a calendar that rests between. */
function facts({ item }: ReturnType<typeof planned>, name: string) {
  const it = item(name);
  return [it.earlyStart, it.earlyFinish, it.lateStart, it.lateFinish, it.totalFloat, it.freeFloat, it.lastDay];
}
