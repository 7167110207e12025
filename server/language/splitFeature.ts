/** A feature becomes one with two parts, one after the other, whose durations make up its own: the plan stays as it is. */
import type { Declaration, Property, Value } from '../../grammar/syntax.ts';
import { shift } from '../../grammar/text.ts';
import type { Edit } from '../planEdits/edit.ts';
import { indentOf, lineBreakOf, propertyNamed, removeStatement } from '../planEdits/edits.ts';

/** What would hold for both parts and can be true of one only; or says how far the whole is, which its parts then say. */
const unsplittable = ['start', 'status', 'started', 'finished', 'effort'];

/** `undefined` where it cannot be split without a change of dates. `text` is the file's, `start` where the declaration begins in it. */
export function splitFeature(text: string, declaration: Declaration, start: number): readonly Edit[] | undefined {
  const { block, children, title, id, keyword } = declaration;
  const duration = propertyNamed(declaration, 'duration');
  if (keyword.text !== 'feature' || !id || !block || text[start + block.end - 1] !== '}' || !duration) return undefined;
  if (children.length > 0 || unsplittable.some((name) => propertyNamed(declaration, name))) return undefined;
  const halves = halvesOf(duration);
  if (!halves) return undefined;
  const teams = declaration.properties.filter(({ name }) => name.text === 'team');
  const written = teams.map((team) => `; ${text.slice(start + team.start, start + team.end)}`).join('');
  if (/[\r\n]/.test(written)) return undefined;
  const indent = indentOf(text, start + keyword.start);
  const lineBreak = lineBreakOf(text);
  const name = (title?.text ?? id.text).replace(/[\\"]/g, '\\$&').replace(/[\r\n]+/g, ' ');
  const part = (n: 1 | 2): string =>
    `${indent}  feature part-${n} "${name}, part ${n}" { duration ${halves[n - 1]}${n === 2 ? '; after part-1' : ''}${written} }${lineBreak}`;
  const close = start + block.end - 1;
  const ownLine = /(?:^|[\r\n])[ \t]*$/.test(text.slice(0, close));
  const at = ownLine ? close - /[ \t]*$/.exec(text.slice(0, close))![0].length : close;
  const parts = ownLine ? part(1) + part(2) : `${lineBreak}${part(1)}${part(2)}${indent}`;
  return [
    ...[duration, ...teams].map((property) => removeStatement(text, shift(property, start))),
    { span: { start: at, end: at }, text: parts },
  ].sort((a, b) => a.span.start - b.span.start);
}

/** `9d..10d..16d` as `5d..5d..8d` and `4d..5d..8d`: whole days or weeks only, as half a day is a day to the plan. */
function halvesOf({ items }: Property): readonly [string, string] | undefined {
  const [value, extra] = items[0] ?? [];
  if (!value || extra || items.length !== 1) return undefined;
  const sizes: readonly Value[] = value.kind === 'range' ? value.parts : [value];
  const read = sizes.map((size) => (size.kind === 'duration' ? /^(\d+)(e?[dw])$/.exec(size.text) : null));
  if (!read.every((match) => match !== null && Number(match[1]) >= 2)) return undefined;
  if (read.length === 2 && !isWhole(read.map((match) => Number(match![1])))) return undefined;
  if (new Set(read.map((match) => match![2])).size > 1) return undefined;
  const half = (round: (n: number) => number): string =>
    read.map((match) => `${round(Number(match![1]) / 2)}${match![2]}`).join('..');
  return [half(Math.ceil), half(Math.floor)];
}

/** Of two, the likely one is halfway: it has to be a whole number for each part, or the sum would be rounded twice. */
const isWhole = ([best, worst]: readonly number[]): boolean =>
  [Math.ceil, Math.floor].every((round) => (round(best! / 2) + round(worst! / 2)) % 2 === 0);
