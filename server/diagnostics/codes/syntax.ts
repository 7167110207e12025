/** What the grammar can find wrong in the text itself. */
import { daysInMonth, isoWeeksInYear, monthNames } from '../../../grammar/civil.ts';
import type { ProblemFacts } from '../../../grammar/problem.ts';
import { plural } from '../../wording/lists.ts';
import { allFigures } from '../figures.ts';
import { hintText, wantedText } from './hints.ts';
import { code, codesOr, didYouMean, sameFor } from './phrases.ts';
import type { CodeRow, Others, Suggested } from './row.ts';
import { signNames } from './signs.ts';

/** Where one finding is reported for the lines below it: how many. */
export interface Lines {
  readonly more?: number;
}

/** ` The next 5 lines are not declarations either.`, or nothing. */
export const nextLines = ({ more = 0 }: Lines): string =>
  more === 0
    ? ''
    : more === 1
      ? ' The next line is not a declaration either.'
      : ` The next ${more} lines are not declarations either.`;

/** ` Write `5d..10d`.`, where that is what is meant, or nothing. */
const write = ({ suggestion, other }: Suggested): string =>
  suggestion === undefined ? '' : ` Write ${codesOr(other === undefined ? [suggestion] : [suggestion, other])}.`;

/** A line break has no look of its own. */
const token = (found: string): string => (/^[\r\n]+$/.test(found) ? 'end of line' : code(found));

/** "feature `cart`", by what there is of it. */
const blockName = ({ keyword, name }: ProblemFacts['unclosed-block']): string =>
  name === '' ? `this ${keyword}` : `${keyword} ${code(name)}`;

/** `: February 2027 has 28 days`, from the part of the date that is wrong. */
function whyNoDate({ reason, found }: ProblemFacts['invalid-date']): string {
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
    case 'form':
      return '';
  }
}

const dateForms = ' Write dates as `2027-03-15` and periods as `2027`, `2027-H1`, `2027-Q3`, `2027-03` or `2027-W14`.';

