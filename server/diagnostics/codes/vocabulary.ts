/** Words and values that the vocabulary does not have, or not here. */
import { a, also, type CodeRow, didYouMean, list, plain, tick } from './row.ts';

export const vocabularyCodes = {
  'unknown-kind': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A declaration of a kind that the language does not have.',
    message: ({ kind, name, found, suggestion, words }) =>
      `There is no kind of declaration called ${tick(kind ?? found ?? name)}.${didYouMean(suggestion)}${!suggestion && words ? ` There are ${list(words, 'and', 20)}.` : ''}`,
  },
  'misplaced-kind': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A declaration stands inside one that cannot hold it.',
    message: ({ kind, inside, allowed }) =>
      `${a(kind).replace(/^a/, 'A')} cannot stand ${!inside || inside === 'file' ? 'at the top of a file' : `inside ${a(inside)}`}.${allowed ? ` It belongs ${plain(Array.isArray(allowed) ? allowed.map((k) => (k === 'file' ? 'at the top of a file' : `in ${a(k)}`)).join(' or ') : allowed)}.` : ''}`,
  },
  'unknown-property': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A property that its kind does not have.',
    message: ({ property, name, kind, suggestion }) =>
      `${a(kind).replace(/^a/, 'A')} has no property ${tick(property ?? name)}.${didYouMean(suggestion)}`,
  },
  'misplaced-property': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A property of another kind.',
    message: ({ property, name, kind, allowed, hint }) =>
      `${tick(property ?? name)} says nothing about ${a(kind)}.${allowed ? ` It belongs in ${plain(Array.isArray(allowed) ? allowed.map((k) => a(k)).join(' or ') : allowed)}.` : ''}${also(hint)}`,
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
    message: ({ property, name }) =>
      `${tick(property ?? name)} is said twice here. The first counts; remove one of them.`,
  },
  'conflicting-properties': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'Two properties that cannot both hold.',
    message: ({ property, other, why, hint }) =>
      `${tick(property)} and ${tick(other, 'another property')} cannot both hold${why ? `: ${plain(why)}` : ''}.${hint ? also(hint) : ' Keep the one that is meant.'}`,
  },
  'missing-name': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A declaration has no name.',
    message: ({ kind, suggestion }) =>
      `This ${plain(kind, 'declaration')} needs a name, so that others can refer to it${suggestion ? `: ${tick(`${plain(kind)} ${plain(suggestion)}`.trim())}` : ''}.`,
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
      `I cannot read this formula${why ? `: ${plain(why)}` : expected ? `; I was looking for ${plain(expected)}` : ''}${found ? ` at ${tick(found)}` : ''}.${didYouMean(suggestion)}${!suggestion && words ? ` It can use ${list(words, 'and', 20)}.` : ''}`,
  },
  'unknown-rule': {
    severity: 'warning',
    group: 'vocabulary',
    summary: 'A rule that does not exist is set or ignored.',
    message: ({ name, found, suggestion }) =>
      `There is no rule called ${tick(name ?? found)}.${didYouMean(suggestion)}`,
  },
  'unknown-holidays': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'No public holidays are known for a region.',
    message: ({ name, found, suggestion }) =>
      `I know no public holidays for ${tick(name ?? found)}.${suggestion ? didYouMean(suggestion) : ' Regions are written like `DE` or `DE-BY`.'}`,
  },
  'calendar-without-working-day': {
    severity: 'error',
    group: 'vocabulary',
    summary: 'A calendar on which nobody ever works.',
    message: ({ name }) =>
      `Nobody ever works on ${tick(name, 'this calendar')}, so no work could end. Give it \`workdays mon..fri\`, or shorten its holidays.`,
  },
} as const satisfies Record<string, CodeRow>;
