/**
 * Levelling by promises: how many are missed by the rule, by a search and by the best order; what unrelated edits, other
 * orders of declarations, more people and longer searches change; how short plans without promises are; how long an
 * ordering takes.
 */
import { buildNetwork, structureOf } from '../../server/schedule/buildNetwork.ts';
import { forwardPass } from '../../server/schedule/forwardPass.ts';
import { lowerBound } from '../../server/schedule/leveling/bounds.ts';
import { bothSides } from '../../server/schedule/leveling/justify.ts';
import type { LevelOptions } from '../../server/schedule/leveling/level.ts';
import { levelNetwork } from '../../server/schedule/leveling/level.ts';
import { earliestTimes } from '../../server/schedule/leveling/order.ts';
import { priorityRule, RULE_SCHEDULES } from '../../server/schedule/leveling/priorityRule.ts';
import { searchInStages } from '../../server/schedule/leveling/stages.ts';
import { fewestMissed } from '../support/exactPromises.ts';
import { generatePortfolio } from '../support/generatePortfolio.ts';
import { analysedHalden, haldenDates, haldenHistory, withOneMore } from '../support/halden.ts';
import { leveledPlan } from '../support/leveledPlan.ts';
import { movedPromises, shuffledItems, unrelatedEdits } from '../support/promiseEdits.ts';
import { checkedPlan, type PromisePlan, proGenPromises, randomPromises } from '../support/promisePlans.ts';
import { comparePromises } from '../support/promiseValue.ts';
import { roadmapOf } from '../support/roadmapOf.ts';
import { inputOf, scheduled } from '../support/scheduled.ts';
import { measure, milliseconds } from './measure.ts';
import { generated, type Instance, j30 } from './scheduleInstances.ts';

const SEARCH: LevelOptions = { budget: 1000 };
const LEVELS = [true, SEARCH] as const;

const row = (what: string, ...cells: readonly (string | number)[]): void =>
  console.log(`  ${what.padEnd(56)}${cells.map((cell) => String(cell).padStart(12)).join('')}`);
const seeds = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

type Make = (seed: number) => PromisePlan;
const random =
  (size: number, slack: readonly [number, number] = [0.9, 1.3]): Make =>
  (seed) =>
    randomPromises({ size, seed, slack });

const sets: readonly (readonly [title: string, count: number, make: Make])[] = [
  ['100 plans of 12 features', 100, random(12)],
  ['60 plans of 20', 60, random(20)],
  ['40 plans of 35', 40, random(35)],
  ['60 overloaded plans of 100', 60, random(100, [0.5, 0.9])],
  ['60 plans of 30 after ProGen', 60, (seed) => proGenPromises({ size: 30, seed, slack: [0.9, 1.3] })],
];

console.log('\nMissed commitments\n');
row('', 'committed', 'rule', 'search 1000', 'optimum');
for (const [title, count, make] of sets) {
  const plans = seeds(count).map(make);
  const [rule, searched] = LEVELS.map((level) =>
    plans.map((plan) => leveledPlan(checkedPlan(plan), level).value.missedCommitments),
  );
  const isFirm = ({ due, commitment }: PromisePlan, j: number): boolean =>
    due[j] !== undefined && commitment[j] === 'committed';
  const promised = sum(plans.map((plan) => plan.due.filter((_, j) => isFirm(plan, j)).length));
  const best = plans.map((plan, p) =>
    plan.durations.length > 12 ? undefined : fewestMissed(plan, { committed: searched![p]!, planned: 0 })?.committed,
  );
  const optimum = best.some((one) => one === undefined) ? '' : sum(best as number[]);
  row(title, promised, sum(rule!), sum(searched!), optimum);
}

console.log('\nStability\n');
row('', 'tried', 'rule', 'search 1000');
const stable = seeds(92).map((seed) => checkedPlan(random(24)(seed)));
const count = (cases: readonly (() => boolean)[]): number => cases.filter((holds) => holds()).length;
const stability: readonly (readonly [title: string, cases: (level: true | LevelOptions) => (() => boolean)[]])[] = [
  [
    'an unrelated edit moves a promise',
    (level) =>
      stable.flatMap((plan, p) => {
        const before = leveledPlan(plan, level);
        return unrelatedEdits(plan, p).map(
          (edited) => () => movedPromises(plan, before, leveledPlan(edited, level)).length > 0,
        );
      }),
  ],
  [
    'another order of declarations moves a promise',
    (level) =>
      stable.map((plan, p) => () => {
        const other = leveledPlan(plan, level, shuffledItems(plan, p));
        return movedPromises(plan, leveledPlan(plan, level), other).length > 0;
      }),
  ],
  [
    'one more person breaks one more promise',
    (level) =>
      seeds(184).flatMap((seed) => {
        const plan = random(24)(seed);
        const before = leveledPlan(checkedPlan(plan), level).value.missedCommitments;
        return plan.capacity.map((_, team) => () => {
          const capacity = plan.capacity.map((people, r) => people + (r === team ? 1 : 0));
          return leveledPlan(checkedPlan({ ...plan, capacity }), level).value.missedCommitments > before;
        });
      }),
  ],
];
for (const [title, cases] of stability) {
  const [rule, searched] = LEVELS.map((level) => cases(level));
  row(title, rule!.length, count(rule!), count(searched!));
}

