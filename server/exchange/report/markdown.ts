/** A report as Markdown: for a wiki, a pull request, or a mail. Pictures are tables. */
import { escapeStart } from '../../render/markdown/escape.ts';
import { gfmWhole, pageDialect } from '../../render/markdown/gfm.ts';
import { sectionMarkdown } from '../../render/markdown/markdown.ts';
import { textMarkdown } from '../../render/markdown/textMarkdown.ts';
import { escapeForCi } from '../../render/terminal/escapeForCi.ts';
import { messageText } from '../../wording/text.ts';
import type { Report } from './report.ts';

const escaped = (text: string): string => gfmWhole(text.trim());

export function reportMarkdown({ title, view, vision, marks, status, doubt, sections }: Report): string {
  const parts = [
    `# ${escaped(title)}`,
    ...(view === undefined ? [] : [`**${escaped(view)}**`]),
    marks.map(escaped).join(' · '),
    ...(vision === undefined ? [] : [`_${escaped(vision)}_`]),
    `**${escaped(status.text)}**`,
    ...(doubt === undefined ? [] : [escapeStart(textMarkdown(messageText(doubt), pageDialect))]),
    ...sections.flatMap((section) => sectionMarkdown(section)),
  ];
  return escapeForCi(`${parts.join('\n\n')}\n`);
}
