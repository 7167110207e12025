/** HTML that is put together of parts: a text is escaped where it is put in, so that none can be forgotten. */
import { plain } from '../../timeline/markup.ts';
import { escapeXml } from '../../util/xml.ts';
import { type Part, partsOf, type Text } from '../../wording/text.ts';

/** What is HTML already; a bare string never is. */
export interface Html {
  readonly html: string;
}

export type Child = Html | string | undefined;

const childHtml = (child: Child): string =>
  child === undefined ? '' : typeof child === 'string' ? escapeXml(plain(child)) : child.html;

/** An attribute that is `undefined` or empty is left out. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: Child[]
): Html {
  const said = Object.entries(attributes)
    .map(([key, value]) => (value === undefined || value === '' ? '' : ` ${key}="${escapeXml(value)}"`))
    .join('');
  return { html: `<${name}${said}>${children.map(childHtml).join('')}</${name}>` };
}

/** Parts on lines of their own, so that two reports can be compared line by line. */
export const lines = (...children: Child[]): Html => ({
  html: children
    .map(childHtml)
    .filter((html) => html !== '')
    .map((html) => `\n${html}`)
    .join('')
    .concat('\n'),
});

/** Only for what a part of ours has drawn, with its own escaping. */
export const drawn = (html: string): Html => ({ html });

/** Names as they are, code and emphasis as elements, links to the web only. */
export const textHtml = (text: Text): Child[] => partsOf(text).map(partHtml);

function partHtml(part: Part): Child {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'name':
      return part.text;
    case 'code':
      return tag('code', {}, part.text);
    case 'strong':
      return tag('b', {}, part.text);
    case 'link':
      return tag('a', { href: part.href, rel: 'noopener noreferrer' }, part.text);
  }
}
