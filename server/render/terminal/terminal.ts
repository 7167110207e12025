/** Sections and cards as text for a terminal. Control characters of an author's text are shown, never obeyed. */
import { visible } from '../../diagnostics/visible.ts';
import type { Card, Fact, Related, Why } from '../../topics/card.ts';
import type { List, Nothing, Section, SectionPart } from '../../topics/section.ts';
import type { Cell, Table, Tone } from '../../topics/table.ts';
import { valueText } from '../../topics/value.ts';
import { person } from '../../wording/person.ts';
import { partsOf, type Text } from '../../wording/text.ts';
import { boardLists, cardsTable, gridTable } from '../asTables.ts';
import type { Colours } from './colours.ts';
import { escapeForCi } from './escapeForCi.ts';
import { type Column, textTable } from './textTable.ts';

export interface TerminalLook {
  /** Characters that a line may take. */
  readonly width: number;
  readonly colours: Colours;
}

/** Without its title, which the reader has just typed as a command. */
export function sectionText(section: Section | Nothing, look: TerminalLook): string {
  if (section.kind === 'nothing') {
    const example = section.example.replace(/^(?=.)/gm, '  ');
    return escapeForCi(`${visible(section.title)}. ${textOf(section.text)}\n\n${example}`);
  }
  const { summary, parts, notes = [] } = section;
  const { quiet } = look.colours;
  return paragraphs([
    ...(summary === undefined ? [] : [look.colours.strong(textOf(summary))]),
    ...parts.flatMap((part) => partText(part, look)),
    ...(notes.length === 0 ? [] : [notes.map((note) => quiet(textOf(note))).join('\n')]),
  ]);
}

export function cardText(card: Card, look: TerminalLook): string {
  const { title, entity, id, owner, note, doc, summary, tone, facts = [], why = [], related = [], tables = [] } = card;
  const head = [
    `${visible(title)} (${entity} ${visible(id)})`,
    ...(doc === undefined ? [] : [visible(doc)]),
    ...(note === undefined ? [] : [visible(note)]),
    ...(owner === undefined ? [] : [`Owner: ${visible(person(owner))}`]),
    ...(summary === undefined ? [] : [painted(textOf(summary), tone, look)]),
    ...facts.map((each) => factText(each, look)),
  ].join('\n');
  return paragraphs([
    head,
    ...tables.flatMap((table) => partText(table, look)),
    ...why.map(whyText),
    ...related.map(relatedText),
  ]);
}

const factText = ({ label, cell }: Fact, look: TerminalLook): string =>
  `${label}: ${painted(cellText(cell), cell.tone, look)}`;

const paragraphs = (texts: readonly string[]): string => escapeForCi(texts.filter((text) => text !== '').join('\n\n'));

/** The kinds of the steps are a column. */
function whyText({ label, steps }: Why): string {
  const longest = steps.reduce((most, { kind = '' }) => Math.max(most, kind.length), 0);
  const width = longest === 0 ? 0 : longest + 2;
  return [`${label}:`, ...steps.map(({ kind = '', text }) => `  ${kind.padEnd(width)}${textOf(text)}`)].join('\n');
}

function relatedText({ label, items, more }: Related): string {
  const lines = items.map(({ title, value }) => {
    const text = value === undefined ? '' : textOf(valueText(value));
    return `  ${visible(title)}${text === '' ? '' : `: ${text}`}`;
  });
  return [`${label}:`, ...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
}

function partText(part: SectionPart, look: TerminalLook): string[] {
  const title = part.title === undefined ? '' : `${look.colours.strong(visible(part.title))}\n`;
  switch (part.kind) {
    case 'table':
      return [`${title}${tableText(part, look)}`];
    case 'grid':
      return [`${title}${tableText(gridTable(part), look)}`];
    case 'cards':
      return [`${title}${tableText(cardsTable(part, { remarks: false }), look)}`];
    case 'list':
      return [listText(part, look)];
    case 'timeline':
      return [`${title}${tableText(part.table, look)}`];
    // A table beside it has the same figures.
    case 'chart':
    case 'graph':
      return [];
    case 'board':
      return boardLists(part).map(({ title: head, text, items, rest }) =>
        [
          `${look.colours.strong(head)}: ${textOf(text)}`,
          ...items.map((item) => `  ${cellText(item)}`),
          ...(rest === '' ? [] : [`  ${rest}`]),
        ].join('\n'),
      );
  }
}

/** Items that a list of details has room for, and any other list. */
const MOST_DETAILS = 8;
const MOST_ITEMS = 20;

function listText({ title, count, detail, items }: List, look: TerminalLook): string {
  const { strong, quiet } = look.colours;
  const most = detail ? MOST_DETAILS : MOST_ITEMS;
  const mark = title === undefined ? '• ' : '  ';
  const more = items.length - most;
  return [
    ...(title === undefined ? [] : [strong(`${visible(title)}${count === undefined ? '' : ` (${count})`}`)]),
    ...items
      .slice(0, most)
      .flatMap(({ text, because = [] }) => [`${mark}${textOf(text)}`, ...because.map((line) => causeLine(line, look))]),
    ...(more > 0 ? [quiet(`${mark}and ${more} more`)] : []),
  ].join('\n');
}

const causeLine = (text: Text, { colours }: TerminalLook): string => `  ${colours.quiet('└')} ${textOf(text)}`;

function tableText({ columns, rows }: Table, look: TerminalLook): string {
  const [head, ...lines] = textTable(
    rows,
    columns
      .map(({ head, kind }, i): Column<(typeof rows)[number]> => {
        const cellOf = (row: (typeof rows)[number]): Cell => row.cells[i]!;
        return {
          head,
          cell: (row) => `${'  '.repeat(cellOf(row).depth ?? 0)}${cellText(cellOf(row))}`,
          ...(kind === 'number' && { align: 'right' }),
          ...(kind === 'text' && { shrinks: true }),
          paint: (row) => {
            const { strong, tone } = cellOf(row);
            return (text) => painted(strong ? look.colours.strong(text) : text, tone, look);
          },
        };
      })
      .filter((column) => column.head !== '' || rows.some((row) => column.cell(row).trim() !== '')),
    look.width,
    look.colours.quiet,
  ).split('\n');
  const below = (i: number): string[] => (rows[i]!.because ?? []).map((line) => causeLine(line, look));
  return [head!, ...lines.flatMap((line, i) => [line, ...below(i)])].join('\n');
}

/** On one line; a bar has no words. */
const cellText = ({ value, below = [] }: Cell): string =>
  [valueText(value), ...below]
    .map(textOf)
    .filter((text) => text !== '')
    .join(', ');

function painted(text: string, tone: Tone | undefined, { colours }: TerminalLook): string {
  switch (tone) {
    case 'good':
      return colours.good(text);
    case 'warn':
      return colours.warning(text);
    case 'bad':
      return colours.error(text);
    case 'plain':
    case undefined:
      return text;
  }
}

/** Code is in backticks, since a terminal may have no colours. */
const textOf = (text: Text): string =>
  partsOf(text)
    .map((part) => {
      if (typeof part === 'string') return visible(part);
      return part.kind === 'code' ? `\`${visible(part.text)}\`` : visible(part.text);
    })
    .join('');
