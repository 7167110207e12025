/** What the parser is in the middle of: a block, a property. They become nodes when they end. */
import type { IToken } from 'chevrotain';
import { asDate, isAfter, readDateLike } from './literals.ts';
import type { Problem } from './problem.ts';
import type { Declaration, Import, Name, Property, RangeValue, StringValue, Value } from './syntax.ts';
import type { Span } from './text.ts';
import { endOf, wordOf } from './tokens.ts';

/** Shared, as most declarations have none of most things. */
export const none: readonly never[] = Object.freeze([]);

/**
 * A list with one more at its end. `push` makes room for 17 at once, which would be most of the memory of a tree whose
 * lists are short; past a few items it is the right thing.
 */
export function append<T>(list: readonly T[], item: T): readonly T[] {
  if (list.length === 0) return [item];
  if (list.length < 8) return list.concat([item]);
  // Nobody else holds a list that is still growing.
  (list as T[]).push(item);
  return list;
}

/** A file or declaration that is being read. */
export interface Scope {
  readonly keyword: string;
  /** The offset in the text that its spans count from. */
  readonly base: number;
  properties: readonly Property[];
  items: readonly (Declaration | Import)[];
  starts: readonly number[];
  readonly problems: Problem[];
  id: Name | undefined;
  title: StringValue | undefined;
  /** The column that its line begins in. */
  readonly column: number | undefined;
  /** Braces that nothing opened a block with; what stands in them counts as the block's own. */
  strayBraces: number;
  /** Something in its header did not belong and was reported. */
  oddHeader: boolean;
}

export const newScope = (keyword: string, base: number, column: number | undefined): Scope => ({
  keyword,
  base,
  properties: none,
  items: none,
  starts: none,
  problems: [],
  id: undefined,
  title: undefined,
  column,
  strayBraces: 0,
  oddHeader: false,
});

export const spanOf = (scope: Scope, token: IToken): Span => ({
  start: token.startOffset - scope.base,
  end: endOf(token) - scope.base,
});

export const nameOf = (scope: Scope, token: IToken): Name => ({
  start: token.startOffset - scope.base,
  end: endOf(token) - scope.base,
  text: wordOf(token),
});

/** A property that is being read. */
export interface PropertyDraft {
  readonly name: Name;
  readonly column: number | undefined;
  items: readonly (readonly Value[])[];
  values: readonly Value[];
  end: number;
  /** The `[` that is open. */
  bracket: Span | undefined;
  /** The comma that nothing has followed yet. */
  comma: Span | undefined;
  broken: boolean;
  /** Indexes of the items in which something did not read. */
  damaged: readonly number[];
  /** There is a sign of a word processor in it. */
  typeset: boolean;
}

export const newProperty = (name: Name, column: number | undefined): PropertyDraft => ({
  name,
  column,
  items: none,
  values: none,
  end: name.end,
  bracket: undefined,
  comma: undefined,
  broken: false,
  damaged: none,
  typeset: false,
});

/** Something in the item that is being read did not. */
export function damage(draft: PropertyDraft): void {
  const { damaged, items } = draft;
  draft.broken = true;
  if (damaged[damaged.length - 1] !== items.length) draft.damaged = append(damaged, items.length);
}

/** Of an item that holds nothing that reads, nothing is left that could be damaged. */
export function forgetEmptyItem(draft: PropertyDraft): void {
  const { damaged, items } = draft;
  if (damaged[damaged.length - 1] === items.length) draft.damaged = damaged.slice(0, -1);
}

export function endOfProperty(draft: PropertyDraft, problems: Problem[]): Property {
  if (draft.bracket) {
    problems.push({ code: 'unclosed-list', span: draft.bracket, facts: { property: draft.name.text } });
    // Where its last item was to end is not known.
    damage(draft);
  } else if (draft.comma) {
    problems.push({ code: 'missing-value', span: draft.comma, facts: { property: draft.name.text, after: ',' } });
  }
  if (draft.values.length > 0) draft.items = append(draft.items, draft.values);
  else forgetEmptyItem(draft);
  const { name, items, end, broken, damaged } = draft;
  const property = { start: name.start, end, name, items };
  return broken ? { ...property, broken, ...(damaged.length > 0 && { damaged }) } : property;
}

/** Two or three ends as a range; ends in the wrong order and a fourth end are problems. */
export function rangeOf(parts: readonly Value[], problems: Problem[]): RangeValue {
  const start = parts[0]!.start;
  const last = parts[parts.length - 1]!;
  const span = { start, end: last.end };
  if (parts.length > 3) {
    problems.push({
      code: 'unexpected-token',
      span: { start: parts[3]!.start, end: last.end },
      facts: { found: '..', expected: 'two-or-three-ends' },
    });
  }
  for (let i = 1; i < Math.min(parts.length, 3); i++) {
    const [from, to] = [parts[i - 1]!, parts[i]!];
    if (!isAfter(from, to)) continue;
    const textOf = (value: Value): string => ('text' in value ? value.text : '');
    const better = ordered(parts.slice(0, 3).map(textOf))?.join('..');
    const other = parts.length === 2 ? intoNextYear(from, to) : undefined;
    const facts = {
      from: textOf(from),
      to: textOf(to),
      ...(better && { suggestion: better }),
      ...(better && other && { other }),
    };
    problems.push({ code: 'reversed-range', span, facts });
    break;
  }
  return { kind: 'range', ...span, parts: parts.slice(0, 3) };
}

/**
 * `2027-12-24..2028-01-02` for `2027-12-24..2027-01-02`: a range over the end of a year whose second year was not
 * changed, where that is shorter than the ends the other way round.
 */
function intoNextYear(from: Value, to: Value): string | undefined {
  const [first, second] = [asDate(from), asDate(to)];
  if (!first || !second || first.text.slice(0, 4) !== second.text.slice(0, 4)) return undefined;
  const text = `${Number(second.text.slice(0, 4)) + 1}${second.text.slice(4)}`;
  const later = readDateLike(text, 0, []);
  return later && later.last - first.first < first.last - second.first ? `${first.text}..${text}` : undefined;
}

/** Two the other way round; of three, by size where they have one unit, since which is out of place is not known. */
function ordered(parts: readonly string[]): readonly string[] | undefined {
  if (parts.length === 2) return [...parts].reverse();
  const sizes = new Map(parts.map((part) => [part, Number.parseFloat(part)]));
  const units = new Set(parts.map((part) => part.replace(/^[-+]?[\d.]+/, '')));
  if (units.size > 1 || [...sizes.values()].some(Number.isNaN)) return undefined;
  return [...parts].sort((a, b) => sizes.get(a)! - sizes.get(b)!);
}
