/** Words and values that the vocabulary does not have, or not in this place. */
import type { FormulaFault, ProblemFacts } from '../../../grammar/problem.ts';
import { longDate } from '../../wording/dates.ts';
import { list } from '../../wording/lists.ts';
import { allFigures, datedFigures } from '../figures.ts';
import { hintText } from './hints.ts';
import { aKind, anyKind, capitalAKind, code, codes, codesOr, didYouMean } from './phrases.ts';
import type { CodeRow, Suggested } from './row.ts';
import { type Lines, nextLines } from './syntax.ts';

/** `at the top level`, `inside a product` */
const place = (kind: string): string => (kind === 'file' ? 'at the top level' : `inside \`${kind}\``);

/** `at the top level or inside `product` or `feature``. Everything is allowed in a scenario, which is rarely meant. */
function allowedPlaces(places: readonly string[]): string {
  const blocks = places.filter((kind) => kind !== 'file' && kind !== 'scenario');
  const inside = blocks.length > 0 ? [`inside ${codesOr(blocks)}`] : [];
  return list([...(places.includes('file') ? ['at the top level'] : []), ...inside], 'or');
}

/** A cell or the header of a data file that cannot be read. */
export type DataFault =
  | { readonly kind: 'no-date'; readonly file: string; readonly row: number; readonly found: string }
  | { readonly kind: 'no-number'; readonly file: string; readonly row: number; readonly found: string }
  | {
      readonly kind: 'mixed-units';
      readonly file: string;
      readonly row: number;
      readonly found: string;
      /** The KPI is in percent, and the number is not; else the other way round. */
      readonly percent: boolean;
    }
  | { readonly kind: 'no-table'; readonly file: string }
  | { readonly kind: 'no-issues'; readonly file: string; readonly isUndecided: boolean }
  | {
      readonly kind: 'no-column';
      readonly file: string;
      readonly found: string;
      readonly columns: readonly string[];
      readonly suggestion?: string;
    };

function dataFault(fault: DataFault): string {
  switch (fault.kind) {
    case 'no-date':
      return `Row ${fault.row} of ${code(fault.file)} has no date: ${code(fault.found)}. Write dates as \`2027-03-15\`.`;
    case 'no-number':
      return `Row ${fault.row} of ${code(fault.file)} has no number: ${code(fault.found)}. Write numbers as \`1.5\`.`;
    case 'mixed-units':
      return fault.percent
        ? `Row ${fault.row} of ${code(fault.file)} has ${code(fault.found)}, but the KPI is a percentage. Write ${code(`${fault.found}%`)}.`
        : `Row ${fault.row} of ${code(fault.file)} has ${code(fault.found)}, but the KPI is not a percentage. Remove \`%\`.`;
    case 'no-table':
      return `${code(fault.file)} has no values. Expected a header row, dates in the first column and numbers in the second.`;
    case 'no-issues':
      return fault.isUndecided
        ? `Ambiguous order of day and month in the dates of ${code(fault.file)}. Export it with dates such as \`2027-03-15\`.`
        : `${code(fault.file)} is not an export of issues. Expected a CSV file with a header, or JSON.`;
    case 'no-column':
      return `${code(fault.file)} has no column ${code(fault.found)}.${
        didYouMean(fault) || (fault.columns.length > 0 ? ` Use ${codesOr(fault.columns.slice(0, 12))}.` : '')
      }`;
  }
}

function formulaFault(fault: FormulaFault | { readonly kind: 'no-input'; readonly found: string }): string {
  switch (fault.kind) {
    case 'quoted':
      return 'a formula has no quotes';
    case 'no-part':
      return `${code(fault.found)} is not a number, an input or an operator`;
    case 'no-input':
      return `${code(fault.found)} is not an input of a score`;
    case 'no-operand':
      return `a number or an input is missing ${fault.before === undefined ? 'at the end' : `before ${code(fault.before)}`}`;
    case 'no-operator':
      return `an operator (\`+\`, \`-\`, \`*\` or \`/\`) is missing before ${code(fault.before)}`;
    case 'unopened':
      return '`)` has no matching `(`';
    case 'unclosed':
      return '`(` has no matching `)`';
    case 'too-deep':
      return 'its parentheses are nested too deep';
    case 'too-long':
      return `it has more than ${fault.limit} numbers, inputs and operators`;
    case 'division-by-zero':
      return 'it divides by 0';
    case 'comma':
      return 'it has a comma, but a formula has no functions';
  }
}

