/** Text in parts as Markdown, in a dialect that says how each kind of part is escaped. */
import { type Part, partsOf, type Text } from '../../wording/text.ts';

/** `escape.ts` has the dialect of hovers, `gfm.ts` those of pages and comments on GitHub and GitLab. */
export interface Dialect {
  readonly text: (text: string) => string;
  readonly code: (text: string) => string;
  readonly name: (text: string) => string;
  /** Text of a column that is never broken. */
  readonly unbroken?: (text: string) => string;
}

export const textMarkdown = (text: Text, dialect: Dialect): string =>
  partsOf(text)
    .map((part) => partText(part, dialect))
    .join('');

function partText(part: Part, dialect: Dialect): string {
  if (typeof part === 'string') return dialect.text(part);
  switch (part.kind) {
    case 'name':
      return dialect.name(part.text);
    case 'code':
      return dialect.code(part.text);
    case 'strong':
      return `**${dialect.text(part.text)}**`;
    case 'link':
      return `[${dialect.text(part.text)}](<${part.href}>)`;
  }
}
