import { type Day, isoDate } from '../../grammar/civil.ts';
import { addMonths } from '../calendar/months.ts';
import { advanceWorkdays, type WorkCalendar, workdaysPerWeek } from '../calendar/workCalendar.ts';
import type { Dependency, Duration, Work } from '../model/roadmap.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { CheckContext, Rule } from './context.ts';
import { calendarOf, isScheduled } from './dates.ts';
import { dependencyRuns } from './dependencyRuns.ts';
import { dependencyPlace, placeOf } from './placeOf.ts';
import { isDropped, isOpen, isStarted } from './work.ts';

/** A `start` (a milestone's `on`) before something that it waits for, before its `earliest` or before the roadmap. */
export const impossibleStart: Rule = {
  code: 'impossible-start',
  find(context, report) {
    const { roadmap } = context;
    const scheduled = isScheduled(context);
    let runs: ReturnType<typeof dependencyRuns> | undefined;
    for (const work of roadmap.work) {
      const pinned = pinOf(work);
      if (pinned === undefined || !isOpen(work, roadmap) || !scheduled(work)) continue;
      runs ??= dependencyRuns(roadmap);
      const hold = strongest(work, pinned, runs(work.index), context);
      if (!hold) continue;
      report({
        place: placeOf(work, 'start', 'on'),
        facts: {
          name: work.name,
          start: isoDate(pinned),
          possible: isoDate(hold.day),
          because: hold.because,
          suggestion: isoDate(hold.day),
        },
        related: hold.dependency ? [{ place: dependencyPlace(hold.dependency), label: 'it waits here' }] : [],
      });
    }
  },
};

function pinOf(work: Work): Day | undefined {
  if (work.kind === 'milestone') return work.on;
  return isStarted(work) ? undefined : work.start;
}

interface Hold {
  readonly day: Day;
  readonly because: string;
  readonly dependency?: Dependency;
}

/** What holds the work longest past its pinned day. */
function strongest(work: Work, pinned: Day, waitsFor: readonly number[], context: CheckContext): Hold | undefined {
  const { roadmap, schedule } = context;
  const holds: Hold[] = [];
  if (roadmap.header?.start !== undefined) {
    holds.push({ day: roadmap.header.start, because: 'The roadmap itself starts then.' });
  }
  if (work.kind === 'feature' && work.earliest !== undefined) {
    holds.push({ day: work.earliest, because: '`earliest` says so.' });
  }
  for (const d of waitsFor) {
    const dependency = roadmap.dependencies[d]!;
    const from = roadmap.work[dependency.from]!;
    if (isDropped(from, roadmap)) continue;
    const day = heldUntil(dependency, schedule, work, calendarOf(work, context));
    const { lastDay } = schedule.items[from.index]!;
    if (day !== undefined) {
      holds.push({ day, because: `It waits for \`${from.name}\`, which ends ${isoDate(lastDay)}.`, dependency });
    }
  }
  const [worst] = holds.filter(({ day }) => day > pinned).sort((a, b) => b.day - a.day);
  return worst;
}

/** The first day on which a link lets the work begin; a milestone stands on the last day before. */
function heldUntil(
  { from, type, lag }: Dependency,
  { items }: Schedule,
  work: Work,
  calendar: WorkCalendar,
): Day | undefined {
  if (type === 'FF' || type === 'SF') return undefined;
  const item = items[from]!;
  if (type === 'SS') return lagged(item.earlyStart, lag, calendar);
  const free = lagged(item.earlyFinish, lag, calendar);
  return work.kind === 'milestone' ? free - 1 : free;
}

/** Leads are left out: then the rule would rather say nothing than something wrong. */
function lagged(day: Day, lag: Duration | undefined, calendar: WorkCalendar): Day {
  if (lag === undefined || lag.amount === 0) return day;
  if (lag.amount < 0) return Number.NEGATIVE_INFINITY;
  switch (lag.unit) {
    case 'h':
    case 'd':
      return advanceWorkdays(calendar, day, Math.ceil(lag.unit === 'h' ? lag.amount / 8 : lag.amount));
    case 'w':
      return advanceWorkdays(calendar, day, Math.ceil(lag.amount * workdaysPerWeek(calendar)));
    case 'ed':
      return day + Math.ceil(lag.amount);
    case 'ew':
      return day + Math.ceil(lag.amount * 7);
    case 'mo':
      return addMonths(day, lag.amount);
  }
}
