/** When simulated runs of the plan end, as bars. */
import { weekday } from '../../grammar/civil.ts';
import type { PlanOutlook } from '../analysis/analysis.ts';
import { dateAxis, linearAxis } from '../timeline/views/axis.ts';
import { longDate } from '../wording/dates.ts';
import { days } from '../wording/durations.ts';
import { number, percent } from '../wording/numbers.ts';
import { chance } from '../wording/odds.ts';
import type { ChartPart } from './section.ts';

const MOST_BARS = 40;

/** In days, of which the first that leaves few enough bars is taken. */
const WIDTHS = [1, 7, 14, 28, 91, 182, 364];

export function finishChart({ runs, roadmap, finishes }: PlanOutlook): ChartPart {
  const first = finishes[0]!.on;
  const last = finishes.at(-1)!.on;
  const width = WIDTHS.find((each) => (last - first) / each < MOST_BARS) ?? Math.ceil((last - first + 1) / MOST_BARS);
  const from = width % 7 === 0 ? first - weekday(first) + 1 : first;
  const bars = Array.from({ length: Math.floor((last - from) / width) + 1 }, (_, i) => ({
    from: from + i * width,
    to: from + (i + 1) * width,
    share: 0,
  }));
  for (const { on, runs: some } of finishes) bars[Math.floor((on - from) / width)]!.share += some / runs;
  const { planned, plannedShare, p50, p80, p95 } = roadmap;
  const by = (share: number, on: number): string => `${share} of 100 runs end by ${longDate(on)}`;
  return {
    kind: 'chart',
    detail: true,
    title: 'Finish of the roadmap',
    chart: {
      kind: 'bars',
      // The planned day is often earlier than that of any run.
      days: dateAxis(Math.min(from, planned), Math.max(bars.at(-1)!.to, planned + 1), 6),
      shares: linearAxis([0, ...bars.map(({ share }) => share)], 4, percent),
      bars: bars.map((bar) => ({ ...bar, share: Math.min(1, bar.share) })),
      marks: [
        {
          name: 'Planned',
          role: 'planned',
          on: planned,
          text: `${chance(plannedShare)} of runs end by the planned ${longDate(planned)}`,
        },
        { name: 'P50', role: 'p50', on: p50, text: by(50, p50) },
        { name: 'P80', role: 'p80', on: p80, text: by(80, p80) },
        { name: 'P95', role: 'p95', on: p95, text: by(95, p95) },
      ],
    },
    caption: `${number(runs)} simulation runs. Each bar is ${width === 7 ? 'one week' : width === 1 ? 'one day' : days(width)}.`,
  };
}
