/** When everything happens, how much float there is, and why. */
import type { Analysis } from '../analysis/analysis.ts';
import { causeOf } from '../insight/causeOf.ts';
import { noDateShort } from '../insight/noDate.ts';
import type { Work } from '../model/roadmap.ts';
import { closedState } from '../schedule/closedState.ts';
import { drivingPath } from '../schedule/drivingPath.ts';
import type { ScheduledItem } from '../schedule/schedule.ts';
import { cause } from '../wording/cause.ts';
import { weekdayDate } from '../wording/dates.ts';
import { plural } from '../wording/lists.ts';
import type { Text } from '../wording/text.ts';
import { entityName } from '../wording/text.ts';
import { chainJson } from './chainJson.ts';
import { likelyNote } from './likelyNote.ts';
import { scheduleJson } from './scheduleJson.ts';
import type { Scope } from './scope.ts';
import type { Nothing, Section } from './section.ts';
import { cell, type Table, tableOf } from './table.ts';
import type { Topic } from './topic.ts';

export const schedule = {
  name: 'schedule',
  section: ({ analysis, keeps }) =>
    sectionOf(
      analysis,
      analysis.schedule.items.filter(({ index }) => keeps(analysis.roadmap.work[index]!)),
      wholeNote(analysis),
    ),
  json: ({ roadmap, schedule }) => scheduleJson(roadmap, schedule),
} satisfies Topic;

/** The critical work; of a milestone or feature `to`, what drives its date. */
export const criticalPath = (to?: Work) =>
  ({
    name: 'critical-path',
    section: ({ analysis }: Scope) =>
      sectionOf(analysis, onPath(analysis, to), to ? noteTo(analysis, to) : wholeNote(analysis)),
    json(analysis: Analysis) {
      const {
        items,
        unscheduled: _,
        leveling: _leveling,
        ...whole
      } = scheduleJson(analysis.roadmap, analysis.schedule);
      return {
        version: whole.version,
        title: whole.title,
        ...(to && { to: to.id }),
        start: whole.start,
        finish: whole.finish,
        length: whole.length,
        items: onPath(analysis, to).map(({ index }) => items[index]),
        chain: chainJson(analysis.roadmap, analysis.schedule, to ? to.index : lastWork(analysis)),
      };
    },
  }) satisfies Topic;

const nothing: Nothing = {
  kind: 'nothing',
  title: 'There is no feature and no milestone yet',
  text: 'Declare a feature and how long it takes.',
  example: 'feature cart "One-page cart" {\n  duration 2w\n}',
};

function sectionOf(analysis: Analysis, items: readonly ScheduledItem[], sum: Text): Section | Nothing {
  if (analysis.schedule.items.length === 0) return nothing;
  return {
    kind: 'section',
    topic: 'schedule',
    title: 'Schedule',
    parts: items.length === 0 ? [] : [table(analysis, items)],
    notes: [sum, ...likelyNote(analysis.schedule)],
  };
}

function table({ roadmap, schedule }: Analysis, items: readonly ScheduledItem[]): Table {
  const circular = new Set(schedule.unscheduled);
  const over = ({ index }: ScheduledItem) => closedState(schedule, index);
  /** Work on a cycle has no date, and neither has work that was dropped; one that is shown would be believed. */
  const dated = (item: ScheduledItem, text: string): string =>
    circular.has(item.index) || over(item) === 'dropped' ? '—' : text;
  return tableOf(
    items,
    [
      { head: '', kind: 'short', cell: ({ critical }) => (critical ? cell('●', { tone: 'bad' }) : cell('')) },
      {
        head: 'What',
        kind: 'text',
        cell: ({ index, critical }) => {
          const { kind, title } = roadmap.work[index]!;
          return cell(`${kind === 'milestone' ? '◆ ' : ''}${title}`, { strong: critical });
        },
      },
      { head: 'Starts', kind: 'short', cell: (item) => cell(dated(item, weekdayDate(item.firstDay))) },
      { head: 'Ends', kind: 'short', cell: (item) => cell(dated(item, weekdayDate(item.lastDay))) },
      {
        head: 'Days',
        kind: 'number',
        cell: (item) =>
          roadmap.work[item.index]!.kind === 'milestone'
            ? cell('')
            : cell(dated(item, item.estimated ? String(item.workingDays) : '?')),
      },
      {
        head: 'Float',
        kind: 'number',
        cell: (item) =>
          over(item) || circular.has(item.index)
            ? cell('—')
            : cell({ kind: 'days', days: item.totalFloat }, item.totalFloat < 0 ? { tone: 'bad' } : {}),
      },
      {
        head: 'Because',
        kind: 'text',
        cell(item) {
          if (circular.has(item.index)) return cell(noDateShort(schedule, item.index));
          return cell(
            over(item) === 'dropped' ? 'dropped' : cause(causeOf(roadmap, schedule, item.index), schedule.start),
          );
        },
      },
    ],
    { id: ({ index }) => roadmap.work[index]!.id },
  );
}

function wholeNote({ schedule: { items, start, lastDay } }: Analysis): Text {
  const critical = items.filter((item) => item.critical).length;
  return `${weekdayDate(start)} to ${weekdayDate(lastDay)}; ${critical} of ${plural(items.length, 'item')} critical (●).`;
}

const noteTo = ({ schedule }: Analysis, { index, id, kind, title }: Work): Text => [
  entityName(title, id),
  ` ${kind === 'milestone' ? 'is on' : 'ends'} ${weekdayDate(schedule.items[index]!.lastDay)}; ● marks what decides the end of the whole roadmap too.`,
];

/** In the order in which the work happens. */
function onPath({ schedule }: Analysis, to: Work | undefined): readonly ScheduledItem[] {
  const items = to
    ? [...new Set(drivingPath(schedule, to.index).map(({ index }) => index))].map((index) => schedule.items[index]!)
    : schedule.items.filter(({ critical }) => critical);
  return [...items].sort((a, b) => a.earlyStart - b.earlyStart || a.earlyFinish - b.earlyFinish || a.index - b.index);
}

/** What ends last, and so what the whole roadmap waits for: a milestone before the work that it closes. */
function lastWork({ roadmap, schedule }: Analysis): number | undefined {
  const last = schedule.items.filter((item) => item.critical && item.earlyFinish === schedule.finish);
  return (last.find(({ index }) => roadmap.work[index]!.kind === 'milestone') ?? last[0])?.index;
}
