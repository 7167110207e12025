/** A KPI: where it was, where it is, where it should be, and the expected sum of what moves it. */
import type { Kpi } from '../../model/roadmap.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { longDay } from '../dates.ts';
import { escapeMarkdown } from '../markdown.ts';

const SPARKS = '▁▂▃▄▅▆▇█';

export function kpiLines({ roadmap, schedule }: Analysis, kpi: Kpi): readonly string[] {
  const { baseline, target, actuals, id, floor, ceiling } = kpi;
  const unit = kpi.unit ? ` ${escapeMarkdown(kpi.unit)}` : '';
  const say = (value: number): string => `${Math.round(value * 1000) / 1000}${unit}`;
  const lines: string[] = [];
  if (baseline)
    lines.push(`Baseline ${say(baseline.value)}${baseline.on === undefined ? '' : ` on ${longDay(baseline.on)}`}`);
  const latest = actuals.at(-1);
  if (latest)
    lines.push(`Latest ${say(latest.value)} on ${longDay(latest.on)} ${sparkline(actuals.map(({ value }) => value))}`);
  const from = latest ?? baseline;
  if (target) {
    lines.push(`Target ${say(target.value)}${target.by === undefined ? '' : ` by ${longDay(target.by)}`}`);
    if (from) {
      const since = latest?.on ?? Number.NEGATIVE_INFINITY;
      let expected = from.value;
      for (const work of roadmap.work) {
        const planned = schedule.items[work.index];
        if (work.kind !== 'feature' || !planned || work.status?.state === 'dropped') continue;
        // An effect that shipped before the last measurement is in it already.
        if (planned.lastDay <= since || (target.by !== undefined && planned.lastDay > target.by)) continue;
        for (const move of work.moves) if (move.kpi === id) expected += move.by * move.confidence;
      }
      const gap = target.value - expected;
      lines.push(
        `Expected by then ${say(expected)}, ${Math.abs(gap) < 1e-9 ? 'on target' : `${say(Math.abs(gap))} ${gap > 0 === target.value >= from.value ? 'short' : 'beyond'}`}`,
      );
    }
  }
  if (floor !== undefined) lines.push(`Never below ${say(floor)}`);
  if (ceiling !== undefined) lines.push(`Never above ${say(ceiling)}`);
  return lines;
}

function sparkline(values: readonly number[]): string {
  if (values.length < 2) return '';
  const last = values.slice(-16);
  const low = Math.min(...last);
  const high = Math.max(...last);
  return last.map((v) => SPARKS[high === low ? 3 : Math.round(((v - low) / (high - low)) * 7)]).join('');
}
