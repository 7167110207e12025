/** A comparison for a terminal: what happens, milestone by milestone with the edits that did it, and what else. */

import type { DateChange } from '../../comparison/dateChanges.ts';
import { visible } from '../../diagnostics/visible.ts';
import type { Io } from '../../host/io.ts';
import type { Colours } from '../../render/terminal/colours.ts';
import { escapeForCi } from '../../render/terminal/escapeForCi.ts';
import { type Column, textTable } from '../../render/terminal/textTable.ts';
import type { Parts } from '../../wording/text.ts';
import { why } from './causeLines.ts';
import { dateWords } from './dateWords.ts';
import { type Detail, detailsOf, type Line } from './details.ts';
import { headline, milestonesOf, nothingChanges, othersAsBefore } from './headline.ts';
import type { AllCompared, Compared } from './pairs.ts';
import { pointsOf } from './points.ts';

/** Lines that a list shows, and sentences above the lists; the rest is counted. */
const most = 8;
const MOST_POINTS = 20;

export function pretty({ changed, same }: AllCompared, paint: Colours, io: Io): string {
  if (changed.length === 0) return nothingChanges(same.length);
  const parts = changed.map((compared) => one(compared, changed.length + same.length > 1, paint, io));
  const rest = same.length > 0 ? [paint.quiet(othersAsBefore(same.length))] : [];
  return [...parts, ...rest].join('\n\n');
}

function one(compared: Compared, isOneOfMany: boolean, paint: Colours, io: Io): string {
  const text = (sentence: Parts): string => inTerminal(sentence, paint);
  const because = (lines: readonly Parts[], indent: string): string[] =>
    lines.map((line) => `${indent}${paint.quiet('└')} ${text(line)}`);
  const all = pointsOf(compared);
  const points = all
    .slice(0, MOST_POINTS)
    .flatMap((point) => [`• ${text(point.says)}`, ...because(point.because, '  ')]);
  if (all.length > MOST_POINTS) points.push(paint.quiet(`• and ${all.length - MOST_POINTS} more`));
  const blocks = [
    [...(isOneOfMany ? [paint.strong(visible(compared.file))] : []), paint.strong(inTerminal(headline(compared)))],
    milestones(compared, paint, io, because),
    points,
    ...detailsOf(compared, io).map((detail) => listing(detail, paint, text)),
  ];
  return escapeForCi(
    blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n'),
  );
}

function milestones(
  compared: Compared,
  paint: Colours,
  io: Io,
  because: (lines: readonly Parts[], indent: string) => string[],
): string[] {
  const rows = milestonesOf(compared);
  if (rows.length === 0) return [];
  const bad = ({ by, missed }: DateChange): boolean => by > 0 || (missed.after && !missed.before);
  const columns: Column<DateChange>[] = [
    { head: 'Milestone', cell: ({ title }) => `◆ ${title}`, shrinks: true, paint: () => paint.strong },
    ...(compared.status === 'new' ? [] : [{ head: 'Before', cell: (row: DateChange) => dateWords(row).before }]),
    { head: compared.status === 'new' ? 'Date' : 'After', cell: (row) => dateWords(row).after },
    ...(compared.status === 'new'
      ? []
      : [
          {
            head: 'Moves',
            align: 'right' as const,
            cell: (row: DateChange) => dateWords(row).moves,
            paint: (row: DateChange) => (bad(row) ? paint.error : row.by < 0 ? paint.good : plain),
          },
        ]),
    {
      head: '',
      cell: (row) => dateWords(row).notes.join(', '),
      shrinks: true,
      paint: (row) => (bad(row) ? paint.error : paint.quiet),
    },
  ];
  const [head, ...lines] = textTable(rows, columns, io.columns, paint.quiet).split('\n');
  return [head!, ...rows.flatMap((row, i) => [lines[i]!, ...because(why(compared, row.causes), '  ')])];
}

function listing({ title, count, lines }: Detail, paint: Colours, text: (sentence: Parts) => string): string[] {
  const said = ({ says, because, finding }: Line): string => {
    if (finding) return `${finding.severity}[${finding.code}] ${visible(finding.message)}`;
    return [
      text(says),
      ...(because.length > 0 ? [paint.quiet(because.map((part) => inTerminal(part)).join('; '))] : []),
    ].join('  ');
  };
  const left = lines.length - most;
  return [
    paint.strong(`${title} (${count})`),
    ...lines.slice(0, most).map((line) => `  ${said(line)}`),
    ...(left > 0 ? [paint.quiet(`  and ${left} more`)] : []),
  ];
}

const inTerminal = (sentence: Parts, paint?: Colours): string =>
  sentence
    .map((part) => {
      // A currency or a unit in it is a user's.
      if (typeof part === 'string') return visible(part);
      return part.kind === 'code' ? (paint?.info ?? plain)(visible(part.text)) : visible(part.text);
    })
    .join('');

const plain = (text: string): string => text;
