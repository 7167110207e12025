/** A word of the language: what it means and how it is written. */
import type { Expected, KindRow, PropertyRow } from '../../../grammar/vocabulary/row.ts';
import { type Code, codes, docsUrl } from '../../diagnostics/codes.ts';
import { code, codeBlock } from '../../render/markdown/escape.ts';

export function kindCard({ name, doc, example, inside, properties }: KindRow): string {
  const where = inside.map((kind) => (kind === 'file' ? 'the top of a file' : code(kind))).join(', ');
  const names = Object.keys(properties).map(code).join(', ');
  return [`${code(name)} — ${doc}`, codeBlock(example), `Allowed in: ${where}.`, `Properties: ${names}.`].join('\n\n');
}

export function propertyCard(name: string, row: PropertyRow): string {
  const parts = [`${code(name)} — ${row.doc}`, codeBlock(row.example), `Takes ${row.shape.says}.`];
  const words = wordsOf(row.shape.expects);
  if (words.length > 0) parts.push(words.map(([word, says]) => `- ${code(word)} — ${says}`).join('\n'));
  if (row.default) parts.push(`Default: ${row.default}.`);
  if (row.many) parts.push('May be repeated.');
  return parts.join('\n\n');
}

export function wordCard(word: string, property: string, row: PropertyRow): string | undefined {
  const found = wordsOf(row.shape.expects).find(([each]) => each === word);
  return found && `${code(word)} — ${found[1]}\n\nA value of ${code(property)}: ${row.doc}`;
}

const wordsOf = (expects: readonly Expected[]): readonly (readonly [string, string])[] =>
  expects.flatMap((expected) => (expected.type === 'word' ? Object.entries(expected.words) : []));

/** A finding, as `rules` names it. */
export function ruleCard(name: Code): string {
  const { summary, severity, group } = codes[name];
  return `${code(name)} — ${summary}\n\nBy default ${severity === 'info' ? 'an info' : severity === 'error' ? 'an error' : `a ${severity}`}, one of ${group}. [More](${docsUrl(name)})`;
}
