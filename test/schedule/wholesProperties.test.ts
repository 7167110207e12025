/** What holds for every plan of features with parts. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { weekday } from '../../grammar/civil.ts';
import { count, planStart } from '../support/naivePlan.ts';
import { planned } from '../support/planFixture.ts';
import { teamWeeks } from '../support/randomPlan.ts';
import { heldBack, type RandomWhole, randomWholes, wholesText, worksOfWholes } from '../support/randomWholes.ts';

describe('features with parts, whatever the links', () => {
  it('have as total float what each piece of work may slip before the roadmap does', () => {
    fc.assert(
      fc.property(randomWholes(), fc.nat(), (wholes, pick) => {
        const works = worksOfWholes(wholes);
        const { name } = works[pick % works.length]!;
        const before = planned(wholesText(wholes));
        const { totalFloat } = before.item(name);
        const finish = (days: number): number => slipped(wholes, name, days).schedule.finish;
        assert.ok(finish(totalFloat) <= before.schedule.finish, `${name} may slip by ${totalFloat} days`);
        assert.ok(finish(totalFloat + 1) > before.schedule.finish, `${name} may not slip by ${totalFloat + 1} days`);
      }),
      { numRuns: 150 },
    );
  });

  it('have as free float what each piece of work may slip before any other does', () => {
    fc.assert(
      fc.property(randomWholes(), fc.nat(), (wholes, pick) => {
        const works = worksOfWholes(wholes);
        const { name } = works[pick % works.length]!;
        const before = planned(wholesText(wholes));
        const moves = (days: number): boolean => {
          const after = slipped(wholes, name, days);
          if (after.schedule.finish > before.schedule.finish) return true;
          return works.some(
            (work) => work.name !== name && after.item(work.name).earlyStart !== before.item(work.name).earlyStart,
          );
        };
        const { freeFloat } = before.item(name);
        assert.ok(!moves(freeFloat), `by ${freeFloat} days nothing moves`);
        assert.ok(moves(freeFloat + 1), `by ${freeFloat + 1} days something does`);
      }),
      { numRuns: 150 },
    );
  });
});

/** The plan with one piece of work held back by so many of its working days. */
function slipped(wholes: readonly RandomWhole[], name: string, days: number) {
  const plan = planned(wholesText(wholes));
  const { team } = worksOfWholes(wholes).find((work) => work.name === name)!;
  const week = team === undefined ? [1, 2, 3, 4, 5] : teamWeeks[team]!;
  const off = team === undefined ? [20, 21, 22] : [];
  const works = (day: number): boolean => week.includes(weekday(day)) && !off.includes(day - planStart);
  const start = plan.item(name).earlyStart;
  let day = start;
  while (count(works, start, day) < days || !works(day)) day++;
  return planned(wholesText(heldBack(wholes, name, day - planStart)));
}
