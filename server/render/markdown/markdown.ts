/**
 * Sections and cards as Markdown. Two dialects differ in what they have to escape: a hover in the editor (`escape.ts`),
 * and a page or comment on GitHub or GitLab (`gfm.ts`), which would also link numbers and notify people.
 */

import type { Card, Fact, Related, Why } from '../../topics/card.ts';
import type { ListItem, Section, SectionPart } from '../../topics/section.ts';
import { type Cell, cell, type Table } from '../../topics/table.ts';
import { valueText } from '../../topics/value.ts';
import { listUpTo, plural } from '../../wording/lists.ts';
import { person } from '../../wording/person.ts';
import { boardLists, cardsTable, gridTable, withCauses } from '../asTables.ts';
import { escapeStart, hoverDialect, userMarkdown } from './escape.ts';
import { pageDialect } from './gfm.ts';
import { type Dialect, textMarkdown } from './textMarkdown.ts';

/** A section below its heading. */
export function sectionMarkdown({ title, summary, parts, notes = [] }: Section, dialect = pageDialect): string[] {
  return [
    `## ${textMarkdown(title, dialect)}`,
    ...(summary === undefined ? [] : [escapeStart(textMarkdown(summary, dialect))]),
    ...parts.flatMap((part) => partMarkdown(part, dialect)),
    ...(notes.length === 0 ? [] : [escapeStart(notes.map((note) => textMarkdown(note, dialect)).join(' '))]),
  ];
}

/** A card as a hover: one paragraph a fact. */
export function cardMarkdown(card: Card, dialect = hoverDialect): string {
  const { title, entity, id, owner, note, doc, summary, facts = [], why = [], related = [], tables = [] } = card;
  return [
    `**${dialect.text(title)}** — ${entity} ${dialect.code(id)}`,
    ...(summary === undefined ? [] : [`**${textMarkdown(summary, dialect)}**`]),
    ...facts.map((fact) => factMarkdown(fact, dialect)),
    ...related.map((each) => relatedMarkdown(each, dialect)),
    ...tables.flatMap((table) => partMarkdown(table, dialect, MOST_ROWS)),
    ...why.map((each) => whyMarkdown(each, dialect)),
    ...(owner === undefined ? [] : [`Owner: ${dialect.code(person(owner))}`]),
    ...(note === undefined ? [] : [escapeStart(dialect.text(note))]),
    ...(doc === undefined ? [] : ['---', userMarkdown(doc)]),
  ].join('\n\n');
}

/** Steps of a reason and rows of a table that a hover has room for. */
const MOST_STEPS = 7;
const MOST_ROWS = 24;

const factMarkdown = ({ label, cell }: Fact, dialect: Dialect): string =>
  `${dialect.text(label)}: ${cellMarkdown(cell, dialect, ', ')}`;

function whyMarkdown({ label, steps }: Why, dialect: Dialect): string {
  const more = steps.length - MOST_STEPS;
  const lines = steps.slice(0, MOST_STEPS).map(({ text }) => `- ${escapeStart(textMarkdown(text, dialect))}`);
  return [`${dialect.text(label)}:`, '', ...lines, ...(more > 0 ? [`- and ${plural(more, 'more step')}`] : [])].join(
    '\n',
  );
}

function relatedMarkdown({ label, items, more }: Related, dialect: Dialect): string {
  const texts = items.map(({ title, value }) => {
    const text = value === undefined ? '' : textMarkdown(valueText(value), dialect);
    return text === '' ? dialect.text(title) : `${dialect.text(title)} (${text})`;
  });
  return `${label}: ${listUpTo(texts.length, [...texts, ...Array.from({ length: more }, () => '')])}`;
}

function partMarkdown(part: SectionPart, dialect: Dialect, mostRows?: number): string[] {
  const title = part.title === undefined ? [] : [`**${dialect.text(part.title)}**`];
  switch (part.kind) {
    case 'table':
      return [...title, tableMarkdown(part, dialect, mostRows)];
    case 'grid':
      return [...title, tableMarkdown(gridTable(part), dialect, mostRows)];
    case 'cards':
      return [...title, tableMarkdown(cardsTable(part), dialect, mostRows)];
    case 'list':
      return [...title, part.items.map((item) => listItemMarkdown(item, dialect)).join('\n')];
    case 'timeline':
      return [...title, tableMarkdown(part.table, dialect, mostRows)];
    // A table beside it has the same figures.
    case 'chart':
    case 'graph':
      return [];
    case 'board':
      return boardLists(part).map(({ title: head, text, items, rest }) => {
        const lines = [...items, ...(rest === '' ? [] : [cell(rest)])].map(({ value, below = [] }) => {
          const more = below.map((line) => textMarkdown(line, dialect)).join(', ');
          return `- ${escapeStart(textMarkdown(valueText(value), dialect))}${more === '' ? '' : ` (${more})`}`;
        });
        return `**${dialect.text(head)}**: ${textMarkdown(text, dialect)}\n\n${lines.join('\n')}`;
      });
  }
}

export const listItemMarkdown = ({ text, because = [] }: ListItem, dialect: Dialect): string =>
  [
    `- ${escapeStart(textMarkdown(text, dialect))}`,
    ...because.map((line) => `  - ${escapeStart(textMarkdown(line, dialect))}`),
  ].join('\n');

export function tableMarkdown(whole: Table, dialect: Dialect, mostRows = Infinity): string {
  const table = withCauses(whole);
  // A bar has no words.
  const kept = table.columns.map((_, i) => table.rows.some(({ cells }) => cells[i]!.bar === undefined));
  const only = <T>(each: readonly T[]): readonly T[] => each.filter((_, i) => kept[i]);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const more = Math.max(0, table.rows.length - mostRows) + (table.more ?? 0);
  return [
    row(only(table.columns).map(({ head }) => dialect.text(head))),
    row(only(table.columns).map(({ kind }) => (kind === 'number' ? '---:' : '---'))),
    ...table.rows
      .slice(0, mostRows)
      .map(({ cells }) =>
        row(only(cells.map((cell, i) => cellMarkdown(cell, dialect, '<br>', table.columns[i]!.kind !== 'text')))),
      ),
    ...(more > 0 ? ['', `and ${more} more`] : []),
  ].join('\n');
}

/** A fixed space indents, since a table trims the others. */
function cellMarkdown(
  { value, below = [], href, strong, depth = 0 }: Cell,
  dialect: Dialect,
  between: string,
  whole = false,
): string {
  const plain = textMarkdown(valueText(value), dialect);
  const text = whole ? (dialect.unbroken?.(plain) ?? plain) : plain;
  const linked = href === undefined || text === '' ? text : `[${text}](<${href}>)`;
  const shown = strong && linked !== '' ? `**${linked}**` : linked;
  return [`${'&emsp;'.repeat(depth)}${shown}`, ...below.map((line) => textMarkdown(line, dialect))].join(between);
}
