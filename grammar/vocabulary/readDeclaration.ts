/**
 * A declaration against the vocabulary: what it says, typed by its kind's row, and what is wrong with it. Looks at
 * one declaration and the kind of the block it stands in, never at its children, so the answer is kept with the node.
 */
import type { Hint, Problem } from '../problem.ts';
import { type Guess, guess } from '../suggest.ts';
import type { Declaration, Property } from '../syntax.ts';
import { bracedValues } from './bracedValues.ts';
import { type KindName, kindRow, kinds } from './index.ts';
import { nestingHint } from './nestingHints.ts';
import { plusProblem } from './relative.ts';
import type { Facts, KindRow, PropertyRow, Stated } from './row.ts';
import { synonymOf } from './synonyms.ts';

export interface DeclarationReading {
  readonly row: KindRow | undefined;
  /** By property name: `Said`, or a list of them where the row allows many. See `factsOf` for their types. */
  readonly facts: Readonly<Record<string, Stated<unknown> | readonly Stated<unknown>[]>>;
  /** Properties of a kind with a row for all `others` (rules), in the order they are written. */
  readonly others: readonly Stated<unknown>[];
  /** Spans count from the declaration's start. */
  readonly problems: readonly Problem[];
  /** It is rather a property whose values stand in braces. */
  readonly isValues?: true;
}

/** The parent's kind and the answer; a declaration that moves to another kind of block is read again. */
const kept = new WeakMap<Declaration, { inside: string; reading: DeclarationReading }>();

/** `inside` is the keyword of the block around it, or `file`. */
export function readDeclaration(declaration: Declaration, inside: string): DeclarationReading {
  const known = kept.get(declaration);
  if (known && known.inside === inside) return known.reading;
  const reading = read(declaration, inside);
  kept.set(declaration, { inside, reading });
  return reading;
}

/** The facts of a declaration of a kind, with their types; `undefined` if it is of another. */
export function factsOf<N extends KindName>(
  reading: DeclarationReading,
  kind: N,
): Facts<(typeof kinds)[N]> | undefined {
  return reading.row?.name === kind ? (reading.facts as Facts<(typeof kinds)[N]>) : undefined;
}

function read(declaration: Declaration, inside: string): DeclarationReading {
  const { keyword } = declaration;
  const row = kindRow(keyword.text);
  const problems: Problem[] = bracedValues(declaration, inside);
  if (problems.length > 0) return { row, facts: {}, others: [], problems, isValues: true };
  if (!row) {
    problems.push(unknownKind(declaration, inside));
    return { row, facts: {}, others: [], problems };
  }
  // A block of an unknown kind was reported itself; where its parts may stand, nobody can say.
  if (!row.inside.includes(inside) && (inside === 'file' || kindRow(inside))) {
    const tie = nestingHint(row.name, inside);
    problems.push({
      code: 'misplaced-kind',
      span: { start: keyword.start, end: keyword.end },
      facts: {
        kind: row.name,
        inside,
        places: row.inside,
        ...(tie && { tie: { property: tie.property, holder: tie.saidBy === 'inner' ? row.name : inside } }),
      },
    });
  }
  checkName(declaration, row, inside, problems);
  const { facts, others, seen } = readProperties(declaration, row, problems);
  checkExclusive(row, seen, problems);
  return { row, facts, others, problems };
}

/** A line at the top of a file that begins with a property's name is most likely one that lost its block. */
function unknownKind(declaration: Declaration, inside: string): Problem {
  const { keyword, title } = declaration;
  const span = { start: keyword.start, end: keyword.end };
  const places = kindsWith(keyword.text);
  if (keyword.text === 'include' && title && inside === 'file')
    return { code: 'unknown-kind', span, facts: { kind: keyword.text, suggestion: 'import' } };
  if (isLostProperty(declaration)) {
    return { code: 'misplaced-property', span, facts: { property: keyword.text, kind: inside, places } };
  }
  const known: readonly KindRow[] = Object.values(kinds);
  const fitting = kindRow(inside) || inside === 'file' ? known.filter((row) => row.inside.includes(inside)) : known;
  const names = fitting.map(({ name }) => name);
  const takesAll = (kind: string): boolean =>
    declaration.properties.every(({ name }) => Object.hasOwn(kindRow(kind)!.properties, name.text));
  const word = meantBy(keyword.text, names, takesAll);
  const meant = word.suggestion === undefined ? withKind(declaration, names.filter(takesAll)) : word;
  const isTitle = !declaration.block && isTitleWord(keyword.text);
  return {
    code: 'unknown-kind',
    span,
    facts: {
      kind: keyword.text,
      ...meant,
      ...(isTitle ? { hint: { kind: 'title', of: 'product' } } : !meant.suggestion && { words: names }),
    },
  };
}

