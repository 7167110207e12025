/** A scenario: what it takes out, changes and adds, and what becomes of the dates and the cost. */

import type { Day } from '../../../grammar/civil.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { planWith } from '../../analysis/planWith.ts';
import type { Entity, Scenario } from '../../model/roadmap.ts';
import { escapeMarkdown } from '../../render/markdown/escape.ts';
import { longDate } from '../../wording/dates.ts';
import { days } from '../../wording/durations.ts';
import { money as moneyText } from '../../wording/money.ts';

export function scenarioLines(analysis: Analysis, scenario: Scenario): readonly string[] {
  const changed = planWith(analysis, { kind: 'scenarios', ids: [scenario.id] });
  return [...contents(analysis, changed), ...outcome(analysis, changed)];
}

const MOST = 6;

function contents({ roadmap: plan }: Analysis, { roadmap }: Analysis): readonly string[] {
  const gone = [...plan.byId.values()].filter(({ id, parent }) => !roadmap.byId.has(id) && isThere(roadmap, parent));
  const added: Entity[] = [];
  const changed: Entity[] = [];
  for (const entity of roadmap.byId.values()) {
    const was = plan.byId.get(entity.id);
    if (!was) added.push(entity);
    else if (was.origin.declaration !== entity.origin.declaration) changed.push(entity);
  }
  return [listed('Drops', gone), listed('Changes', changed), listed('Adds', added)].flatMap((line) => line ?? []);
}

/** What is dropped with the block around it is not told by itself. */
const isThere = ({ byId }: Analysis['roadmap'], id: string | undefined): boolean => id === undefined || byId.has(id);

function listed(verb: string, entities: readonly Entity[]): string | undefined {
  if (entities.length === 0) return undefined;
  const names = entities.slice(0, MOST).map(({ title }) => escapeMarkdown(title));
  return `${verb} ${names.join(', ')}${entities.length > MOST ? ` and ${entities.length - MOST} more` : ''}`;
}

/** The finish, the milestones that move, and the cost. */
function outcome(plan: Analysis, changed: Analysis): readonly string[] {
  const finish = moved('The roadmap ends', plan.schedule.lastDay, changed.schedule.lastDay);
  const milestones = changed.roadmap.work.flatMap((work) => {
    const was = work.kind === 'milestone' ? plan.roadmap.byId.get(work.id) : undefined;
    if (was?.kind !== 'milestone') return [];
    const [from, to] = [plan.schedule.items[was.index]!.lastDay, changed.schedule.items[work.index]!.lastDay];
    return from === to ? [] : [`- ${moved(`${escapeMarkdown(work.title)} is on`, from, to)}`];
  });
  const more = milestones.length - MOST;
  if (more > 0) milestones.splice(MOST, more, `- … and ${more} more milestones move`);
  return [finish, ...(milestones.length > 0 ? [milestones.join('\n')] : []), ...costLine(plan, changed)];
}

function moved(what: string, from: Day, to: Day): string {
  if (from === to) return `${what} ${longDate(to)}, as without it`;
  return `${what} **${longDate(to)}**, ${days(Math.abs(to - from))} ${to < from ? 'earlier' : 'later'} than ${longDate(from)}`;
}

function costLine({ roadmap: { header }, money }: Analysis, changed: Analysis): readonly string[] {
  const before = money.total.cost;
  const { cost } = changed.money.total;
  if (before === 0 && cost === 0) return [];
  const say = (amount: number): string => escapeMarkdown(moneyText(amount, header?.currency ?? ''));
  if (before === cost) return [`It costs ${say(cost)}, as without it`];
  return [`It costs **${say(cost)}**, ${say(Math.abs(cost - before))} ${cost < before ? 'less' : 'more'}`];
}
