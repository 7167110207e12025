/**
 * A comparison as a comment on a pull request: the headline, the milestones with what moved them, what else there is
 * to know, and everything behind it folded away. Never longer than such a comment may be: what does not fit is counted.
 */

import type { DateChange } from '../../comparison/dateChanges.ts';
import type { Io } from '../../host/io.ts';
import { escapeMarkdown } from '../../render/markdown/escape.ts';
import { gfm, gfmCode, gfmMessage, gfmText } from '../../render/markdown/gfm.ts';
import { escapeForCi } from '../../render/terminal/escapeForCi.ts';
import { plural } from '../../wording/lists.ts';
import type { Parts } from '../../wording/text.ts';
import { why } from './causeLines.ts';
import { dateWords } from './dateWords.ts';
import { type Detail, detailsOf, type Line } from './details.ts';
import { headline, milestonesOf, nothingChanges, othersAsBefore } from './headline.ts';
import type { AllCompared, Compared } from './pairs.ts';
import { doubts, pointsOf } from './points.ts';

/** GitHub takes 65,536 characters; a workflow may add some of its own. */
const longest = 65_000;

/** How many lines a list may have, tried until the whole fits. */
const caps = [500, 200, 100, 60, 30, 10, 3, 0];

/** A line that a workflow finds its own comment by. */
const mark = '<!-- roadmap diff -->';

export interface Names {
  readonly before: string;
  readonly after: string;
}

export function markdown({ changed, same }: AllCompared, names: Names, io: Io): string {
  const foot = `<sub>${gfmText(`${names.before} → ${names.after}`)}. Days are those of the calendar.</sub>`;
  if (changed.length === 0) return whole([`### ${nothingChanges(same.length)}`], foot);
  const rest = same.length > 0 ? [othersAsBefore(same.length)] : [];
  for (const cap of caps) {
    const parts = changed.map((compared) => one(compared, changed.length + same.length > 1, names, io, cap));
    const text = whole([...parts, ...rest], foot);
    if (text.length <= longest) return text;
  }
  // So many roadmaps that not even their headlines fit.
  const heads = changed.map((compared) => `- ${gfmCode(compared.file)}: ${gfm(headline(compared))}`);
  let shown = heads.length;
  while (whole(shownOf(heads, shown), foot).length > longest) shown = Math.floor(shown / 2);
  return whole(shownOf(heads, shown), foot);
}

const whole = (parts: readonly string[], foot: string): string =>
  escapeForCi(`${[mark, ...parts, foot].join('\n\n')}\n`);

const shownOf = (lines: readonly string[], most: number): readonly string[] => [
  lines.slice(0, most).join('\n'),
  ...(lines.length > most ? [`- and ${lines.length - most} more`] : []),
];

function one(compared: Compared, isOneOfMany: boolean, names: Names, io: Io, cap: number): string {
  const points = pointsOf(compared).map(({ says, because }) =>
    [`- ${gfm(says)}`, ...causes(because).map((line) => `  - ${line}`)].join('\n'),
  );
  const doubt = doubts(compared, names);
  return [
    `### ${gfm(headline(compared))}`,
    ...(isOneOfMany || compared.formerFile !== undefined ? [fileLine(compared)] : []),
    ...doubt.map((each) => `> ${gfmMessage(each)}`),
    ...milestones(compared, Math.max(cap, 3)),
    ...(points.length > 0 ? [shownOf(points, Math.max(cap, 8)).join('\n')] : []),
    ...(cap > 0 ? detailsOf(compared, io).map((detail) => folded(detail, cap)) : []),
  ].join('\n\n');
}

const fileLine = ({ file, formerFile }: Compared): string =>
  `${gfmCode(file)}${formerFile === undefined ? '' : `, before ${gfmCode(formerFile)}`}`;

const causes = (because: readonly Parts[]): string[] => because.map(gfm);

function milestones(compared: Compared, cap: number): string[] {
  const { status, after } = compared;
  const rows = milestonesOf(compared);
  if (rows.length === 0) return [];
  const isNew = status === 'new';
  const heads = isNew ? ['Milestone', 'Date'] : ['Milestone', 'Before', 'After', 'Moves', 'Why'];
  const sides = heads.map((head) => (head === 'Moves' ? '--:' : ':--'));
  const bar = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = [bar(heads), bar(sides), ...rows.slice(0, cap).map((row) => bar(cellsOf(row, compared, isNew)))].join(
    '\n',
  );
  const all = after.roadmap.work.filter(({ kind }) => kind === 'milestone').length;
  const kept = all - rows.filter(({ exists }) => exists.after).length;
  const rest = [
    ...(rows.length > cap ? [`${rows.length - cap} more milestones change.`] : []),
    ...(kept > 0 ? [`${plural(kept, 'other milestone')} ${kept === 1 ? 'keeps its date' : 'keep their dates'}.`] : []),
  ];
  return [table, ...(rest.length > 0 ? [rest.join(' ')] : [])];
}

function cellsOf(row: DateChange, compared: Compared, isNew: boolean): readonly string[] {
  const { before, after, moves, notes } = dateWords(row);
  const strong = (text: string, is: boolean): string => (is ? `**${unbroken(text)}**` : unbroken(text));
  const is = [strong(after, row.by !== 0), ...notes.map((note) => escapeMarkdown(note))].join('<br>');
  const title = `**${gfmText(row.title)}**`;
  if (isNew) return [title, is];
  const because = causes(why(compared, row.causes));
  const reasons = because.length > 1 ? because.map((line) => `• ${line}`) : because;
  return [title, unbroken(before), is, strong(moves, row.by > 0), reasons.join('<br>')];
}

/** Kept on one line in a narrow column. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

function folded({ title, count, lines }: Detail, cap: number): string {
  const shown = shownOf(
    lines.map((line) => `- ${textList(line)}`),
    cap,
  );
  return [`<details><summary>${title} (${count})</summary>`, shown.join('\n'), '</details>'].join('\n\n');
}

function textList({ says, because, finding }: Line): string {
  if (!finding) return [gfm(says), ...causes(because)].join(' · ');
  const { severity, code, file, start, message } = finding;
  return `${severity} ${gfmCode(code)} at ${gfmCode(`${file}:${start.line}`)}: ${gfmMessage(message)}`;
}