export const vocabularyCodes = {
  'unknown-kind': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A declaration starts with a keyword that the language does not have.',
    message: ({ kind, words, hint, more, ...suggested }: ProblemFacts['unknown-kind'] & Lines) =>
      `Unknown keyword ${code(kind)}.${
        didYouMean(suggested) || (words ? ` Expected ${codesOr(words)}.` : '')
      }${hintText(hint)}${nextLines({ more })}`,
    spoils: allFigures,
  },
  'misplaced-kind': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A declaration is inside a block that cannot contain it.',
    message: ({ kind, inside, places, tie }: ProblemFacts['misplaced-kind']) =>
      `${code(kind)} is not allowed ${place(inside)}. Declare it ${allowedPlaces(places)}.${
        tie ? ` To connect the two, set ${code(tie.property)} in the ${tie.holder}.` : ''
      }`,
  },
  'unknown-property': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A property that its declaration does not have.',
    message: ({ property, kind, hint, ...suggested }: ProblemFacts['unknown-property']) =>
      `Unknown property ${code(property)} of ${aKind(kind)}.${didYouMean(suggested)}${hintText(hint)}`,
    spoils: 'property',
  },
  'relative-value': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A value with a sign that cannot be counted from a value of the plan.',
    message: ({ property, found, fault, base = '' }: ProblemFacts['relative-value']) => {
      switch (fault) {
        case 'outside':
          return `${code(found)} is relative, which is only possible in a scenario. Write the value of ${code(property)} without a sign.`;
        case 'nothing':
          return `The plan has no ${code(property)} that ${code(found)} could be relative to. Write the value without a sign.`;
        case 'units':
          return `Cannot add ${code(found)} to ${code(`${property} ${base}`)}. Use the same unit, or write the new value.`;
        case 'range':
          return `${code(found)} is too much for ${code(`${property} ${base}`)}. Use a smaller change, or write the new value.`;
      }
    },
    spoils: 'property',
  },
  'misplaced-property': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A property that belongs to another kind of declaration.',
    message: ({ property, kind, places }: ProblemFacts['misplaced-property']) =>
      `${kind === 'file' ? `${code(property)} is outside of any block` : `${capitalAKind(kind)} has no ${code(property)}`}.${
        places.length === 0
          ? ''
          : places.length > 8
            ? ' Move it into the block that it describes.'
            : ` Move it to ${anyKind(places)}.`
      }`,
    spoils: 'property',
  },
  'wrong-value': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A value that the property does not accept.',
    message: (facts: ProblemFacts['wrong-value'] | { readonly property: string; readonly data: DataFault }) => {
      if ('data' in facts) return dataFault(facts.data);
      const { property, found, expected, words, suggestion, hint } = facts;
      const allowed = words && suggestion === undefined ? ` (${codesOr(words.slice(0, 12))})` : '';
      return `Invalid value ${found === '' ? '' : `${code(found)} `}of ${code(property)}. Expected ${expected}${allowed}.${didYouMean({ suggestion })}${hintText(hint)}`;
    },
    spoils: 'property',
  },
  'repeated-property': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A property that can be set once is set twice.',
    message: ({ property, day }: ProblemFacts['repeated-property'] & { readonly day?: number }) =>
      `${code(property)} is set twice${day === undefined ? '' : ` for ${longDate(day)}`}. The first value is used; remove one of them.`,
    spoils: 'property',
  },
  'conflicting-properties': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'Two properties that exclude each other.',
    message: ({
      first,
      second,
      kind,
      reason,
    }: ProblemFacts['conflicting-properties'] & { readonly reason?: 'percentage' | 'order' }) => {
      if (reason === 'percentage')
        return `${code(first)} and ${code(second)} cannot be compared: one is a percentage and the other is not. Write both alike.`;
      if (reason === 'order')
        return `${code(first)} is above ${code(second)}, so no value is allowed. Change one of them.`;
      return `${capitalAKind(kind)} cannot have both ${code(first)} and ${code(second)}. Remove one of them.`;
    },
    spoils: 'property',
  },
  'missing-name': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A declaration has no name.',
    message: ({ kind, suggestion }: ProblemFacts['missing-name'] & Pick<Suggested, 'suggestion'>) =>
      `This ${kind} has no name, so nothing can refer to it. Add one${
        suggestion === undefined ? ` after ${code(kind)}` : `: ${code(`${kind} ${suggestion}`)}`
      }.`,
  },
  'invalid-name': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A name contains a dot, which only a reference may have.',
    message: ({ found, kind }: ProblemFacts['invalid-name']) =>
      `${code(found)} cannot be the name of ${aKind(kind)}: a dot separates the parts of a path. Use \`-\`, or nest the declaration.`,
  },
  'missing-property': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A declaration lacks a property that it cannot do without.',
    message: ({ kind, name, property, example }: RequiredProperty) =>
      `The ${kind} ${code(name)} has no ${code(property)}. Add one, such as ${code(example)}.`,
    asksFor: ({ property }: RequiredProperty) => [property],
    spoils: ['priorities'],
  },
  'invalid-formula': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A scoring formula that cannot be read.',
    message: ({
      fault,
      suggestion,
      words,
    }: {
      readonly fault: FormulaFault | { readonly kind: 'no-input'; readonly found: string };
      readonly suggestion?: string;
      readonly words?: readonly string[];
    }) =>
      `Invalid formula: ${formulaFault(fault)}.${didYouMean({ suggestion }) || (words ? ` Use ${codesOr(words)}.` : '')}`,
    spoils: ['priorities'],
  },
  'unknown-rule': {
    severity: 'warning',
    group: 'vocabulary',
    summary: 'A rule that does not exist is set or suppressed.',
    /** `isAll`: a word that is meant for every rule. */
    message: ({ name, suggestion, isAll }: Suggested & { readonly name: string; readonly isAll?: true }) =>
      `Unknown rule ${code(name)}.${didYouMean({ suggestion })}${isAll ? ' Name each rule by its code.' : ''}`,
  },
  'unknown-holidays': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A region whose public holidays are not known.',
    message: ({
      name,
      suggestion,
      regions,
    }: {
      readonly name: string;
      readonly suggestion?: string;
      /** The known regions of the country that it names. */
      readonly regions?: readonly string[];
    }) =>
      `Public holidays of ${code(name)} are not known.${
        didYouMean({ suggestion }) ||
        (regions ? ` Known regions: ${codes(regions, 20)}.` : ' Write a region as `DE` or `DE-BY`.')
      }`,
    spoils: datedFigures,
  },
  'calendar-without-working-day': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A calendar or a team has no working day, or none left.',
    message: (facts: NoWorkingDay) => {
      const name = code(facts.name);
      switch (facts.of) {
        case 'teams':
          return `The teams of ${name} have no working day in common, so its dates are not computed. Give them a common day.`;
        case 'calendar':
          return `${name} has no working day for a year or more, so work on it never ends. Set \`workdays mon..fri\` or shorten its holidays.`;
        case 'rest':
          return `${name} has no working day from ${longDate(facts.from)} on, but ${code(facts.work)} is planned until ${longDate(facts.until)}. Shorten the absence, or move the work.`;
      }
    },
    spoils: datedFigures,
  },
} as const satisfies Record<string, CodeRow<never>>;

/** A calendar or the teams of work, by name; of `rest`, a calendar or team that rests for good while it has work. */
type NoWorkingDay =
  | { readonly of: 'calendar' | 'teams'; readonly name: string }
  | {
      readonly of: 'rest';
      readonly name: string;
      readonly from: number;
      readonly work: string;
      readonly until: number;
    };

interface RequiredProperty {
  readonly kind: string;
  readonly name: string;
  readonly property: string;
  readonly example: string;
}
