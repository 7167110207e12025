/** The portfolio as a tree: products, what is in them, and when it is; one level at a time. */

import type { Analysis } from '../analysis/analysis.ts';
import { fact } from '../analysis/fact.ts';
import { facts } from '../analysis/facts.ts';
import { lateItem } from '../insight/lateItem.ts';
import type { Product, Work } from '../model/roadmap.ts';
import { closedState } from '../schedule/closedState.ts';
import { period } from '../wording/dates.ts';
import { shortFloat } from '../wording/durations.ts';
import { isWork, plannedOf } from '../workspace/places.ts';

export interface PortfolioItem {
  readonly id: string;
  readonly kind: 'product' | 'feature' | 'milestone';
  readonly title: string;
  /** `12 Jan to 29 Jan · 3d float`; empty where nothing says when. */
  readonly detail: string;
  /** The same in full: the id, and the dates with their years. */
  readonly tooltip: string;
  readonly critical: boolean;
  readonly over?: 'done' | 'dropped';
  readonly hasParts: boolean;
}

/** @param inside the id of a product or feature; left out, what stands at the top. In the order of the text. */
export function portfolio(analysis: Analysis, inside = ''): readonly PortfolioItem[] {
  const parts = analysis.ask(partsByHolder);
  return (parts.get(inside) ?? []).map((entity) => {
    const hasParts = parts.has(entity.id);
    return entity.kind === 'product' ? productItem(analysis, entity, hasParts) : workItem(analysis, entity, hasParts);
  });
}

type Part = Product | Work;

/** By the id of what they are in: a tree asks once for each branch that is open. */
const partsByHolder = fact('partsByHolder', [facts.roadmap], ({ byId }) => {
  const parts = new Map<string, Part[]>();
  for (const entity of byId.values()) {
    if (entity.kind !== 'product' && !isWork(entity)) continue;
    // What is written in an objective or a team by mistake is shown at the top, and not lost.
    const holder = entity.parent === undefined ? undefined : byId.get(entity.parent);
    const inside = holder?.kind === 'product' || holder?.kind === 'feature' ? holder.id : '';
    const same = parts.get(inside);
    if (same) same.push(entity);
    else parts.set(inside, [entity]);
  }
  return parts;
});

function workItem(analysis: Analysis, work: Work, hasParts: boolean): PortfolioItem {
  const { schedule } = analysis;
  const planned = plannedOf(analysis, work.index);
  const over = closedState(schedule, work.index);
  const says = planned && over !== 'dropped' && (work.kind === 'milestone' || planned.estimated);
  return {
    id: work.id,
    kind: work.kind,
    title: work.title,
    detail: says
      ? `${period(planned, schedule.start)} · ${over ?? shortFloat(lateItem(analysis.roadmap, planned))}`
      : (over ?? ''),
    tooltip: says
      ? `${work.id}\n${period(planned)} · ${over ?? shortFloat(lateItem(analysis.roadmap, planned))}`
      : work.id,
    critical: over === undefined && planned?.critical === true,
    ...(over && { over }),
    hasParts,
  };
}

/** From the first day of what is in it to the last. */
function productItem(analysis: Analysis, { id, title }: Product, hasParts: boolean): PortfolioItem {
  const { roadmap, schedule } = analysis;
  let firstDay = Number.POSITIVE_INFINITY;
  let lastDay = Number.NEGATIVE_INFINITY;
  let critical = false;
  for (const work of roadmap.work) {
    if (!work.id.startsWith(`${id}.`) || closedState(schedule, work.index) === 'dropped') continue;
    const planned = plannedOf(analysis, work.index);
    if (!planned || (work.kind === 'feature' && !planned.estimated)) continue;
    firstDay = Math.min(firstDay, planned.firstDay);
    lastDay = Math.max(lastDay, planned.lastDay);
    critical ||= planned.critical;
  }
  const dates = lastDay >= firstDay ? { firstDay, lastDay } : undefined;
  return {
    id,
    kind: 'product',
    title,
    detail: dates ? period(dates, schedule.start) : '',
    tooltip: dates ? `${id}\n${period(dates)}` : id,
    critical,
    hasParts,
  };
}
