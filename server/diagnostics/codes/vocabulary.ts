/** Words and values that the vocabulary does not have, or not here. */
import { a, also, type CodeRow, didYouMean, inWords, list, norTheNext, plain, tick } from './row.ts';

const standing = (place: unknown): string => (place === 'file' ? 'at the top of a file' : `in ${a(String(place))}`);

/** `at the top of a file, in a product, a feature or a scenario` */
const standingIn = (places: readonly string[]): string => {
  const blocks = inWords(places.filter((place) => place !== 'file').map(a));
  if (!places.includes('file')) return `in ${blocks}`;
  return blocks ? `at the top of a file or in ${blocks}` : 'at the top of a file';
};

export const vocabularyCodes = {
  'unknown-kind': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A declaration of a kind that the language does not have.',
    message: ({ kind, name, found, suggestion, other, words, hint, more }) =>
      `There is no kind of declaration called ${tick(kind ?? found ?? name)}.${didYouMean(suggestion, other)}${!suggestion && words ? ` Here can stand ${list(words, 'or', 20)}.` : ''}${also(hint)}${norTheNext(more)}`,
  },
  'misplaced-kind': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A declaration stands inside one that cannot hold it.',
    message: ({ kind, inside, places, property, holder }) =>
      `${a(kind).replace(/^a/, 'A')} cannot stand ${standing(inside ?? 'file')}.${
        // Whatever belongs somewhere may stand in a scenario too, which is not what anybody meant.
        Array.isArray(places) ? ` It belongs ${standingIn(places.filter((place) => place !== 'scenario'))}.` : ''
      }${property ? ` Say ${tick(property)} in the ${a(holder).replace(/^an? /, '')} to tie the two.` : ''}`,
  },
  'unknown-property': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A property that its kind does not have.',
    message: ({ property, name, kind, suggestion, other, hint }) =>
      `${a(kind).replace(/^a/, 'A')} has no property ${tick(property ?? name)}.${didYouMean(suggestion, other)}${also(hint)}`,
  },
  'misplaced-property': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A property of another kind.',
    message: ({ property, kind, places }) =>
      `${tick(property)} ${kind === 'file' ? 'stands outside of every block' : `says nothing about ${a(kind)}`}.${
        Array.isArray(places) && places.length > 0
          ? ` It belongs in ${places.length > 8 ? 'the block of what it is about' : inWords(places.map(a))}.`
          : ''
      }`,
  },
  'wrong-value': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A value of a form that the property does not take.',
    message: ({ property, found, expected, words, suggestion, hint }) =>
      `${tick(property, 'This property')} needs ${plain(expected, 'another value')}${words && !suggestion ? ` (${list(words, 'or', 12)})` : ''}${found === undefined || found === '' ? '' : `; I found ${tick(found)}`}.${didYouMean(suggestion)}${also(hint)}`,
  },
  'repeated-property': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A property that can be said once is said twice.',
    message: ({ property, name, day }) =>
      `${tick(property ?? name)} is said twice ${day ? `for ${plain(day)}` : 'here'}. The first counts; remove one of them.`,
  },
  'conflicting-properties': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'Two properties that cannot both hold.',
    message: ({ first, second, kind, why }) =>
      `${tick(first)} and ${tick(second, 'another property')} cannot both hold for ${a(kind)}${why ? `: ${plain(why)}` : ''}. Keep the one that is meant.`,
  },
  'missing-name': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A declaration has no name.',
    message: ({ kind, suggestion }) =>
      `This ${plain(kind, 'declaration')} needs a name, so that others can refer to it${suggestion ? `: ${tick(`${plain(kind)} ${plain(suggestion)}`.trim())}` : ''}.`,
  },
  'invalid-name': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A name with a dot, which only a reference may have.',
    message: ({ found, kind }) =>
      `${tick(found)} cannot be the name of ${a(kind)}: a dot leads from a block to what is inside it. Use \`-\`, or nest the declaration.`,
  },
  'missing-property': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A declaration lacks a property without which it means nothing.',
    message: ({ kind, name, property, why, example }) =>
      `${plain(kind, 'declaration').replace(/^./, (c) => c.toUpperCase())} ${name ? `${tick(name)} ` : ''}needs ${tick(property)}${why ? `: ${plain(why)}` : ''}.${example ? ` For example ${tick(example)}.` : ''}`,
  },
  'invalid-formula': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A scoring formula that cannot be read.',
    message: ({ found, why, expected, suggestion, words }) =>
      `I cannot read this formula${why ? `: ${plain(why)}` : expected ? `; I was looking for ${plain(expected)}` : ''}${found && !why ? ` at ${tick(found)}` : ''}.${didYouMean(suggestion)}${!suggestion && words ? ` It can use ${list(words, 'and', 20)}.` : ''}`,
  },
  'unknown-rule': {
    severity: 'warning',
    group: 'vocabulary',
    summary: 'A rule that does not exist is set or ignored.',
    message: ({ name, found, suggestion, hint }) =>
      `There is no rule called ${tick(name ?? found)}.${didYouMean(suggestion)}${also(hint)}`,
  },
  'unknown-holidays': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'No public holidays are known for a region.',
    message: ({ name, found, suggestion, regions }) =>
      `I know no public holidays for ${tick(name ?? found)}.${
        suggestion
          ? didYouMean(suggestion)
          : regions
            ? ` Of that country I know ${list(regions, 'and', 20)}.`
            : ' Regions are written like `DE` or `DE-BY`.'
      }`,
  },
  'calendar-without-working-day': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A calendar on which nobody ever works.',
    message: ({ name, teams }) =>
      teams
        ? `There is no day on which all teams of ${tick(name)} work, so it could not end. Give them a day in common.`
        : `Nobody works on ${tick(name, 'this calendar')} for a year or more, so no work could end. Give it \`workdays mon..fri\`, or shorten its holidays.`,
  },
} as const satisfies Record<string, CodeRow>;
