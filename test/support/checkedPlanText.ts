/** A plan for the checker of levelled plans, as the text of a roadmap. */
import { isoDate } from '../../grammar/civil.ts';
import type { CheckedItem, CheckedPlan } from './levelChecker.ts';

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const shown = (days: readonly number[]): string => days.map((day) => week[day - 1]).join(', ');

/** Scores are ranked by `value` alone. */
export function checkedPlanText(plan: CheckedPlan, order: readonly CheckedItem[] = plan.items): string {
  const ranks = plan.items.some(({ score }) => score !== undefined);
  const lines = [
    `roadmap r { start ${isoDate(plan.start)}; calendar own${ranks ? '; rank worth' : ''} }`,
    `calendar own { workdays ${shown(plan.workdays)} }`,
    ...(ranks ? ['scoring worth { formula value }'] : []),
  ];
  for (const [name, team] of Object.entries(plan.teams)) {
    lines.push(
      `calendar ${name}-days { workdays ${shown(team.workdays)} }`,
      `team ${name} {`,
      `  calendar ${name}-days`,
    );
    team.capacity.forEach(([from, people], i) => {
      lines.push(`  capacity ${people}${i === 0 ? '' : ` from ${isoDate(from)}`}`);
    });
    for (const [first, last] of team.away) lines.push(`  away ${isoDate(first)}..${isoDate(last)}`);
    lines.push('}');
  }
  for (const item of order) lines.push(itemText(item));
  return lines.join('\n');
}

function itemText(item: CheckedItem): string {
  const links = item.after.map(
    ({ from, type, lag, elapsed }) =>
      `${from} ${type}${lag === 0 ? '' : ` ${lag > 0 ? '+' : ''}${lag}${elapsed ? 'ed' : 'd'}`}`,
  );
  const asks = item.asks.map(({ team, people }) => `${team} ${people}`);
  const lines = [`feature ${item.name} {`, `  duration ${item.duration}d`];
  if (asks.length > 0) lines.push(`  team ${asks.join(', ')}`);
  if (links.length > 0) lines.push(`  after ${links.join(', ')}`);
  if (item.pin !== undefined) lines.push(`  start ${isoDate(item.pin)}`);
  if (item.earliest !== undefined) lines.push(`  earliest ${isoDate(item.earliest)}`);
  if (item.due !== undefined) lines.push(`  due ${isoDate(item.due)}`);
  if (item.commitment !== undefined) lines.push(`  commitment ${item.commitment}`);
  if (item.score !== undefined) lines.push(`  value ${item.score}`);
  return [...lines, '}'].join('\n');
}
