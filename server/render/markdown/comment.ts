/**
 * Sections as a comment on a pull request: the summary as its heading, then the parts; details are folded away. Never
 * longer than such a comment may be: what does not fit is counted.
 */
import type { List, Section, SectionPart } from '../../topics/section.ts';
import { escapeForCi } from '../terminal/escapeForCi.ts';
import { commentDialect, gfmCode, gfmText } from './gfm.ts';
import { listItemMarkdown, tableMarkdown } from './markdown.ts';
import { textMarkdown } from './textMarkdown.ts';

/** GitHub takes 65,536 characters; a workflow may add some of its own. */
const LONGEST = 65_000;

/** How many lines a list may have, tried until the whole fits. */
const CAPS = [500, 200, 100, 60, 30, 10, 3, 0];

export interface Comment {
  /** A line that a workflow finds its own comment by: `roadmap diff`. */
  readonly mark: string;
  readonly sections: readonly Section[];
  /** Whether the titles of the sections, which are files, are shown. */
  readonly titled: boolean;
  /** Sentences below the sections. */
  readonly rest: readonly string[];
  readonly foot: string;
}

export function commentMarkdown({ mark, sections, titled, rest, foot }: Comment): string {
  const whole = (parts: readonly string[]): string =>
    escapeForCi(`${[`<!-- ${mark} -->`, ...parts, `<sub>${gfmText(foot)}</sub>`].join('\n\n')}\n`);
  if (sections.length === 0) return whole(rest.map((text) => `### ${gfmText(text)}`));
  for (const cap of CAPS) {
    const text = whole([...sections.map((section) => sectionComment(section, titled, cap)), ...rest]);
    if (text.length <= LONGEST) return text;
  }
  // So many sections that not even their headings fit.
  const heads = sections.map(
    ({ title, summary = '' }) => `- ${gfmCode(title)}: ${textMarkdown(summary, commentDialect)}`,
  );
  let shown = heads.length;
  while (whole(upTo(heads, shown)).length > LONGEST) shown = Math.floor(shown / 2);
  return whole(upTo(heads, shown));
}

function sectionComment({ title, summary = '', parts, notes = [] }: Section, titled: boolean, cap: number): string {
  return [
    `### ${textMarkdown(summary, commentDialect)}`,
    ...(titled ? [gfmCode(title)] : []),
    ...notes.map((note) => `> ${textMarkdown(note, commentDialect)}`),
    ...parts.flatMap((part) => partComment(part, cap)),
  ].join('\n\n');
}

function partComment(part: SectionPart, cap: number): readonly string[] {
  switch (part.kind) {
    case 'table':
      return [tableMarkdown(part, commentDialect, Math.max(cap, 3))];
    case 'list':
      if (part.detail) return cap === 0 ? [] : [folded(part, cap)];
      return [upTo(itemLines(part), Math.max(cap, 8)).join('\n')];
    case 'grid':
    case 'cards':
    case 'board':
    case 'chart':
    case 'graph':
    case 'timeline':
      // A comment has no room for them.
      return [];
  }
}

const itemLines = ({ items }: List): readonly string[] => items.map((item) => listItemMarkdown(item, commentDialect));

/** The first lines as one text, and how many more there are. */
const upTo = (lines: readonly string[], most: number): readonly string[] => [
  lines.slice(0, most).join('\n'),
  ...(lines.length > most ? [`- and ${lines.length - most} more`] : []),
];

const folded = (list: List, cap: number): string =>
  [
    `<details><summary>${gfmText(list.title ?? '')} (${list.count ?? list.items.length})</summary>`,
    upTo(itemLines(list), cap).join('\n'),
    '</details>',
  ].join('\n\n');
