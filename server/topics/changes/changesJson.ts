/**
 * A comparison as data: what `roadmap diff --format json` prints of each roadmap. Other programs read it, so a field
 * keeps its name and meaning for as long as `version` is 2; fields may be added. The README describes it.
 */
import { type Day, isoDate } from '../../../grammar/civil.ts';
import type { Causes } from '../../comparison/causes.ts';
import type { Comparison } from '../../comparison/compare.ts';
import type { Compared } from '../../comparison/compared.ts';
import type { DateChange, Dates } from '../../comparison/dateChanges.ts';
import type { Edit } from '../../comparison/edit.ts';
import type { Pair } from '../../comparison/version.ts';

export function changesJson({ file, formerFile, status, before, after, comparison }: Compared) {
  const titled = status === 'removed' ? before : after;
  return {
    file,
    formerFile: formerFile ?? null,
    title: titled.roadmap.header?.title ?? '',
    status,
    ...comparisonJson(comparison),
  };
}

function comparisonJson(comparison: Comparison) {
  const { changes, dates, finish, path, scope, loads, money, kpis, ranks } = comparison;
  const work = (kind: DateChange['kind']) => dates.filter((change) => change.kind === kind).map(dateJson);
  return {
    finish: {
      before: isoDate(finish.before),
      after: isoDate(finish.after),
      days: finish.after - finish.before,
      causes: causesJson(finish.causes),
    },
    milestones: work('milestone'),
    features: work('feature'),
    criticalPath: { entered: path.entered, left: path.left },
    lostFloat: path.lostFloat,
    scope,
    capacity: loads.map(({ team, title, excess, worst }) => ({
      team,
      title,
      excess,
      worst: worst
        ? {
            from: isoDate(worst.from),
            to: isoDate(worst.to - 1),
            asked: worst.asked,
            capacity: worst.capacity,
            features: worst.features,
          }
        : null,
    })),
    money: money
      ? {
          currency: money.currency,
          cost: money.cost,
          budget: orNull(money.budget),
          yearlyBenefit: money.yearlyBenefit,
          onceBenefit: money.onceBenefit,
          roi: orNull(money.roi),
          products: money.products.map(({ id, title, cost, budget }) => ({ id, title, cost, budget: orNull(budget) })),
          causes: causesJson(money.causes),
        }
      : null,
    kpis: kpis.map(({ id, title, forecast, by, target, gap, causes }) => ({
      id,
      title,
      by: dayOrNull(by),
      forecast,
      target: target ? orNull(target) : null,
      gap: orNull(gap),
      causes: causesJson(causes),
    })),
    ranks,
    changes: changes.map(({ edits }) => ({ edits: edits.map(editJson) })),
  };
}

const editJson = ({ kind, id, entity, title, property, before, after }: Edit) => ({
  kind,
  id,
  entity,
  title,
  property: property ?? null,
  before,
  after,
});

function dateJson({ id, title, commitment, before, after, exists, by, due, missed, p80, causes }: DateChange) {
  return {
    id,
    title,
    commitment: commitment ?? null,
    existed: exists.before,
    exists: exists.after,
    before: datesJson(before),
    after: datesJson(after),
    days: by,
    due: { before: dayOrNull(due.before), after: dayOrNull(due.after) },
    missed,
    p80: p80 ? { before: isoDate(p80.before), after: isoDate(p80.after) } : null,
    causes: causesJson(causes),
  };
}

const datesJson = (dates: Dates | undefined) =>
  dates ? { start: isoDate(dates.firstDay), finish: isoDate(dates.lastDay) } : null;

/** Nobody's edit moved it, where there are none. */
const causesJson = (causes: Causes | undefined) => causes ?? null;

const dayOrNull = (day: Day | undefined): string | null => (day === undefined ? null : isoDate(day));
const orNull = <T>({ before, after }: Pair<T | undefined>): Pair<T | null> => ({
  before: before ?? null,
  after: after ?? null,
});
