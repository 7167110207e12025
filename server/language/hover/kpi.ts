/** A KPI: where it was, where it is, where the planned work takes it, and what is then missing. */

import type { Analysis } from '../../analysis/analysis.ts';
import type { Kpi } from '../../model/roadmap.ts';
import { longDate } from '../../wording/dates.ts';
import { measure } from '../../wording/measures.ts';
import { escapeMarkdown } from '../markdown.ts';

const SPARKS = '▁▂▃▄▅▆▇█';

export function kpiLines(analysis: Analysis, kpi: Kpi): readonly string[] {
  const { baseline, target, actuals, floor, ceiling } = kpi;
  const unit = kpi.unit && escapeMarkdown(kpi.unit);
  const say = (value: number): string => measure(value, { percent: kpi.percent, unit });
  const on = (day: number | undefined, word: string): string => (day === undefined ? '' : ` ${word} ${longDate(day)}`);
  const lines: string[] = [];
  if (baseline) lines.push(`Baseline ${say(baseline.value)}${on(baseline.on, 'on')}`);
  const latest = actuals.at(-1);
  if (latest)
    lines.push(`Latest ${say(latest.value)}${on(latest.on, 'on')} ${sparkline(actuals.map(({ value }) => value))}`);
  if (target) lines.push(`Target ${say(target.value)}${on(target.by, 'by')}`);
  const forecast = analysis.forecasts.find((each) => each.kpi === kpi)?.atTarget;
  if (forecast) {
    const gap = forecast.gap === 0 ? 'the target is reached' : `${say(forecast.gap)} short`;
    lines.push(`Forecast ${say(forecast.forecast)}${on(forecast.by, 'by')}: ${gap}`);
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
