/** What there is to know of a thing that is no work, a line each: the figures of the editor's hover, for a terminal. */

import type { Analysis } from '../analysis/analysis.ts';
import { visible } from '../diagnostics/visible.ts';
import { loadBy } from '../insight/capacity.ts';
import { isLeaf } from '../insight/leaf.ts';
import type { Sum } from '../insight/money.ts';
import type { Entity, Kpi, Risk, Team, Work } from '../model/roadmap.ts';
import { longDate, monthYear, weekdayDate } from '../wording/dates.ts';
import { range } from '../wording/durations.ts';
import { list, plural } from '../wording/lists.ts';
import { measure } from '../wording/measures.ts';
import { money } from '../wording/money.ts';
import { number, percent, signed } from '../wording/numbers.ts';
import { capacity as capacityText } from '../wording/people.ts';

export function factsOf(analysis: Analysis, entity: Entity): readonly string[] {
  const { roadmap } = analysis;
  const holds = (fits: (work: Work) => boolean): string[] => extent(analysis, roadmap.work.filter(fits));
  switch (entity.kind) {
    case 'roadmap': {
      const { total } = analysis.money;
      return [...holds(() => true), ...moneyLines(analysis, total, total.budget)];
    }
    case 'product': {
      const sum = analysis.money.products.find(({ id }) => id === entity.id);
      return [
        ...(entity.stage ? [`Stage: ${entity.stage}`] : []),
        ...holds(({ id }) => id.startsWith(`${entity.id}.`)),
        ...(sum ? moneyLines(analysis, sum, entity.budget) : []),
      ];
    }
    case 'team':
      return teamFacts(analysis, entity);
    case 'kpi':
      return kpiFacts(analysis, entity);
    case 'objective':
      return [
        ...(entity.due === undefined ? [] : [`Due ${longDate(entity.due)}`]),
        ...(entity.measuredBy.length > 0 ? [`Measured by ${named(analysis, entity.measuredBy)}`] : []),
        ...holds((work) => work.kind === 'feature' && work.supports.includes(entity.id)),
      ];
    case 'risk':
      return riskFacts(analysis, entity);
    case 'feature':
    case 'milestone':
    case 'calendar':
    case 'stakeholder':
    case 'scoring':
    case 'scenario':
    case 'view':
      return [];
  }
}

const named = ({ roadmap }: Analysis, ids: readonly string[]): string =>
  list(ids.map((id) => visible(roadmap.byId.get(id)?.title ?? id)));

function extent({ schedule }: Analysis, work: readonly Work[]): string[] {
  if (work.length === 0) return ['No work.'];
  const features = work.filter(isLeaf).length;
  const milestones = work.filter(({ kind }) => kind === 'milestone').length;
  const items = work.map(({ index }) => schedule.items[index]!);
  const first = Math.min(...items.map(({ firstDay }) => firstDay));
  const last = Math.max(...items.map(({ lastDay }) => lastDay));
  const critical = work.filter((each) => isLeaf(each) && schedule.items[each.index]!.critical).length;
  return [
    `${plural(features, 'feature')} and ${plural(milestones, 'milestone')}, ${critical} critical: ${weekdayDate(first)} to ${weekdayDate(last)}`,
  ];
}

/** What it costs, of how much, and brings. */
export function moneyLines(
  { roadmap }: Analysis,
  sum: Sum & { readonly roi?: number; readonly paybackYears?: number },
  budget?: number,
): string[] {
  const say = (amount: number): string => visible(money(amount, roadmap.header?.currency ?? ''));
  const lines: string[] = [];
  if (sum.cost > 0 || budget !== undefined) {
    const parts = sum.labour > 0 && sum.other > 0 ? ` (${say(sum.labour)} of it labour)` : '';
    const of =
      budget === undefined ? '' : `, ${percent(sum.cost / Math.max(budget, 1e-9))} of its budget of ${say(budget)}`;
    lines.push(`Costs ${say(sum.cost)}${parts}${of}`);
  }
  const brings = [
    ...(sum.yearlyBenefit > 0 ? [`${say(sum.yearlyBenefit)} a year`] : []),
    ...(sum.onceBenefit > 0 ? [`${say(sum.onceBenefit)} once`] : []),
    ...(sum.roi === undefined ? [] : [`a return of ${percent(sum.roi)} in three years`]),
    ...(sum.paybackYears === undefined ? [] : [`paid back after ${number(sum.paybackYears, 1)} years`]),
  ];
  if (brings.length > 0) lines.push(`Brings ${brings.join(', ')}`);
  return lines;
}

