/**
 * How sure the dates are: when simulated runs of the plan end, what they hang on, and the risks that are written down.
 * A simulation takes a while, so its answer may not be there yet.
 */

import { type Day, weekday } from '../../../grammar/civil.ts';
import type { Analysis, PlanOutlook } from '../../analysis/analysis.ts';
import type { Duration, Estimate, Roadmap } from '../../model/roadmap.ts';
import type { ItemOutlook, Outlook } from '../../schedule/simulation/simulation.ts';
import { varies } from '../../schedule/simulation/varies.ts';
import { longDate } from '../../wording/dates.ts';
import { number, percent } from '../../wording/numbers.ts';
import { byPathTitle } from '../timelinePlan.ts';
import { type Axis, dateAxis, linearAxis } from './axis.ts';
import type { Keep } from './keep.ts';

export interface RiskData {
  readonly kind: 'risk';
  /** `certain`: nothing varies. `waiting`: no simulation has run, yet or at all. */
  readonly state: 'ready' | 'waiting' | 'certain';
  readonly finish?: FinishChart;
  /** What the spread of the finish comes from. */
  readonly causes: readonly ShareRow[];
  readonly dates: readonly DateRow[];
  /** How often a feature holds the finish where it is. */
  readonly critical: readonly ShareRow[];
  readonly risks: readonly RiskRow[];
}

export interface FinishChart {
  readonly says: string;
  readonly days: Axis;
  readonly shares: Axis;
  /** Half-open days, and the share of runs that end in them. */
  readonly bins: readonly { readonly from: Day; readonly to: Day; readonly share: number }[];
  readonly marks: readonly {
    readonly name: 'Planned' | 'P50' | 'P80' | 'P95';
    readonly on: Day;
    readonly says: string;
  }[];
}

export interface ShareRow {
  readonly id: string;
  readonly title: string;
  readonly below: string;
  /** 0 to 1 */
  readonly share: number;
  readonly says: string;
}

export interface DateRow {
  readonly id: string;
  readonly title: string;
  readonly planned: string;
  /** The share of runs that end by the planned day, and that meet the due date. */
  readonly byPlanned: string;
  readonly p50: string;
  readonly p80: string;
  readonly p95: string;
  readonly meets: string;
}

export interface RiskRow {
  readonly id: string;
  readonly title: string;
  readonly probability: string;
  readonly delay: string;
  readonly threatens: string;
  /** Empty where nobody has said what is done about it. */
  readonly mitigation: string;
}

export function risk({ roadmap, schedule, confidence }: Analysis, keep: Keep): RiskData {
  const outlook = confidence?.outlook;
  const risks = roadmap.risks.filter((each) => keep(each) || each.threatens.some((id) => isKept(roadmap, id, keep)));
  const written = risks.map(
    (each): RiskRow => ({
      id: each.id,
      title: each.title,
      probability: each.probability === undefined ? '' : percent(each.probability),
      delay: each.delay ? delaySays(each.delay) : '',
      threatens: each.threatens.map((id) => roadmap.byId.get(id)?.title ?? id).join(', '),
      mitigation: each.mitigation ?? '',
    }),
  );
  if (!outlook) {
    const state = varies(schedule) ? 'waiting' : 'certain';
    return { kind: 'risk', state, causes: [], dates: [], critical: [], risks: written };
  }
  return {
    kind: 'risk',
    state: 'ready',
    finish: finishChart(outlook),
    causes: causes(outlook, roadmap),
    dates: dates(outlook, roadmap, keep),
    critical: outlook.critical.flatMap(({ index, criticality, p80 }): ShareRow[] => {
      const work = roadmap.work[index];
      if (!work || !keep(work)) return [];
      const says = sayShare(criticality);
      return [{ id: work.id, title: work.title, below: `P80 ${longDate(p80)}`, share: criticality, says }];
    }),
    risks: written,
  };
}

