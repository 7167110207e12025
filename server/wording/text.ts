/**
 * Text in parts, so that every surface escapes and emphasises it in its own way. A bare string is ours or a value that
 * a module of this folder made; what an author wrote is a `name` or a `code`. It is never Markdown or HTML.
 */
export type Part =
  | string
  /** The title of a declaration, with its id where a surface may link to it. */
  | { readonly kind: 'name'; readonly text: string; readonly id?: string }
  /** A word of the language, or a value as somebody would write it. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  /** `href` is a web address that was checked. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export type Parts = readonly Part[];

/** A bare string where there is nothing to emphasise. */
export type Text = string | Parts;

export const partsOf = (text: Text): Parts => (typeof text === 'string' ? (text === '' ? [] : [text]) : text);

export const entityName = (title: string, id?: string): Part => ({
  kind: 'name',
  text: title,
  ...(id !== undefined && { id }),
});

export const code = (text: string): Part => ({ kind: 'code', text });

/** A sentence of ours that has names in backticks, in parts. */
export const messageText = (message: string): Parts =>
  message.split('`').map((part, i) => (i % 2 === 1 ? code(part) : part));

/** The same with the names that the text of a roadmap has for its declarations, in backticks: `search` for Search. */
export const sourceText = (text: Text): string =>
  partsOf(text)
    .map((part) => {
      if (typeof part === 'string') return part;
      return part.kind === 'name' ? `\`${part.id?.slice(part.id.lastIndexOf('.') + 1) ?? part.text}\`` : part.text;
    })
    .join('');

/** The same without emphasis: for sorting, measuring and searching. */
export const plainText = (text: Text): string =>
  partsOf(text)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');

/** With a capital first letter. */
export const capitalized = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
