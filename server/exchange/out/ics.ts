/** Milestones and due dates as a calendar (RFC 5545): whole days, which no time zone moves. */
import { type Day, isoDate } from '../../../grammar/civil.ts';
import { type ExportedWork, exportedWork } from './exportedWork.ts';
import type { Exporter } from './exporter.ts';

export const ics: Exporter = (scope, { who }) => {
  const { roadmap, schedule } = scope.analysis;
  const title = roadmap.header?.title ?? 'Roadmap';
  // It has no clock, so what is stamped is the day that the plan is as of.
  const stamp = `${basic(schedule.asOf ?? schedule.start)}T000000Z`;
  const owned = exportedWork(scope).filter(({ work, isDated }) => isDated && (who === undefined || work.owner === who));
  const event = (row: ExportedWork, what: 'date' | 'due', day: Day): readonly string[] => {
    const { work, item, state } = row;
    const isLate = row.due !== undefined && item.lastDay > row.due;
    return [
      'BEGIN:VEVENT',
      // The same item of the same roadmap keeps it, whatever its date, so that a calendar moves the event.
      `UID:${what}-${hashOf(`${title}\n${work.id}`)}-${hashOf(`${work.id}\n${title}`)}@roadmap-as-code`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${basic(day)}`,
      `DTEND;VALUE=DATE:${basic(day + 1)}`,
      `SUMMARY:${escaped(what === 'due' ? `Due: ${work.title}` : work.title)}`,
      ...(work.note ? [`DESCRIPTION:${escaped(work.note)}`] : []),
      ...(work.tags.length > 0
        ? [`CATEGORIES:${work.tags.map((tag) => escaped(tag.replace(/^#/, ''))).join(',')}`]
        : []),
      `STATUS:${state === 'done' || !isLate ? 'CONFIRMED' : 'TENTATIVE'}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  };
  const events = owned.flatMap((row) => [
    ...(row.work.kind === 'milestone' ? [event(row, 'date', row.item.firstDay)] : []),
    ...(row.due === undefined ? [] : [event(row, 'due', row.due)]),
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Roadmap as Code//roadmap//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(title)}`,
    ...events.flat(),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
};

const basic = (day: Day): string => isoDate(day).replaceAll('-', '');

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** Lines of at most 75 bytes; a character is never parted. */
function folded(line: string): string {
  let [out, bytes] = ['', 0];
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > 75) {
      out += '\r\n ';
      bytes = 1;
    }
    out += character;
    bytes += size;
  }
  return out;
}

/** Source: Fowler, Noll and Vo, FNV-1a with 32 bits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
