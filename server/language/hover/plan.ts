/** A team, a product, the roadmap itself: what they hold and when it is done. */
import { civilOf } from '../../../grammar/civil.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { loadBy, type PeriodLoad } from '../../insight/capacity.ts';
import { isLeaf } from '../../insight/leaf.ts';
import { sayMoney, sayNumber, sayPercent } from '../../insight/say.ts';
import type { Header, Product, Team, Work } from '../../model/roadmap.ts';
import { plannedOf } from '../../workspace/places.ts';
import { longDay, shortDay } from '../dates.ts';
import { escapeMarkdown } from '../markdown.ts';

export function teamLines(analysis: Analysis, team: Team): readonly string[] {
  const lines: string[] = [];
  if (team.capacity.length > 0) lines.push(`Capacity ${team.capacity.map(({ people }) => people).join(' → ')} people`);
  const mine = analysis.roadmap.work.filter((w) => w.kind === 'feature' && w.teams.some((t) => t.team === team.id));
  if (mine.length > 0) lines.push(`${counted(mine.length, 'feature')}: ${extent(analysis, mine)}`);
  const load = loadByMonth(analysis, team);
  if (load.length > 0) {
    const rows = load.map(({ from, asked, capacity }) => {
      const there = Number.isFinite(capacity)
        ? `${sayNumber(capacity, 0)} | ${sayPercent(Math.round((100 * asked) / Math.max(capacity, 1e-9)) / 100)}`
        : ' | ';
      return `| ${monthName(from)} | ${sayNumber(asked, 0)} | ${there} |`;
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

const monthName = (day: number): string => `${shortDay(day).split(' ')[1]} ${civilOf(day).year}`;

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
  const say = (amount: number): string => escapeMarkdown(sayMoney(amount, currency));
  if (cost === 0) return budget === undefined ? [] : [`Budget ${say(budget)}`];
  if (budget === undefined) return [`Costs ${say(cost)}`];
  return [`Costs ${say(cost)} of a budget of ${say(budget)} (${sayPercent(cost / budget)})`];
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
  return `${counted(features, 'feature')}, ${counted(milestones, 'milestone')}`;
}

const counted = (count: number, one: string): string => `${sayNumber(count)} ${one}${count === 1 ? '' : 's'}`;

function extent(analysis: Analysis, work: readonly Work[]): string {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { index } of work) {
    const planned = plannedOf(analysis, index);
    if (!planned) continue;
    first = Math.min(first, planned.firstDay);
    last = Math.max(last, planned.lastDay);
  }
  return last < first ? 'no dates' : `${longDay(first)} → ${longDay(last)}`;
}
