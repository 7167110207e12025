/** A team, a product, the roadmap itself: what they hold and when it is done. */

import type { Analysis } from '../../analysis/analysis.ts';
import { loadBy, type PeriodLoad } from '../../insight/capacity.ts';
import { isLeaf } from '../../insight/leaf.ts';
import type { Header, Product, Team, Work } from '../../model/roadmap.ts';
import { monthYear, period } from '../../wording/dates.ts';
import { plural } from '../../wording/lists.ts';
import { money } from '../../wording/money.ts';
import { number, percent } from '../../wording/numbers.ts';
import { capacity as capacityText } from '../../wording/people.ts';
import { plannedOf } from '../../workspace/places.ts';
import { escapeMarkdown } from '../markdown.ts';

export function teamLines(analysis: Analysis, team: Team): readonly string[] {
  const lines: string[] = [];
  if (team.capacity.length > 0) lines.push(`Capacity: ${capacityText(team.capacity)}`);
  const mine = analysis.roadmap.work.filter((w) => w.kind === 'feature' && w.teams.some((t) => t.team === team.id));
  if (mine.length > 0) lines.push(`${plural(mine.length, 'feature')}: ${extent(analysis, mine)}`);
  const load = loadByMonth(analysis, team);
  if (load.length > 0) {
    const rows = load.map(({ from, asked, capacity }) => {
      const there = Number.isFinite(capacity)
        ? `${number(capacity, 0)} | ${percent(asked / Math.max(capacity, 1e-9), 0)}`
        : ' | ';
      return `| ${monthYear(from)} | ${number(asked, 0)} | ${there} |`;
    });
    lines.push(`| Month | Asked, person-days | Available | Load |\n| --- | ---: | ---: | ---: |\n${rows.join('\n')}`);
  }
  return lines;
}

const MOST_MONTHS = 12;

/** From the status date on, the months in which anything is asked. */
function loadByMonth({ loads }: Analysis, { id }: Team): readonly PeriodLoad[] {
  const load = loads.find(({ team }) => team === id);
  return load ? loadBy('month', load).slice(0, MOST_MONTHS) : [];
}

export function productLines(analysis: Analysis, product: Product): readonly string[] {
  const mine = analysis.roadmap.work.filter((w) => w.product === product.id);
  const lines: string[] = [];
  if (product.vision) lines.push(escapeMarkdown(product.vision));
  if (product.stage) lines.push(`Stage: ${product.stage}`);
  if (mine.length > 0) {
    lines.push(`${holds(mine)}: ${extent(analysis, mine)}`);
  }
  const sum = analysis.money.products.find(({ id }) => id === product.id);
  lines.push(...costLine(analysis, sum?.cost ?? 0, product.budget));
  return lines;
}

function costLine(analysis: Analysis, cost: number, budget: number | undefined): readonly string[] {
  const { currency } = analysis.money;
  const say = (amount: number): string => escapeMarkdown(money(amount, currency));
  if (cost === 0) return budget === undefined ? [] : [`Budget ${say(budget)}`];
  if (budget === undefined) return [`Costs ${say(cost)}`];
  return [`Costs ${say(cost)} of a budget of ${say(budget)} (${percent(cost / budget)})`];
}

export function headerLines(analysis: Analysis, header: Header): readonly string[] {
  const { roadmap, schedule, ranking } = analysis;
  const lines: string[] = [];
  if (header.vision) lines.push(escapeMarkdown(header.vision));
  lines.push(`${holds(roadmap.work)}: ${extent(analysis, roadmap.work)}`);
  lines.push(
    `${roadmap.work.filter((w) => isLeaf(w) && schedule.items[w.index]?.critical).length} critical · ranked by ${escapeMarkdown(ranking.methodTitle)}`,
  );
  lines.push(...costLine(analysis, analysis.money.total.cost, header.budget));
  return lines;
}

/** A feature made of parts is counted by its parts. */
function holds(work: readonly Work[]): string {
  const features = work.filter(isLeaf).length;
  const milestones = work.filter(({ kind }) => kind === 'milestone').length;
  return `${plural(features, 'feature')}, ${plural(milestones, 'milestone')}`;
}

function extent(analysis: Analysis, work: readonly Work[]): string {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { index } of work) {
    const planned = plannedOf(analysis, index);
    if (!planned) continue;
    first = Math.min(first, planned.firstDay);
    last = Math.max(last, planned.lastDay);
  }
  return last < first ? 'no dates' : period({ firstDay: first, lastDay: last });
}
