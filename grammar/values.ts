/** One token as a value of the tree. */
import type { IToken } from 'chevrotain';
import { invalidCharacter, typesetSign, unquotedLink } from './characters.ts';
import { readDateLike, readNumberLike, type Wanted } from './literals.ts';
import type { Problem } from './problem.ts';
import { readString } from './strings.ts';
import type { StringValue, Value } from './syntax.ts';
import * as t from './tokens.ts';

/** `start` is counted as the tree counts; `undefined` after a problem that leaves nothing to work with. */
export function toValue(token: IToken, start: number, problems: Problem[], wanted?: Wanted): Value | undefined {
  const { image } = token;
  const end = start + image.length;
  switch (token.tokenType) {
    case t.Word:
      return { kind: 'word', start, end, text: t.wordOf(token) };
    case t.NumberLike:
      return readNumberLike(image, start, problems, wanted);
    case t.DateLike:
      return readDateLike(image, start, problems);
    case t.StringLike:
    case t.TextBlock:
      return toStringValue(token, start, problems);
    case t.Url:
      problems.push(unquotedLink(image, { start, end }));
      return { kind: 'string', start, end, text: image };
    case t.Handle:
      return { kind: 'handle', start, end, text: t.wordOf(token).slice(1) };
    case t.Tag:
      return { kind: 'tag', start, end, text: t.wordOf(token).slice(1) };
    case t.Operator:
      return { kind: 'operator', start, end, text: image };
    case t.Typographic:
      problems.push(typesetSign(image, { start, end }));
      return undefined;
    default:
      problems.push(invalidCharacter(image, { start, end }));
      return undefined;
  }
}

export function toStringValue(token: IToken, start: number, problems: Problem[]): StringValue {
  const { image } = token;
  return { kind: 'string', start, end: start + image.length, text: readString(image, start, problems).text };
}
