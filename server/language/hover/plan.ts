/** A team, a product, the roadmap itself: what they hold and when it is done. */
import { civilOf } from '../../../grammar/civil.ts';
import type { Header, Product, Team, Work } from '../../model/roadmap.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { longDay, shortDay } from '../dates.ts';
import { escapeMarkdown } from '../markdown.ts';
import { plannedOf } from '../places.ts';

export function teamLines(analysis: Analysis, team: Team): readonly string[] {
  const lines: string[] = [];
  if (team.capacity.length > 0) lines.push(`Capacity ${team.capacity.map(({ people }) => people).join(' → ')} people`);
  const mine = analysis.roadmap.work.filter((w) => w.kind === 'feature' && w.teams.some((t) => t.team === team.id));
  if (mine.length > 0)
    lines.push(`${mine.length === 1 ? '1 feature' : `${mine.length} features`}: ${extent(analysis, mine)}`);
  const load = loadByMonth(analysis, team);
  if (load.length > 0) {
    const rows = load.map(({ month, people, most }) => `| ${month} | ${people.toFixed(1)} | ${most} |`);
    lines.push(`| month | average people asked for | most on a day |\n| --- | ---: | ---: |\n${rows.join('\n')}`);
  }
  return lines;
}

const MOST_MONTHS = 12;

/** People asked for, counted by calendar day over the features' planned spans, from the status date or today on. */
function loadByMonth(analysis: Analysis, { id }: Team): { month: string; people: number; most: number }[] {
  const { roadmap, schedule, today } = analysis;
  const now = roadmap.header?.asOf ?? today;
  const from = Math.max(schedule.start, Math.min(now, schedule.finish));
  const months: { month: string; people: number; most: number }[] = [];
  const spans = roadmap.work.flatMap((work) => {
    const people = work.kind === 'feature' ? work.teams.find(({ team }) => team === id)?.people : undefined;
    const planned = people === undefined ? undefined : plannedOf(analysis, work.index);
    return planned && people !== undefined ? [{ first: planned.firstDay, last: planned.lastDay, people }] : [];
  });
  for (
    let day = from, month = -1, sum = 0, most = 0, count = 0;
    months.length < MOST_MONTHS && day <= schedule.finish;
    day++
  ) {
    const civil = civilOf(day);
    if (month < 0) month = civil.month;
    const people = spans.reduce((all, s) => all + (s.first <= day && day <= s.last ? s.people : 0), 0);
    sum += people;
    most = Math.max(most, people);
    count++;
    const next = civilOf(day + 1);
    if (next.month !== month || day === schedule.finish) {
      if (most > 0) months.push({ month: `${shortDay(day).split(' ')[1]} ${civil.year}`, people: sum / count, most });
      month = next.month;
      sum = 0;
      most = 0;
      count = 0;
    }
    // Years without work would only be walked through.
    if (day - from > 366 * 3) break;
  }
  return months;
}

export function productLines(analysis: Analysis, product: Product): readonly string[] {
  const mine = analysis.roadmap.work.filter((w) => w.product === product.id);
  const lines: string[] = [];
  if (product.vision) lines.push(escapeMarkdown(product.vision));
  if (product.stage) lines.push(`Stage: ${product.stage}`);
  if (mine.length > 0) {
    const features = mine.filter(({ kind }) => kind === 'feature').length;
    lines.push(`${features} features, ${mine.length - features} milestones: ${extent(analysis, mine)}`);
  }
  return lines;
}

export function headerLines(analysis: Analysis, header: Header): readonly string[] {
  const { roadmap, schedule, ranking } = analysis;
  const lines: string[] = [];
  if (header.vision) lines.push(escapeMarkdown(header.vision));
  const features = roadmap.work.filter(({ kind }) => kind === 'feature').length;
  lines.push(`${features} features, ${roadmap.work.length - features} milestones: ${extent(analysis, roadmap.work)}`);
  lines.push(
    `${schedule.items.filter(({ critical }) => critical).length} critical · ranked by ${escapeMarkdown(ranking.methodTitle)}`,
  );
  return lines;
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
  return last < first ? 'no dates' : `${longDay(first)} → ${longDay(last)}`;
}