export const syntaxCodes = {
  'unexpected-token': {
    severity: 'error',
    group: 'syntax',
    summary: 'Text that the language does not allow in this place.',
    message: ({ found, expected, property, suggestion, hint, more }: ProblemFacts['unexpected-token'] & Lines) =>
      `Unexpected ${token(found)}${property === undefined ? '' : ` in ${code(property)}`}; expected ${wantedText[expected]}.${didYouMean({ suggestion })}${hintText(hint)}${nextLines({ more })}`,
    spoils: allFigures,
  },
  'unclosed-block': {
    severity: 'error',
    group: 'syntax',
    summary: 'A `{` has no matching `}`.',
    message: (block: ProblemFacts['unclosed-block']) =>
      `The block of ${blockName(block)} has no closing \`}\`. Add \`}\` where it ends.`,
    spoils: allFigures,
  },
  'unopened-block': {
    severity: 'error',
    group: 'syntax',
    summary: 'A `}` has no matching `{`.',
    message: (block: ProblemFacts['unopened-block']) =>
      `The block of ${blockName(block)} has no opening \`{\`. Add \`{\` at the end of its first line.`,
    spoils: allFigures,
  },
  'missing-braces': {
    severity: 'error',
    group: 'syntax',
    summary: 'The lines of a block are not in braces.',
    message: ({ others, ...block }: ProblemFacts['unclosed-block'] & Others) =>
      `The lines after ${blockName(block)} are not in braces. Add \`{\` at the end of this line and \`}\` after the last of them.${sameFor({ others })}`,
    spoils: allFigures,
  },
  'unclosed-string': {
    severity: 'error',
    group: 'syntax',
    summary: 'A text has no closing quote.',
    /** `until`: the offset of the quote that closes it some lines below. */
    message: ({ quote, until }: ProblemFacts['unclosed-string'] & { readonly until?: number }) =>
      until !== undefined
        ? 'This text has several lines. Put three quotes at each end: `"""`.'
        : quote === '"""'
          ? 'This text has no closing `"""`. Add `"""` where it ends.'
          : 'This text has no closing quote. Add `"` before the end of the line, or use `"""` for several lines.',
    spoils: allFigures,
  },
  'unclosed-comment': {
    severity: 'error',
    group: 'syntax',
    summary: 'A `/*` has no matching `*/`.',
    message: (_: ProblemFacts['unclosed-comment']) =>
      'This comment has no closing `*/`, so the rest of the file is part of it. Add `*/` where it ends.',
    spoils: allFigures,
  },
  'unclosed-list': {
    severity: 'error',
    group: 'syntax',
    summary: 'A `[` has no matching `]`.',
    message: ({ property }: ProblemFacts['unclosed-list']) =>
      `The list of ${code(property)} has no closing \`]\`. Add \`]\` after its last value.`,
    spoils: 'property',
  },
  'invalid-character': {
    severity: 'error',
    group: 'syntax',
    summary: 'A character that has no meaning in this place.',
    message: ({ found, signs, suggestion, other, hint, more }: ProblemFacts['invalid-character'] & Lines) =>
      (signs
        ? `${code(found)} contains ${signNames(signs)}.${write({ suggestion, other }) || hintText(hint) || ' Remove it.'}`
        : `Unexpected ${code(found)}.${didYouMean({ suggestion, other }) + hintText(hint) || ' Remove it.'}`) +
      nextLines({ more }),
    spoils: 'property',
  },
  'invalid-escape': {
    severity: 'error',
    group: 'syntax',
    summary: 'A backslash in a text is followed by a character that it cannot escape.',
    message: ({ found }: ProblemFacts['invalid-escape']) =>
      `${code(found)} is not an escape sequence. Use \`\\"\`, \`\\\\\`, \`\\n\`, \`\\t\` or \`\\u{1F600}\`; write \`\\\\\` for a backslash.`,
  },
  'invalid-date': {
    severity: 'error',
    group: 'syntax',
    summary: 'A date that does not exist or is not written as a date.',
    message: (facts: ProblemFacts['invalid-date']) =>
      `${code(facts.found)} is not a date${whyNoDate(facts)}.${didYouMean(facts)}${
        facts.suggestion === undefined && facts.reason === 'form' ? dateForms : ''
      }`,
    spoils: 'property',
  },
  'invalid-duration': {
    severity: 'error',
    group: 'syntax',
    summary: 'A duration that cannot be read.',
    message: ({ found, suggestion }: ProblemFacts['invalid-duration']) =>
      `${code(found)} is not a duration.${
        didYouMean({ suggestion }) ||
        ' Write `4h`, `5d`, `2w` or `3mo` of working time, or `10ed` or `2ew` of calendar time.'
      }`,
    spoils: 'property',
  },
  'invalid-number': {
    severity: 'error',
    group: 'syntax',
    summary: 'A number that cannot be read.',
    message: ({ found, suggestion, hint }: ProblemFacts['invalid-number']) =>
      `${code(found)} is not a number.${
        didYouMean({ suggestion }) + hintText(hint) || ' Write `12`, `1.5`, `12k`, `3M` or `80%`.'
      }`,
    spoils: 'property',
  },
  'reversed-range': {
    severity: 'error',
    group: 'syntax',
    summary: 'A range whose end is before its start.',
    message: ({ from, to, suggestion, other }: ProblemFacts['reversed-range']) =>
      from !== '' && to !== ''
        ? `The range ends before it starts: ${code(from)} is ${/^\d{4}/.test(from) ? 'later' : 'more'} than ${code(to)}.${didYouMean({ suggestion, other })}`
        : 'The range ends before it starts. Put the smaller value first.',
    spoils: 'property',
  },
  'nesting-too-deep': {
    severity: 'error',
    group: 'syntax',
    summary: 'Blocks are nested too deep to be read.',
    message: ({ limit }: ProblemFacts['nesting-too-deep']) =>
      `This block is nested more than ${plural(limit, 'level')} deep and is not read. Move it out.`,
    spoils: allFigures,
  },
  'missing-value': {
    severity: 'error',
    group: 'syntax',
    summary: 'A property has no value.',
    message: ({ property, expected, after, suggestion }: ProblemFacts['missing-value']) => {
      if (after === 'import') return '`import` has no path. Add the file in quotes: `import "teams.roadmap"`.';
      if (after === '..') return `The range of ${code(property)} has no end. Add it after \`..\`, as in \`5d..10d\`.`;
      if (suggestion)
        return `A comma continues the values of ${code(property)}. Use ${code(suggestion)} to start the next property.`;
      if (after) return `There is no value after \`${after}\`. Add a value, or remove it.`;
      return `${code(property)} has no value. Expected ${expected ?? 'a value'}.`;
    },
    spoils: 'property',
  },
} as const satisfies Record<string, CodeRow<never>>;