/** `search { duration 2w }`: the name of a thing without its kind, of which only one or two have what is said of it. */
function withKind({ keyword, id, title, block, properties, children }: Declaration, names: readonly string[]): Guess {
  if (!block || id || title || properties.length + children.length === 0) return {};
  const able = names.filter((name) => children.every((child) => kindRow(child.keyword.text)?.inside.includes(name)));
  const [suggestion, other] = able.map((name) => `${name} ${keyword.text}`);
  return able.length > 2 || !suggestion ? {} : { suggestion, ...(other && { other }) };
}

/** A property outside of every block, which reads like a declaration: what follows its name is its value and no name. */
export const isLostProperty = ({ keyword, block }: Declaration): boolean =>
  !block && !kindRow(keyword.text) && kindsWith(keyword.text).length > 0;

/** The kinds that have a property of that name. */
const kindsWith = (property: string): string[] =>
  Object.values(kinds)
    .filter(({ properties }) => Object.hasOwn(properties, property))
    .map(({ name }) => name);

function checkName(
  { keyword, id, problems: own }: Declaration,
  row: KindRow,
  inside: string,
  problems: Problem[],
): void {
  if (!id) {
    // Where the name should be, something else was reported already.
    const reported = own.some(({ code, facts }) => code === 'unexpected-token' && facts.expected === 'name');
    if (row.nameless || reported) return;
    problems.push({
      code: 'missing-name',
      span: { start: keyword.start, end: keyword.end },
      facts: { kind: row.name },
    });
  } else if (id.text.includes('.') && inside !== 'scenario') {
    problems.push({
      code: 'invalid-name',
      span: { start: id.start, end: id.end },
      facts: { found: id.text, kind: row.name, suggestion: id.text.replaceAll('.', '-') },
    });
  }
}

function readProperties(
  { properties }: Declaration,
  row: KindRow,
  problems: Problem[],
): { facts: DeclarationReading['facts']; others: Stated<unknown>[]; seen: readonly Property[] } {
  const facts: Record<string, Stated<unknown> | Stated<unknown>[] | undefined> = { ...nothingSaid(row) };
  const others: Stated<unknown>[] = [];
  const seen: Property[] = [];
  const report = (problem: Problem): void => {
    problems.push(problem);
  };
  for (const property of properties) {
    const name = property.name.text;
    const own = Object.hasOwn(row.properties, name) ? row.properties[name] : undefined;
    const rule = own ?? row.others;
    if (!rule) {
      problems.push(unknown(property, row, properties));
      continue;
    }
    const first = rule.many ? undefined : seen.find((other) => other.name.text === name);
    if (first) {
      problems.push({
        code: 'repeated-property',
        span: { start: property.name.start, end: property.name.end },
        facts: { property: name, kind: row.name },
        related: { span: { start: first.start, end: first.end }, first: name },
      });
      continue;
    }
    seen.push(property);
    const plus = rule.relative && plusProblem(property, rule);
    if (plus) problems.push(plus);
    if (plus) continue;
    const value = property.broken ? rule.shape.salvage?.(property) : rule.shape.read(property, report);
    if (value === undefined) continue;
    const said = { value, property };
    if (!own) others.push(said);
    else if (!rule.many) facts[name] = said;
    else {
      const before = facts[name];
      if (Array.isArray(before)) before.push(said);
      else facts[name] = [said];
    }
  }
  return { facts: facts as DeclarationReading['facts'], others, seen };
}

/**
 * Every property of a kind, in the order of its row, and none of them said: objects that begin alike share one shape in
 * the engine, whichever properties are then said in whatever order, and ten thousand of one shape are quick to read.
 */
function nothingSaid(row: KindRow): Readonly<Record<string, undefined>> {
  const known = blank.get(row) ?? Object.fromEntries(Object.keys(row.properties).map((name) => [name, undefined]));
  blank.set(row, known);
  return known;
}