const isKept = ({ byId }: Roadmap, id: string, keep: Keep): boolean => {
  const entity = byId.get(id);
  return entity !== undefined && keep(entity);
};

const sayShare = (share: number): string =>
  share > 0 && share < 0.01 ? 'under 1%' : percent(Math.round(share * 100) / 100);

const unitSays = ({ amount, unit }: Duration): string => `${amount}${unit}`;
const delaySays = ({ best, likely, worst }: Estimate): string =>
  [...new Set([best, likely, worst].map(unitSays))].join('..');

function causes({ spread }: PlanOutlook, { work, risks }: Roadmap): ShareRow[] {
  return spread.flatMap(({ kind, index, share }): ShareRow[] => {
    const entity = kind === 'feature' ? work[index] : risks[index];
    if (!entity) return [];
    const below = kind === 'feature' ? 'its estimate is a range' : 'a risk';
    return [{ id: entity.id, title: entity.title, below, share: Math.min(1, share), says: sayShare(share) }];
  });
}

function dates({ products, milestones }: PlanOutlook, roadmap: Roadmap, keep: Keep): DateRow[] {
  const titleOf = byPathTitle(roadmap);
  const row = (id: string, title: string, odds: Outlook, onTime?: ItemOutlook['onTime']): DateRow => ({
    id,
    title,
    planned: longDate(odds.planned),
    byPlanned: sayShare(odds.plannedShare),
    p50: longDate(odds.p50),
    p80: longDate(odds.p80),
    p95: longDate(odds.p95),
    meets: onTime === undefined ? '' : sayShare(onTime),
  });
  return [
    ...products.flatMap(({ id, outlook }) =>
      outlook && isKept(roadmap, id, keep) ? [row(id, titleOf(id), outlook)] : [],
    ),
    ...milestones.flatMap((odds) => {
      const work = roadmap.work[odds.index];
      return work && keep(work) ? [row(work.id, work.title, odds, odds.onTime)] : [];
    }),
  ];
}

const MOST_BINS = 40;

/** Days, or weeks, or whatever leaves few enough bars. */
function finishChart({ runs, roadmap, finishes }: PlanOutlook): FinishChart {
  const first = finishes[0]!.on;
  const last = finishes.at(-1)!.on;
  const width =
    [1, 7, 14, 28, 91, 182, 364].find((days) => (last - first) / days < MOST_BINS) ??
    Math.ceil((last - first + 1) / MOST_BINS);
  const from = width % 7 === 0 ? first - weekday(first) + 1 : first;
  const bins = Array.from({ length: Math.floor((last - from) / width) + 1 }, (_, i) => ({
    from: from + i * width,
    to: from + (i + 1) * width,
    share: 0,
  }));
  for (const { on, runs: some } of finishes) bins[Math.floor((on - from) / width)]!.share += some / runs;
  const { planned, plannedShare, p50, p80, p95 } = roadmap;
  const by = (share: number): string =>
    `${share} of 100 runs end by ${longDate(share === 50 ? p50 : share === 80 ? p80 : p95)}`;
  return {
    says: `${number(runs)} runs, in each of which every range and risk falls another way. Bars are ${binSays(width)}.`,
    // The planned day is often earlier than any run's.
    days: dateAxis(Math.min(from, planned), Math.max(bins.at(-1)!.to, planned + 1), 6),
    shares: linearAxis([0, ...bins.map(({ share }) => share)], 4, percent),
    bins: bins.map((bin) => ({ ...bin, share: Math.min(1, bin.share) })),
    marks: [
      {
        name: 'Planned',
        on: planned,
        says: `${sayShare(plannedShare)} of runs end by the planned ${longDate(planned)}`,
      },
      { name: 'P50', on: p50, says: by(50) },
      { name: 'P80', on: p80, says: by(80) },
      { name: 'P95', on: p95, says: by(95) },
    ],
  };
}

const binSays = (days: number): string => (days === 1 ? 'days' : days === 7 ? 'weeks' : `${days} days wide`);
