/** A snippet for each kind: its example, with the name, the title and each value as a place to type. */
import { parse } from '../parse.ts';
import type { Declaration } from '../syntax.ts';
import type { Span } from '../text.ts';
import type { KindRow } from '../vocabulary/row.ts';

export function snippets(kinds: readonly KindRow[]): Record<string, object> {
  return Object.fromEntries(
    kinds.map(({ name, doc, example }) => [
      name,
      { prefix: name, body: bodyOf(example).split('\n'), description: doc },
    ]),
  );
}

/** An example as a snippet's body; the last stop is the first thing inside that is a declaration of its own. */
function bodyOf(example: string): string {
  const declaration = parse(example).items[0];
  if (declaration?.kind !== 'declaration') return escapeBody(example);
  let body = '';
  let from = 0;
  stops(declaration).forEach(({ start, end }, i) => {
    body += `${escapeBody(example.slice(from, start))}\${${i + 1}:${escapeBody(example.slice(start, end))}}`;
    from = end;
  });
  return `${body}${escapeBody(example.slice(from))}$0`;
}

/** The name, the title without its quotes, and the values of each property, in order. */
function stops({ id, title, properties }: Declaration): Span[] {
  const all: Span[] = [];
  if (id) all.push(id);
  if (title) all.push({ start: title.start + 1, end: title.end - 1 });
  for (const { items, end } of properties) {
    const first = items[0]?.[0];
    if (first) all.push({ start: first.start, end });
  }
  return all;
}

const escapeBody = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
