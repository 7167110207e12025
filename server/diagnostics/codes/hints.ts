/** The words of the grammar's hints: what to write where no suggestion can be made. */
import type { Hint, PlainHint, Wanted } from '../../../grammar/problem.ts';
import { aKind } from './phrases.ts';

/** A sentence with a space before it, or nothing. */
export const hintText = (hint: Hint | undefined): string => (hint === undefined ? '' : ` ${sentence(hint)}`);

function sentence(hint: Hint): string {
  switch (hint.kind) {
    case 'braces':
      return `Put properties of ${aKind(hint.of)} inside \`{ … }\`.`;
    case 'title':
      return `Write the title after the name: \`${hint.of} name "Title" {\`.`;
    case 'written':
      return `Write it as \`${hint.example}\`.`;
    case 'year':
      return `Write the year first: \`2027-${hint.period}\`.`;
    default:
      return plain[hint.kind];
  }
}

const plain: Readonly<Record<PlainHint, string>> = {
  comment: 'Start a comment with `//`.',
  'sign-is-text': 'Put a single sign in quotes: `"%"`.',
  quotes: 'Put text in double quotes.',
  'double-quotes': 'Use double quotes.',
  'straight-quotes': 'Use straight quotes.',
  'dash-or-range': 'Use `-`, or `..` between the two ends of a range.',
  encoding: 'The file may have another encoding. Save it as UTF-8.',
  currency: 'Write amounts without a currency sign and set `currency` in the roadmap header.',
  'no-sign-between': 'Write the value directly after the name: `duration 2w`.',
  'one-word': 'Write a name as one word, joined with `-`.',
  'letter-first': 'Start a name with a letter.',
  'block-start': 'Start a block with its kind and name: `feature cart {`.',
  'import-at-top': 'Move `import` to the top level of the file.',
  'new-line': 'Start the next property on a new line or after `;`.',
  'one-value': 'Write one value only.',
  'no-parentheses': 'Write values without parentheses.',
  'no-braces': 'Write values without braces.',
  commas: 'Put a comma between values.',
  'name-without-quotes': 'Write the name without quotes. It is the word before the title, as in `feature cart "Cart"`.',
  'how-far': 'Add how far it moves.',
};

export const wantedText: Readonly<Record<Wanted, string>> = {
  value: 'a value',
  'two-or-three-ends': 'a range with two or three values',
  name: 'a name',
  'title-or-block': 'a title or `{`',
  'block-or-line': '`{` or a new line',
  path: 'a path in quotes',
  declaration: 'a declaration',
  item: 'a property or a declaration',
};
