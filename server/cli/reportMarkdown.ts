/** A report as Markdown: for a wiki, a pull request, or a mail. Pictures are told as tables. */
import {
  type Cell,
  type ListColumn,
  type Report,
  type Section,
  type Table,
  tableOf,
} from '../exchange/report/facts.ts';
import { gfmWhole } from './diff/gfm.ts';

/** What stands at the start of a cell is no mark; a space at its ends is none. */
const said = (text: string): string => gfmWhole(text.trim());

export function reportMarkdown({ title, view, vision, marks, standing, sections }: Report): string {
  const parts = [
    `# ${said(title)}`,
    ...(view === undefined ? [] : [`**${said(view)}**`]),
    marks.map(said).join(' · '),
    ...(vision === undefined ? [] : [`_${said(vision)}_`]),
    `**${said(standing.says)}**`,
    ...sections.flatMap(section),
  ];
  return `${parts.join('\n\n')}\n`;
}

const section = ({ title, says, table, columns, note }: Section): string[] => [
  `## ${said(title)}`,
  ...(says ? [said(says)] : []),
  ...(columns ? columns.map(list) : []),
  ...(table ? [tableText(table)] : []),
  ...(note ? [said(note)] : []),
];

function tableText(table: Table): string {
  // A bar has nothing to say here.
  const { columns, rows } = tableOf(
    table.columns.map((column, i) => ({
      ...column,
      cells: table.rows.map((row) => ({ ...row[i]!, bar: undefined })),
    })),
  );
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(({ head }) => said(head))),
    row(columns.map(({ kind }) => (kind === 'number' ? '---:' : '---'))),
    ...rows.map((cells) => row(cells.map(cellText))),
  ].join('\n');
}

/** A fixed space sets in, since a table trims the others. */
function cellText({ text, below = [], href, strong, depth = 0 }: Cell): string {
  const words = said(text);
  const linked = href === undefined || words === '' ? words : `[${words}](<${href}>)`;
  const told = strong && linked !== '' ? `**${linked}**` : linked;
  return [`${'&emsp;'.repeat(depth)}${told}`, ...below.map(said)].join('<br>');
}

function list({ title, says, items, more }: ListColumn): string {
  const lines = [
    ...items.map(({ text, below = [] }) => `- ${said(text)} (${below.map(said).join(', ')})`),
    ...(items.length === 0 ? ['- Nothing'] : []),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ];
  return `**${title}**: ${said(says)}\n\n${lines.join('\n')}`;
}
