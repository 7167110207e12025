/** Text in parts as nodes of the page. */
import { plain } from '../../../server/timeline/markup.ts';
import { type Part, partsOf, type Text as Words } from '../../../server/wording/text.ts';
import { el } from '../dom.ts';

export const textNodes = (text: Words): Node[] => partsOf(text).map(partNode);

function partNode(part: Part): Node {
  if (typeof part === 'string') return document.createTextNode(plain(part));
  switch (part.kind) {
    case 'name':
      return document.createTextNode(plain(part.text));
    case 'code':
      return el('code', {}, part.text);
    case 'strong':
    case 'link':
      return el('b', {}, part.text);
  }
}
