/** Shapes as text. Every text is escaped in one place; a control character, which XML cannot hold, is shown as its picture. */
import { escapeXml } from '../util/xml.ts';
import { r } from './arrows.ts';
import type { Shape } from './shapes.ts';

export function markup(shape: Shape): string {
  const attributes = Object.entries(shape.attributes)
    .filter(([name]) => name !== 'class')
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? r(value) : escapeXml(value)}"`)
    .join('');
  const inside =
    (shape.children ?? []).map(markup).join('') + (shape.text === undefined ? '' : escapeXml(plain(shape.text)));
  return inside === '' ? `<${shape.tag}${attributes}/>` : `<${shape.tag}${attributes}>${inside}</${shape.tag}>`;
}

/** Text as it is drawn: line breaks and tabs are spaces, other control characters are seen instead of obeyed. */
export const plain = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\t\n\r]+/g, ' ')
    .replace(control, (character) =>
      character === '\u007F' ? '\u2421' : String.fromCharCode(0x2400 + character.charCodeAt(0)),
    );

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const control = /[\u0000-\u001F\u007F]/g;