const budgets = [100, 300, 1000, 3000];
let pairs = 0;
let worse = 0;
for (const plan of [...seeds(18).map(random(24)), ...seeds(18).map(sets[4]![2])].map(checkedPlan)) {
  for (const seed of [1, 2]) {
    const values = budgets.map((budget) => leveledPlan(plan, { budget, seed }).value);
    values.forEach((long, b) => {
      for (const short of values.slice(0, b)) {
        pairs++;
        if (comparePromises(long, short) > 0) worse++;
      }
    });
  }
}
row('a longer search is worse', pairs, '', worse);

const history = haldenHistory();
if (history) {
  console.log('\nhalden: due dates kept\n');
  const last = history.at(-1)!;
  const kept = (texts: typeof last, level?: number): string => {
    const dates = haldenDates(analysedHalden(texts, level));
    return `${dates.filter(({ due, lastDay }) => lastDay <= due).length} of ${dates.length}`;
  };
  row('by the rule, by 1,000, by 5,000 schedules', kept(last), kept(last, 1000), kept(last, 5000));
  for (const { id } of analysedHalden(last).roadmap.teams) row(`one more in ${id}`, kept(withOneMore(last, id)));
}

console.log(
  '\nLength without due dates and scores: average above the optimum (J30), above the critical path (generated after ProGen)\n',
);
row('', 'schedules', 'above', 'bound met', 'µs/schedule');
const projects: readonly (readonly [string, readonly Instance[]])[] = [
  ['J30 (48 of PSPLIB)', j30()],
  ['60 tasks, generated', generated(60, 48, 5)],
  ['120 tasks, generated', generated(120, 60, 7)],
];
for (const [name, instances] of projects) {
  if (instances.length === 0) continue;
  for (const budget of [RULE_SCHEDULES, 1000, 5000]) {
    let above = 0;
    let met = 0;
    let made = 0;
    const start = performance.now();
    for (const { problem, optimum } of instances) {
      const sides = bothSides(problem);
      const bound = lowerBound(sides);
      const { makespan, schedules } =
        budget === RULE_SCHEDULES
          ? { ...priorityRule(sides), schedules: budget }
          : searchInStages(sides, bound, { budget, seed: 1 });
      above += makespan / (optimum ?? earliestTimes(problem).length) - 1;
      if (makespan <= bound) met++;
      made += schedules;
    }
    const each = ((performance.now() - start) / made) * 1000;
    row(
      name,
      String(budget),
      `${((100 * above) / instances.length).toFixed(2)} %`,
      `${met}/${instances.length}`,
      each.toFixed(1),
    );
  }
}

console.log('\nTime of one ordering of 1,000 features, and of the whole plan with it\n');
row('', 'ordering', 'whole plan', 'plain plan');
const away = /^\s*(?:away|holidays?) .*\n/gm;
const texts: readonly (readonly [title: string, text: string])[] = [
  ['with scores and due dates', generatePortfolio(1000).replace(away, '')],
  ['and absences and public holidays', generatePortfolio(1000)],
  ['neither scores nor due dates', generatePortfolio(1000).replace(/^\s*(?:rank|due|commitment) .*\n/gm, '')],
];
for (const [title, text] of texts) {
  const roadmap = roadmapOf(text);
  const { input } = inputOf(roadmap);
  const { start } = scheduled(roadmap, { today: 0, level: false });
  const network = buildNetwork(input, structureOf(input), { start, serial: true });
  const early = forwardPass(network);
  const times = [
    measure(() => levelNetwork(network, early), 51),
    measure(() => scheduled(roadmap, { today: 0, level: true }), 31),
    measure(() => scheduled(roadmap, { today: 0, level: false }), 31),
  ];
  row(title, ...times.map(({ ms }) => milliseconds(ms)));
}
