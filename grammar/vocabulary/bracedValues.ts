/** `after { a, b }`: values in braces, which reads like a block. One problem tells it, whatever stands in there. */
import type { Problem } from '../problem.ts';
import type { Declaration, Property } from '../syntax.ts';
import { kindRow } from './index.ts';
import { written } from './shapes/reader.ts';

/** `inside` is the kind of the block that it stands in. Nothing where it is a block, if only one in the wrong place. */
export function bracedValues({ keyword, id, title, block, properties }: Declaration, inside: string): Problem[] {
  const outer = kindRow(inside)?.properties;
  if (!outer || !Object.hasOwn(outer, keyword.text) || !block || id || title) return [];
  const own = kindRow(keyword.text);
  const isBlock =
    own?.inside.includes(inside) || properties.some(({ name }) => own && Object.hasOwn(own.properties, name.text));
  // A brace that only came in between: the lines behind it are those of the block around it.
  const isStray = properties.some(({ name }) => Object.hasOwn(outer, name.text));
  if (isBlock || isStray) return [];
  const values = properties.flatMap(itemsOf).join(', ');
  return [
    {
      code: 'wrong-value',
      span: { start: keyword.start, end: block.end },
      facts: {
        property: keyword.text,
        expected: outer[keyword.text]!.shape.says,
        found: '{',
        ...(values && { suggestion: `${keyword.text} ${values}` }),
        hint: { kind: 'no-braces' },
      },
    },
  ];
}

/** A line in there was read as a property: its name is the first word, and belongs to the first item unless a comma followed it. */
function itemsOf({ name, items, broken }: Property): string[] {
  const texts = items.map((item) => item.map(written).join(' '));
  return broken || texts.length === 0 ? [name.text, ...texts] : [`${name.text} ${texts[0]!}`, ...texts.slice(1)];
}
