/** Scenarios: what each changes, and what becomes of dates, due dates and costs beside the plan as it is. */
import { type Day, isoDate } from '../../grammar/civil.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { changesOf } from '../comparison/changes.ts';
import { draftsOf } from '../comparison/edits.ts';
import type { Entity, Scenario } from '../model/roadmap.ts';
import { longDate, weekdayDate } from '../wording/dates.ts';
import { days, shift } from '../wording/durations.ts';
import { plural, textListUpTo } from '../wording/lists.ts';
import { money as moneyText } from '../wording/money.ts';
import { signed } from '../wording/numbers.ts';
import { entityName, type Parts, type Text } from '../wording/text.ts';
import { type CardContent, type Fact, fact, relatedOf } from './card.ts';
import { changeText, titlesOf } from './changes/changeText.ts';
import { likelyNote } from './likelyNote.ts';
import { milestoneLine, movedMilestones, type Outcome, outcomeOf } from './scenarioOutcome.ts';
import type { Scope } from './scope.ts';
import type { Nothing, Section } from './section.ts';
import { cell, tableOf } from './table.ts';
import type { Topic } from './topic.ts';

/** Names and milestones that a card or a row has room for. */
const MOST = 6;

/** @param chosen which scenarios to compare, some laid over each other; each by itself where left out */
export const whatIf = (chosen?: readonly (readonly Scenario[])[]) =>
  ({
    name: 'what-if',
    section: ({ analysis }: Scope) => sectionOf(analysis, outcomesOf(analysis, chosen)),
    json: (analysis: Analysis) => jsonOf(analysis, outcomesOf(analysis, chosen)),
  }) satisfies Topic;

export const scenario: Topic = { name: 'scenario', card };

const outcomesOf = (analysis: Analysis, chosen?: readonly (readonly Scenario[])[]): readonly Outcome[] =>
  [[], ...(chosen ?? analysis.roadmap.scenarios.map((one) => [one]))].map((one) => outcomeOf(analysis, one));

const nothing: Nothing = {
  kind: 'nothing',
  title: 'No scenario yet',
  text: 'Declare a scenario with what would be different.',
  example: 'scenario second-team "A second web team" {\n  team web { capacity +4 }\n}',
};

function sectionOf(analysis: Analysis, outcomes: readonly Outcome[]): Section | Nothing {
  if (outcomes.length < 2) return nothing;
  const base = outcomes[0]!.plan;
  const currency = analysis.roadmap.header?.currency ?? '';
  const costs = outcomes.some(({ plan }) => plan.money.total.cost > 0);
  const table = tableOf<Outcome>(
    outcomes,
    [
      { head: 'Scenario', kind: 'text', cell: ({ title }) => cell(title, { strong: true }) },
      { head: 'Finish', kind: 'short', cell: ({ plan }) => cell(finishText(plan.schedule.lastDay, base, weekdayDate)) },
      {
        head: 'Due dates missed',
        kind: 'number',
        hidden: outcomes.every(({ missed }) => missed === 0),
        cell: ({ missed }) =>
          cell({ kind: 'number', value: missed }, missed > outcomes[0]!.missed ? { tone: 'bad' } : {}),
      },
      {
        head: 'Cost',
        kind: 'short',
        hidden: !costs,
        cell: ({ plan }) => cell(costText(plan.money.total.cost, base.money.total.cost, currency)),
      },
    ],
    {
      id: ({ scenarios }) => scenarios[0],
      because: (outcome) => {
        const moved = movedMilestones(base, outcome);
        const more = moved.length - MOST;
        return [
          ...moved.slice(0, MOST).map(milestoneLine),
          ...(more > 0 ? [`${plural(more, 'more milestone')} ${more === 1 ? 'moves' : 'move'}`] : []),
        ];
      },
    },
  );
  return {
    kind: 'section',
    topic: 'what-if',
    title: 'What if',
    summary: best(outcomes),
    parts: [table],
    notes: likelyNote(base.schedule),
  };
}

/** `22 Sep 2027, 54 days earlier` */
function finishText(day: Day, base: Analysis, text: (day: Day) => string): string {
  const by = day - base.schedule.lastDay;
  return by === 0 ? text(day) : `${text(day)}, ${shift(by)}`;
}