const blank = new WeakMap<KindRow, Readonly<Record<string, undefined>>>();

function unknown(property: Property, row: KindRow, said: readonly Property[]): Problem {
  const { name } = property;
  const span = { start: name.start, end: name.end };
  const places = kindsWith(name.text);
  if (places.length > 0) {
    return { code: 'misplaced-property', span, facts: { property: name.text, kind: row.name, places } };
  }
  const own = Object.keys(row.properties);
  const twoWords = inTwoWords(property, row, said);
  if (twoWords) return twoWords;
  const meant =
    withItsValue(name.text, row) ??
    meantBy(name.text, own, (word) => fits(property, row.properties[word]!, said, word));
  const hint: Hint | undefined = isTitleWord(name.text)
    ? { kind: 'title', of: row.name }
    : name.text === 'import'
      ? { kind: 'import-at-top' }
      : meant.suggestion === undefined
        ? writtenHere(name.text, row)
        : undefined;
  return {
    code: 'unknown-property',
    span,
    facts: {
      property: name.text,
      kind: row.name,
      ...meant,
      ...(hint && { hint }),
    },
  };
}

/** `depends on cart`, `as of 2027-02-01`: a property of ours, or of another tool, whose name was parted. */
function inTwoWords(property: Property, row: KindRow, said: readonly Property[]): Problem | undefined {
  const { name, items } = property;
  const [second, ...values] = items[0] ?? [];
  if (second?.kind !== 'word' || property.broken) return undefined;
  const own = Object.keys(row.properties);
  const word = `${name.text}-${second.text}`.toLowerCase();
  const meant = own.includes(word) ? word : synonymOf(word, own);
  const rest = { ...property, items: values.length > 0 ? [values, ...items.slice(1)] : items.slice(1) };
  if (meant === undefined || !fits(rest, row.properties[meant]!, said, meant)) return undefined;
  const facts = { property: `${name.text} ${second.text}`, kind: row.name, suggestion: meant };
  return { code: 'unknown-property', span: { start: name.start, end: second.end }, facts };
}

/** `baseline-5`: a name of ours that its value touches. */
function withItsValue(word: string, { properties }: KindRow): Guess | undefined {
  const [, name, value] = /^(.+?)-(\d.*)$/.exec(word) ?? [];
  return name !== undefined && Object.hasOwn(properties, name) ? { suggestion: `${name} -${value}` } : undefined;
}

/** A title follows the name and is no property. */
const isTitleWord = (word: string): boolean => word === 'title' || word === 'name';

/** The property of ours for one of another tool, where its value does not fit. */
function writtenHere(word: string, { properties }: KindRow): Hint | undefined {
  const ours = synonymOf(word, Object.keys(properties));
  return ours === undefined ? undefined : { kind: 'written', example: properties[ours]!.example };
}

/** Whether what is said would be right, if the property had a name of ours. */
function fits(property: Property, row: PropertyRow, said: readonly Property[], name: string): boolean {
  if (property.broken || (!row.many && said.some((other) => other.name.text === name))) return false;
  let wrong = false;
  row.shape.read(property, () => {
    wrong = true;
  });
  return !wrong;
}

/** A word that was mistyped, else one that other tools have for ours, where that fits. */
function meantBy(word: string, candidates: readonly string[], fitting: (word: string) => boolean = () => true): Guess {
  const near = guess(word, candidates);
  if (near.suggestion !== undefined) return near;
  const synonym = synonymOf(word, candidates);
  return synonym === undefined || !fitting(synonym) ? {} : { suggestion: synonym };
}

/** Of properties that say the same in two ways, the second is one too many. */
function checkExclusive(row: KindRow, seen: readonly Property[], problems: Problem[]): void {
  for (const group of row.exclusive ?? []) {
    const said = group.flatMap((name) => seen.find((property) => property.name.text === name) ?? []);
    said.sort((a, b) => a.start - b.start);
    const [first, ...rest] = said;
    for (const second of rest) {
      problems.push({
        code: 'conflicting-properties',
        span: { start: second.start, end: second.end },
        facts: { first: first!.name.text, second: second.name.text, kind: row.name },
        related: { span: { start: first!.start, end: first!.end }, first: first!.name.text },
      });
    }
  }
}
