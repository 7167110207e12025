/** How success is measured: where each figure stood, stands and will stand, and what is then missing. */

import type { Day } from '../../../grammar/civil.ts';
import type { KpiForecast } from '../../insight/kpiForecast.ts';
import { kpis as cardsOf, type KpiCard } from '../../timeline/views/kpis.ts';
import { longDate } from '../../wording/dates.ts';
import { measure } from '../../wording/measures.ts';
import { type Cell, cell, type Section, tableOf } from './facts.ts';
import { owned } from './milestones.ts';
import { linkOf, remarksOf } from './remarks.ts';
import type { Slice } from './slice.ts';

export function kpis({ analysis, keeps, hides }: Slice): Section | undefined {
  const forecasts = new Map(analysis.forecasts.map((each) => [each.kpi.id as string, each]));
  const shown = cardsOf(analysis, keeps).cards.map((card) => ({ card, forecast: forecasts.get(card.id)! }));
  if (shown.length === 0) return undefined;
  const facts = shown.map(({ forecast }) => {
    const { kpi, from, atTarget } = forecast;
    const say = (value: number): string => measure(value, kpi);
    const at = (value: number, word: string, day: Day | undefined): Cell =>
      cell(say(value), { below: day === undefined ? [] : [`${word} ${longDate(day)}`] });
    const latest = kpi.actuals.at(-1);
    const known = atTarget !== undefined && from.source !== 'none';
    return {
      baseline: kpi.baseline && !hides('baseline') ? at(kpi.baseline.value, 'on', kpi.baseline.on) : cell(''),
      latest: latest && !hides('actual') ? at(latest.value, 'on', latest.on) : cell(''),
      forecast: known && !hides('moves') ? at(atTarget.forecast, 'on', atTarget.by) : cell(''),
      target: kpi.target && !hides('target') ? at(kpi.target.value, 'by', kpi.target.by) : cell(''),
      gap: hides('target') || hides('moves') ? cell('') : gapOf(forecast, say),
    };
  });
  const bare = ['baseline', 'actual', 'target', 'moves'].some(hides);
  const heads = ['baseline', 'latest', 'forecast', 'target', 'gap'] as const;
  return {
    kind: 'kpis',
    title: 'KPIs',
    cards: shown.map(({ card }, i): KpiCard => {
      const { gap, ...rest } = facts[i]!;
      return {
        ...card,
        reached: gap.text === '' ? undefined : card.reached,
        outlook: gap.text,
        facts: heads.flatMap((head): [string, string][] => {
          const { text, below = [] } = head === 'gap' ? cell('') : rest[head];
          return text === '' ? [] : [[named(head), [text, ...below].join(' ')]];
        }),
        // A curve tells what its figures tell.
        chart: bare ? undefined : card.chart,
        effects: hides('moves') ? [] : card.effects.filter(keeps).slice(0, 3),
        more: 0,
      };
    }),
    table: tableOf([
      {
        head: 'KPI',
        kind: 'text',
        cells: shown.map(({ card, forecast: { kpi } }) =>
          cell(card.title, { strong: true, below: [...owned(kpi), ...remarksOf(kpi)], ...linkOf(kpi) }),
        ),
      },
      ...heads.map((head) => ({
        head: named(head),
        kind: 'text' as const,
        cells: facts.map((fact) => fact[head]),
      })),
    ]),
  };
}

function gapOf({ from, atTarget }: KpiForecast, say: (value: number) => string): Cell {
  if (from.source === 'none') return cell('No value yet');
  if (!atTarget) return cell('No target');
  if (atTarget.gap === 0) return cell('Target reached', { tone: 'good' });
  return cell(`${say(atTarget.gap)} ${atTarget.forecast > atTarget.target ? 'above' : 'short'}`, { tone: 'bad' });
}

const named = (head: string): string => head[0]!.toUpperCase() + head.slice(1);
