/** The odds of dates by simulation: those of all work for the command, those of the foremost for a section. */
import { type Day, isoDate } from '../../grammar/civil.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { datedTest } from '../schedule/closedState.ts';
import type { Outlook, Simulation, Spread } from '../schedule/simulation/simulation.ts';
import { list } from '../wording/lists.ts';
import { number } from '../wording/numbers.ts';
import { chance } from '../wording/odds.ts';
import { code, type Part } from '../wording/text.ts';
import type { Nothing, Section } from './section.ts';
import { type Cell, cell, type PartBase, type Table, tableOf } from './table.ts';

/** The dates of the roadmap, a product, a milestone or a feature; none where a product has no dated work. */
export interface OddsLine extends Partial<Outlook> {
  readonly id?: string;
  readonly title: string;
  /** Levels below the roadmap. */
  readonly depth?: number;
  readonly onTime?: number;
  readonly criticality?: number;
}

export const oddsTable = (lines: readonly OddsLine[], rest: PartBase = {}): Table =>
  tableOf(
    lines,
    [
      { head: 'What', kind: 'text', cell: ({ title, depth = 0 }) => cell(title, { strong: true, depth }) },
      { head: 'Planned', kind: 'short', cell: ({ planned }) => dateCell(planned) },
      { head: 'Runs by then', kind: 'number', cell: ({ plannedShare }) => chanceCell(plannedShare) },
      { head: 'P50', kind: 'short', minor: true, cell: ({ p50 }) => dateCell(p50) },
      { head: 'P80', kind: 'short', cell: ({ p80 }) => dateCell(p80) },
      { head: 'P95', kind: 'short', minor: true, cell: ({ p95 }) => dateCell(p95) },
      {
        head: 'On time',
        kind: 'number',
        cell: ({ onTime }) =>
          onTime === undefined ? cell('') : cell(chance(onTime), onTime < 0.5 ? { tone: 'bad' } : {}),
      },
      {
        head: 'Critical',
        kind: 'number',
        cell: ({ criticality }) => chanceCell(criticality),
      },
    ],
    { ...rest, id: ({ id }) => id },
  );

const dateCell = (day: Day | undefined): Cell => cell(day === undefined ? '' : { kind: 'date', day });
const chanceCell = (share: number | undefined): Cell => cell(share === undefined ? '' : chance(share));

/** What `roadmap simulate` prints. */
export function simulationSection({ roadmap, schedule }: Analysis, odds: Simulation): Section | Nothing {
  if (!odds.uncertain) return nothingVaries;
  const hasDates = datedTest(schedule);
  const linesOf = (kind: 'milestone' | 'feature'): OddsLine[] =>
    roadmap.work.flatMap(({ index, id, title, kind: is }) =>
      is === kind && hasDates(index)
        ? [{ ...odds.items[index]!, id, title: `${kind === 'milestone' ? '◆ ' : ''}${title}`, depth: 1 }]
        : [],
    );
  const spread = odds.spread.map((each) => `${spreadEntity(each, roadmap).title} (${chance(each.share)})`);
  return {
    kind: 'section',
    topic: 'simulation',
    title: 'Odds of the dates',
    parts: [
      oddsTable([
        { ...odds.roadmap, title: 'Roadmap' },
        ...odds.products.map(({ id, outlook }) => ({ ...outlook, id, title: roadmap.byId.get(id)?.title ?? id })),
        ...linesOf('milestone'),
        ...linesOf('feature'),
      ]),
    ],
    notes: [
      `${number(odds.runs)} runs, seed ${odds.seed}. Planned dates use likely values.`,
      ...(schedule.leveling.method === 'none'
        ? []
        : ['Each run keeps the order in which the levelled plan gives people to the work.']),
      ...(spread.length > 0 ? [`The spread of the finish comes from ${list(spread)}.`] : []),
    ],
  };
}

export const spreadEntity = ({ kind, index }: Spread, { work, risks }: Analysis['roadmap']) =>
  (kind === 'feature' ? work[index] : risks[index])!;

const vary: readonly Part[] = ['Give a duration a range (', code('8d..10d..16d'), '), or declare a risk with a delay.'];

export const nothingVaries: Nothing = {
  kind: 'nothing',
  title: 'Nothing varies yet',
  text: vary,
  example:
    'feature cart "Cart" {\n  duration 8d..10d..16d\n}\n\nrisk supplier "The supplier is late" {\n  probability 30%\n  delay 5d..10d..20d\n  threatens cart\n}',
};

export function simulationJson({ roadmap, schedule }: Analysis, odds: Simulation): unknown {
  const hasDates = datedTest(schedule);
  const date = (day: Day | undefined): string | null => (day === undefined ? null : isoDate(day));
  const dates = ({ planned, p50, p80, p95, plannedShare }: Partial<Outlook>) => ({
    planned: date(planned),
    p50: date(p50),
    p80: date(p80),
    p95: date(p95),
    plannedShare: plannedShare ?? null,
  });
  return {
    version: 1,
    title: roadmap.header?.title ?? '',
    runs: odds.runs,
    seed: odds.seed,
    uncertain: odds.uncertain,
    roadmap: dates(odds.roadmap),
    products: odds.products.map(({ id, outlook }) => ({ id, ...dates(outlook ?? {}) })),
    items: roadmap.work.map(({ id, kind, title, index }) => {
      const item = hasDates(index) ? odds.items[index] : undefined;
      const { onTime = null, criticality = 0 } = item ?? {};
      return { id, kind, title, ...dates(item ?? {}), onTime, criticality };
    }),
    spread: odds.spread.map((each) => ({
      kind: each.kind,
      id: spreadEntity(each, roadmap).id,
      share: each.share,
    })),
  };
}
