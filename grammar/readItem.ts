/** One item of a property by itself, as if it stood in a block: whether it reads, and if not, why. */
import { isTypeset } from './characters.ts';
import * as look from './lookahead.ts';
import type { Problem } from './problem.ts';
import { newReading, type Reading } from './reading.ts';
import * as values from './readingValues.ts';
import * as t from './tokens.ts';
import { propertyRow } from './vocabulary/index.ts';
import { scoreInputs } from './vocabulary/shapes/formula.ts';

/** The problems of an item, their spans counted from its start; `undefined` where it is no item of such a property at all. */
export function problemsOfItem(kind: string, property: string, item: string): readonly Problem[] | undefined {
  const row = propertyRow(kind, property);
  const { tokens, comments } = t.tokenize(item);
  if (!row || tokens.length === 0 || comments.length > 0 || tokens.some(isTypeset)) return undefined;
  const name = { ...tokens[0]!, tokenType: t.Word, image: property, startOffset: -property.length - 1 };
  const reading = newReading({
    ...{ inside: kind, base: 0, depth: 0, column: undefined, length: item.length },
    ...{ atLineStart: false, byIndentation: false, cutOff: false },
  });
  values.beginProperty(reading, name, undefined);
  for (let at = 0; at < tokens.length; ) {
    const next = readValue(reading, tokens, at);
    if (next === undefined) return undefined;
    at = next;
  }
  values.finishProperty(reading, false);
  const { problems, properties } = reading.scope;
  const said = properties[0]!;
  if (problems.length === 0) row.shape.read(said, (problem) => problems.push(problem));
  // What a score is made of is known here; other names are not.
  const isOfInputs = said.items
    .flat()
    .every((value) => value.kind !== 'word' || Object.hasOwn(scoreInputs, value.text));
  return property === 'formula' && !isOfInputs ? undefined : problems;
}

/** value = LITERAL [ "/" WORD ] { ".." [ LITERAL ] }, as the grammar has it; where the next one begins. */
function readValue(reading: Reading, tokens: t.Tokens['tokens'], from: number): number | undefined {
  let at = from;
  if (!isLiteral(tokens[at])) return undefined;
  values.beginValue(reading, tokens[at++]!);
  const [slash, per] = [tokens[at], tokens[at + 1]];
  if (slash && per && look.isRate(tokens[at - 1]!, slash, per)) {
    values.rate(reading, per);
    at += 2;
  }
  while (tokens[at]?.tokenType === t.DotDot) {
    values.dots(reading, tokens[at++]!);
    if (isLiteral(tokens[at])) values.rangeEnd(reading, tokens[at++]!);
  }
  values.finishValue(reading);
  return at;
}

const isLiteral = (token: t.Tokens['tokens'][number] | undefined): boolean =>
  token?.tokenType.CATEGORIES?.includes(t.Literal) ?? false;