const costText = (cost: number, base: number, currency: string): string =>
  cost === base
    ? moneyText(cost, currency)
    : `${moneyText(cost, currency)} (${signed(cost - base, (by) => moneyText(by, currency))})`;

/** The scenario that ends first, in one sentence. */
function best([base, ...others]: readonly Outcome[]): Text {
  const end = ({ plan }: Outcome): Day => plan.schedule.lastDay;
  const first = others.reduce((one, other) => (end(other) < end(one) ? other : one));
  const by = end(base!) - end(first);
  if (by <= 0) return `No scenario ends before the plan as it is, ${longDate(end(base!))}.`;
  return [entityName(first.title), ` ends first, on ${longDate(end(first))}: ${days(by)} before the plan as it is.`];
}

function card(analysis: Analysis, entity: Entity): CardContent | undefined {
  if (entity.kind !== 'scenario') return undefined;
  const outcome = outcomeOf(analysis, [entity]);
  const { plan } = outcome;
  const currency = analysis.roadmap.header?.currency ?? '';
  const { cost } = analysis.money.total;
  const moved = movedMilestones(analysis, outcome);
  const by = plan.schedule.lastDay - analysis.schedule.lastDay;
  return {
    summary:
      by === 0
        ? `The roadmap ends on ${longDate(plan.schedule.lastDay)}, as without it`
        : `The roadmap ends on ${finishText(plan.schedule.lastDay, analysis, longDate)}`,
    facts: [
      ...contents(analysis, plan),
      ...(outcome.missed === 0 && outcomeOf(analysis, []).missed === 0
        ? []
        : [fact('Due dates missed', missedText(outcome.missed, outcomeOf(analysis, []).missed))]),
      ...(cost === 0 && plan.money.total.cost === 0
        ? []
        : [fact('Cost', costText(plan.money.total.cost, cost, currency))]),
    ],
    related: relatedOf(
      'Milestones',
      moved.map(({ id, title, text }) => ({ id, title, value: text })),
      MOST,
    ),
  };
}

const missedText = (missed: number, before: number): string =>
  missed === before ? String(missed) : `${missed} (${before} without it)`;

/** What is dropped, changed and added. */
function contents(analysis: Analysis, { roadmap }: Analysis): readonly Fact[] {
  const before = analysis.roadmap;
  const gone = [...before.byId.values()].filter(({ id, parent }) => !roadmap.byId.has(id) && isThere(roadmap, parent));
  const added = [...roadmap.byId.values()].filter(({ id }) => !before.byId.has(id));
  const titleOf = titlesOf(before, roadmap);
  const edited = changesOf(before, roadmap, draftsOf(before, roadmap, new Map())).filter(({ edits }) =>
    edits.every(({ kind }) => kind === 'changed'),
  );
  const names = (entities: readonly Entity[]): readonly Parts[] => entities.map(({ title }) => [entityName(title)]);
  return [
    ...listed('Drops', names(gone)),
    ...listed(
      'Changes',
      edited.map((change) => changeText(change, titleOf)),
    ),
    ...listed('Adds', names(added)),
  ];
}

/** What is dropped with the block around it is not listed by itself. */
const isThere = ({ byId }: Analysis['roadmap'], id: string | undefined): boolean => id === undefined || byId.has(id);

const listed = (label: string, texts: readonly Parts[]): readonly Fact[] =>
  texts.length === 0 ? [] : [fact(label, textListUpTo(MOST, texts))];

/** Days are inclusive; `length` is in calendar days. */
function jsonOf({ roadmap }: Analysis, outcomes: readonly Outcome[]): unknown {
  return {
    version: 1,
    title: roadmap.header?.title ?? '',
    currency: roadmap.header?.currency ?? '',
    variants: outcomes.map(({ title, scenarios, missed, plan: { schedule, money, roadmap: changed } }) => ({
      name: title,
      scenarios,
      start: isoDate(schedule.start),
      finish: isoDate(schedule.lastDay),
      length: schedule.finish - schedule.start,
      cost: money.total.cost,
      missedDueDates: missed,
      leveling: schedule.leveling,
      milestones: changed.work
        .filter(({ kind }) => kind === 'milestone')
        .map(({ id, title: name, index }) => ({ id, title: name, date: isoDate(schedule.items[index]!.lastDay) })),
    })),
  };
}