/** Its load by month, from the status date on. */
function teamFacts(analysis: Analysis, team: Team): string[] {
  const { roadmap } = analysis;
  const load = analysis.loads.find((each) => each.team === team.id);
  const months = load ? loadBy('month', load) : [];
  return [
    `Capacity: ${capacityText(team.capacity)}`,
    ...extent(
      analysis,
      roadmap.work.filter((work) => work.kind === 'feature' && work.teams.some((each) => each.team === team.id)),
    ),
    ...(months.length > 0 ? ['', 'Load by month, in person-days:'] : []),
    ...months.map(({ from, asked, capacity }) => {
      const month = monthYear(from);
      const there = Number.isFinite(capacity)
        ? ` of ${number(capacity, 0)} (${percent(asked / Math.max(capacity, 1e-9), 0)})`
        : '';
      return `  ${month}: ${number(asked, 0)}${there}${asked > capacity ? ', too much' : ''}`;
    }),
  ];
}

function kpiFacts({ roadmap, forecasts }: Analysis, kpi: Kpi): string[] {
  const unit = kpi.unit && visible(kpi.unit);
  const say = (value: number): string => measure(value, { percent: kpi.percent, unit });
  const on = (word: string, day: number | undefined): string => (day === undefined ? '' : ` ${word} ${longDate(day)}`);
  const forecast = forecasts.find((each) => each.kpi === kpi);
  const latest = kpi.actuals.at(-1);
  const at = forecast?.atTarget;
  const effects = forecast?.effects ?? [];
  return [
    ...(kpi.baseline ? [`Baseline: ${say(kpi.baseline.value)}${on('on', kpi.baseline.on)}`] : []),
    ...(latest ? [`Latest: ${say(latest.value)}${on('on', latest.on)}`] : []),
    ...(kpi.target ? [`Target: ${say(kpi.target.value)}${on('by', kpi.target.by)}`] : ['No target.']),
    ...(at
      ? [
          `Forecast: ${say(at.forecast)}${on('by', at.by)}; ${at.gap === 0 ? 'the target is reached' : `${say(at.gap)} short`}`,
        ]
      : []),
    ...(kpi.floor === undefined ? [] : [`Never below ${say(kpi.floor)}`]),
    ...(kpi.ceiling === undefined ? [] : [`Never above ${say(kpi.ceiling)}`]),
    '',
    effects.length > 0 ? 'Moved by:' : 'Nothing planned moves it.',
    ...effects.map(
      ({ feature, amount, begins }) =>
        `  ${visible(roadmap.work[feature]!.title)}: ${signed(amount, (size) => number(size, 3))} from ${longDate(begins)} on`,
    ),
  ];
}

function riskFacts(analysis: Analysis, { probability, delay, cost, threatens, mitigation }: Risk): string[] {
  return [
    ...(probability === undefined ? [] : [`Probability: ${percent(probability)}`]),
    ...(delay ? [`Delay: ${range(delay)}`] : []),
    ...(cost === undefined ? [] : [`Cost: ${visible(money(cost, analysis.roadmap.header?.currency ?? ''))}`]),
    ...(threatens.length > 0 ? [`Threatens ${named(analysis, threatens)}`] : []),
    ...(mitigation ? [`Mitigation: ${visible(mitigation)}`] : ['No mitigation.']),
  ];
}
