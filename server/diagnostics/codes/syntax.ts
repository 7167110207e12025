/** What the grammar can find wrong in the text itself. Nothing here ever speaks of tokens or parsers. */
import { daysInMonth, isoWeeksInYear, monthNames } from '../../../grammar/civil.ts';
import { also, type CodeRow, count, didYouMean, type Facts, norTheNext, plain, sameFor, tick } from './row.ts';

/** A line's end has no look of its own. */
const token = (found: Facts[string] | undefined): string =>
  found !== undefined && /^[\r\n]+$/.test(String(found)) ? 'the end of the line' : tick(found);

/** "feature `cart`", by what there is of it. */
const blockOf = (keyword: Facts[string] | undefined, name: Facts[string] | undefined): string =>
  name
    ? `${keyword ? `${plain(keyword)} ` : ''}${tick(name)}`
    : keyword
      ? `this ${plain(keyword)}`
      : 'this declaration';

/** `: February 2027 has 28 days`, from the part of the date that is none. */
function whyNoDate(reason: Facts[string] | undefined, found: string): string {
  const [year = 0, month = 0] = found.split('-').map(Number);
  switch (reason) {
    case 'day':
      return monthNames[month - 1] ? `: ${monthNames[month - 1]} ${year} has ${daysInMonth(year, month)} days` : '';
    case 'month':
      return ': a year has 12 months';
    case 'week':
      return `: ${year} has ${isoWeeksInYear(year)} weeks`;
    case 'quarter':
      return ': a year has 4 quarters';
    case 'half':
      return ': a year has 2 halves';
    default:
      return '';
  }
}

export const syntaxCodes = {
  'unexpected-token': {
    severity: 'error',
    group: 'syntax',
    summary: 'Something stands where the language has no place for it.',
    message: ({ found, expected, property, suggestion, hint, more }) =>
      `I did not expect ${token(found)} ${property ? `in ${tick(property)}` : 'here'}${expected ? `; I was looking for ${plain(expected)}` : ''}.${didYouMean(suggestion)}${also(hint)}${norTheNext(more)}`,
  },
  'unclosed-block': {
    severity: 'error',
    group: 'syntax',
    summary: 'A `{` has no `}`.',
    message: ({ keyword, name }) =>
      `The block of ${blockOf(keyword, name)} is never closed. Add a \`}\` where it ends.`,
  },
  'unopened-block': {
    severity: 'error',
    group: 'syntax',
    summary: 'A `}` closes a block that was never opened.',
    message: ({ keyword, name }) =>
      `The block of ${blockOf(keyword, name)} is never opened. Add a \`{\` at the end of its first line.`,
  },
  'missing-braces': {
    severity: 'error',
    group: 'syntax',
    summary: 'Lines follow a declaration without the braces that make them its block.',
    message: ({ keyword, name, others }) =>
      `What follows ${blockOf(keyword, name)} needs braces to belong to it: \`{\` at the end of this line, and \`}\` after the last one.${sameFor(others)}`,
  },
  'unclosed-string': {
    severity: 'error',
    group: 'syntax',
    summary: 'A text has no closing quote.',
    message: ({ quote, until }) =>
      until !== undefined
        ? 'This text goes over several lines, so it needs three quotes at each end: `"""`.'
        : quote === '"""'
          ? 'This text is never closed. Add `"""` where it ends.'
          : 'This text has no closing quote. Add a `"` before the end of the line, or use `"""` for a text of several lines.',
  },
  'unclosed-comment': {
    severity: 'error',
    group: 'syntax',
    summary: 'A `/*` has no `*/`.',
    message: () => 'This comment is never closed, so the rest of the file belongs to it. Add `*/` where it ends.',
  },
  'unclosed-list': {
    severity: 'error',
    group: 'syntax',
    summary: 'A `[` has no `]`.',
    message: ({ property }) =>
      `The list of ${tick(property, 'this property')} is never closed. Add a \`]\` after its last item.`,
  },
  'invalid-character': {
    severity: 'error',
    group: 'syntax',
    summary: 'A character that means nothing here.',
    message: ({ found, suggestion, hint, more }) =>
      `${[...String(found ?? '')].length > 1 ? '' : 'The character '}${tick(found, 'that stands here')} means nothing here.${didYouMean(suggestion)}${also(hint)}${norTheNext(more)}`,
  },
  'invalid-escape': {
    severity: 'error',
    group: 'syntax',
    summary: 'A backslash in a text is followed by something that has no meaning.',
    message: ({ found, suggestion }) =>
      `${tick(found)} means nothing in a text. Known are \`\\"\`, \`\\\\\`, \`\\n\`, \`\\t\` and \`\\u{1F600}\`; write \`\\\\\` for a backslash.${didYouMean(suggestion)}`,
  },
  'invalid-date': {
    severity: 'error',
    group: 'syntax',
    summary: 'A date that no calendar has.',
    message: ({ found, reason, suggestion }) =>
      `${tick(found)} is not a date${whyNoDate(reason, String(found ?? ''))}.${didYouMean(suggestion)}${
        suggestion || (reason && reason !== 'form')
          ? ''
          : ' Dates are written `2027-03-15`, periods `2027`, `2027-H1`, `2027-Q3`, `2027-03` or `2027-W14`.'
      }`,
  },
  'invalid-duration': {
    severity: 'error',
    group: 'syntax',
    summary: 'A duration that cannot be read.',
    message: ({ found, why, suggestion }) =>
      `${tick(found)} is not a duration${why ? `: ${plain(why)}` : ''}.${didYouMean(suggestion)}${suggestion ? '' : ' Write `5d`, `2w`, `3mo` or `4h`, or `10ed` and `2ew` for calendar days and weeks.'}`,
  },
  'invalid-number': {
    severity: 'error',
    group: 'syntax',
    summary: 'A number that cannot be read.',
    message: ({ found, why, suggestion, hint }) =>
      `${tick(found)} is not a number${why ? `: ${plain(why)}` : ''}.${didYouMean(suggestion)}${also(hint ?? (suggestion ? '' : 'Write `12`, `1.5`, `12k`, `3M` or `80%`.'))}`,
  },
  'reversed-range': {
    severity: 'error',
    group: 'syntax',
    summary: 'A range that ends before it begins.',
    message: ({ from, to, suggestion }) =>
      from && to
        ? `This range ends before it begins: ${tick(from)} is ${/^\d{4}/.test(String(from)) ? 'later' : 'more'} than ${tick(to)}.${didYouMean(suggestion)}`
        : 'This range ends before it begins. Put the smaller end first.',
  },
  'nesting-too-deep': {
    severity: 'error',
    group: 'syntax',
    summary: 'Blocks are nested deeper than anybody can read.',
    message: ({ limit }) =>
      `Blocks are nested more than ${count(limit, 'level')} deep here; what is inside is not read. Move it out.`,
  },
  'missing-value': {
    severity: 'error',
    group: 'syntax',
    summary: 'A property has no value.',
    message: ({ property, expected, after, suggestion }) => {
      if (after === 'import') return 'Say which file to import: `import "teams.roadmap"`.';
      if (after === '..')
        return `The range of ${tick(property, 'this property')} has no end. Write it after the \`..\`, as in \`5d..10d\`.`;
      if (suggestion) return `A comma goes on with the values of ${tick(property)}.${didYouMean(suggestion)}`;
      if (after) return `Something is missing after the \`${plain(after)}\`. Write another value, or remove it.`;
      return `${tick(property, 'This property')} needs ${plain(expected, 'a value')}.`;
    },
  },
} as const satisfies Record<string, CodeRow>;
