/** Facts of the findings about the text: its syntax, its vocabulary and its names. */
import type { FormulaFault, Hint, PlainHint, Wanted } from '../../../grammar/problem.ts';
import type { Unreadable } from '../../../server/diagnostics/unreadable.ts';
import type { Samples } from './samples.ts';

const day = 20_823;
const names = ['cart', 'search', 'checkout', 'payment', 'login', 'profile', 'invoice', 'audit'];
const block = { keyword: 'feature', name: 'cart' };

/** Each hint once: a record, so that none can be left out. */
const plainHints: Readonly<Record<PlainHint, true>> = {
  comment: true,
  'sign-is-text': true,
  quotes: true,
  'double-quotes': true,
  'straight-quotes': true,
  'dash-or-range': true,
  encoding: true,
  currency: true,
  'no-sign-between': true,
  'one-word': true,
  'letter-first': true,
  'block-start': true,
  'import-at-top': true,
  'new-line': true,
  'one-value': true,
  'no-parentheses': true,
  'no-braces': true,
  commas: true,
  'name-without-quotes': true,
  'how-far': true,
};
const hints: readonly Hint[] = [
  ...(Object.keys(plainHints) as PlainHint[]).map((kind): Hint => ({ kind })),
  { kind: 'braces', of: 'objective' },
  { kind: 'title', of: 'feature' },
  { kind: 'written', example: 'duration 2w' },
  { kind: 'year', period: 'Q3' },
];

const wanted: Readonly<Record<Wanted, true>> = {
  value: true,
  'two-or-three-ends': true,
  name: true,
  'title-or-block': true,
  'block-or-line': true,
  path: true,
  declaration: true,
  item: true,
};

const formulaFaults: Readonly<Record<FormulaFault['kind'], FormulaFault>> = {
  quoted: { kind: 'quoted' },
  'no-part': { kind: 'no-part', found: '2w' },
  'no-operand': { kind: 'no-operand', before: '*' },
  'no-operator': { kind: 'no-operator', before: 'reach' },
  unopened: { kind: 'unopened' },
  unclosed: { kind: 'unclosed' },
  'too-deep': { kind: 'too-deep' },
  'too-long': { kind: 'too-long', limit: 500 },
  'division-by-zero': { kind: 'division-by-zero' },
  comma: { kind: 'comma' },
};

const unreadable: { readonly [K in Unreadable['kind']]: Extract<Unreadable, { readonly kind: K }> } = {
  permission: { kind: 'permission' },
  'too-large': { kind: 'too-large', megabytes: 80, limit: 50 },
  outside: { kind: 'outside' },
  'broken-link': { kind: 'broken-link', target: 'x.roadmap' },
  'link-loop': { kind: 'link-loop' },
  folder: { kind: 'folder' },
  special: { kind: 'special' },
  encoding: { kind: 'encoding', line: 3, encoding: 'UTF-16' },
  'not-fetched': { kind: 'not-fetched' },
  'too-many': { kind: 'too-many', limit: 5000 },
  'too-deep': { kind: 'too-deep', limit: 200 },
  error: { kind: 'error', code: 'EIO' },
};

const suggested = [{}, { suggestion: 'checkout' }, { suggestion: 'checkout', other: 'checkin' }];

export const textSamples = {
  'unexpected-token': [
    ...(Object.keys(wanted) as Wanted[]).map((expected) => ({ found: 'duration', expected })),
    ...hints.map((hint) => ({ found: '{', expected: 'name' as const, hint })),
    { found: '\n', expected: 'value', property: 'due' },
    { found: 'teams', expected: 'path', suggestion: '"teams"', more: 1 },
    { found: 'a', expected: 'declaration', more: 5 },
  ],
  'unclosed-block': [block, { keyword: 'roadmap', name: '' }],
  'unopened-block': [block],
  'missing-braces': [block, { ...block, others: 1 }, { ...block, others: 12 }],
  'unclosed-string': [{ quote: '"' }, { quote: '"""' }, { quote: '"', until: 40 }],
  'unclosed-comment': [{}],
  'unclosed-list': [{ property: 'after' }],
  'invalid-character': [
    { found: '°' },
    { found: '“', suggestion: '"' },
    { found: '2027‑03', signs: ['‑'], suggestion: '2027-03' },
    { found: 'b–2d', signs: ['–', '\u00ad'], suggestion: 'b -2d', other: 'b-2d' },
    { found: '10d–5d', signs: ['–'], hint: { kind: 'dash-or-range' } },
    { found: "'a'", signs: ["'"], suggestion: '"a"' },
    { found: '“a” ８０％', signs: ['“', '８', '％'] },
    { found: '5d...', signs: ['...'] },
    { found: ':', hint: { kind: 'no-sign-between' }, isSpare: true },
    { found: '|', more: 3 },
  ],
  'invalid-escape': [{ found: '\\q' }],
  'invalid-date': [
    { found: '2027-02-30', reason: 'day' },
    { found: '2027-14-01', reason: 'month', suggestion: '2027-01-14' },
    { found: '2027-W60', reason: 'week' },
    { found: '2027-Q5', reason: 'quarter' },
    { found: '2027-H3', reason: 'half' },
    { found: '3/4/2027', reason: 'form' },
  ],
  'invalid-duration': [{ found: '5x' }, { found: '5days', suggestion: '5d' }],
  'invalid-number': [{ found: '1x' }, { found: '12K', suggestion: '12k' }, { found: '€5', hint: { kind: 'currency' } }],
  'reversed-range': [
    { from: '10d', to: '7d', suggestion: '7d..10d' },
    { from: '2027-03', to: '2027-01' },
    { from: '2027-Q4', to: '2027-Q1', suggestion: '2027-Q1..2027-Q4', other: '2027-Q4..2028-Q1' },
    { from: '', to: '' },
  ],
  'nesting-too-deep': [{ limit: 100 }],
  'missing-value': [
    { property: 'due', expected: 'a date, such as `2027-03-15`' },
    { property: 'import', after: 'import' },
    { property: 'duration', after: '..' },
    { property: 'after', after: ',' },
    { property: 'due', after: ',', suggestion: ';' },
  ],
  'unknown-kind': [
    { kind: 'hello', words: ['feature', 'team'] },
    ...suggested.map((guess) => ({ kind: 'fetaure', ...guess })),
    { kind: 'title', hint: { kind: 'title', of: 'product' } },
    { kind: 'hello', more: 4 },
  ],
  'misplaced-kind': [
    { kind: 'team', inside: 'product', places: ['file'] },
    {
      kind: 'feature',
      inside: 'team',
      places: ['file', 'product', 'feature', 'scenario'],
      tie: { property: 'team', holder: 'feature' },
    },
    { kind: 'rules', inside: 'file', places: ['roadmap'] },
  ],
  'unknown-property': suggested.map((guess) => ({ property: 'duraton', kind: 'objective', ...guess })),
  'relative-value': [
    { property: 'duration', found: '+1w', fault: 'outside', suggestion: '1w' },
    { property: 'capacity', found: '+2', fault: 'nothing', suggestion: '2' },
    { property: 'duration', found: '+1mo', fault: 'units', base: '2w' },
    { property: 'cost', found: '-10k', fault: 'range', base: '5k' },
  ],
  'misplaced-property': [
    { property: 'duration', kind: 'milestone', places: ['feature'] },
    { property: 'due', kind: 'file', places: ['feature', 'milestone', 'objective'] },
    { property: 'note', kind: 'rules', places: names.concat(names) },
  ],
  'wrong-value': [
    { property: 'due', expected: 'a date, such as `2027-03-15`', found: 'soon' },
    { property: 'due', expected: 'a date', found: '', hint: { kind: 'one-value' } },
    { property: 'impact', expected: 'a word or a number', found: 'hihg', words: ['high', 'low'], suggestion: 'high' },
    { property: 'impact', expected: 'a word or a number', found: 'x', words: ['high', 'low'] },
    { property: 'from', data: { kind: 'no-date', file: 'a.csv', row: 3, found: 'soon' } },
    { property: 'from', data: { kind: 'no-number', file: 'a.csv', row: 3, found: '2,1' } },
    { property: 'from', data: { kind: 'no-table', file: 'a.csv' } },
    { property: 'column', data: { kind: 'no-column', file: 'a.csv', found: 'rat', columns: ['rate', 'day'] } },
    {
      property: 'column',
      data: { kind: 'no-column', file: 'a.csv', found: 'rat', columns: ['rate'], suggestion: 'rate' },
    },
  ],
  'repeated-property': [
    { property: 'due', kind: 'feature' },
    { property: 'actual', kind: 'kpi', day },
  ],
  'conflicting-properties': [
    { first: 'duration', second: 'effort', kind: 'feature' },
    { first: 'baseline', second: 'target', kind: 'kpi', reason: 'percentage' },
    { first: 'floor', second: 'ceiling', kind: 'kpi', reason: 'order' },
  ],
  'missing-name': [{ kind: 'team' }, { kind: 'feature', suggestion: 'one-page' }],
  'invalid-name': [{ found: 'a.b', kind: 'feature', suggestion: 'a-b' }],
  'missing-property': [{ kind: 'scoring', name: 'ours', property: 'formula', example: 'formula value * 2' }],
  'invalid-formula': [
    ...Object.values(formulaFaults).map((fault) => ({ fault })),
    { fault: { kind: 'no-operand' } },
    { fault: { kind: 'no-input', found: 'quality' }, words: ['value', 'reach'] },
    { fault: { kind: 'no-input', found: 'vlaue' }, words: ['value'], suggestion: 'value' },
  ],
  'unknown-rule': [{ name: 'kpi-gpa', suggestion: 'kpi-gap' }, { name: 'all', isAll: true }, { name: 'x' }],
  'unknown-holidays': [
    { name: 'DE_BY', suggestion: 'DE-BY' },
    { name: 'DE-XX', regions: ['DE', 'DE-BY'] },
    { name: 'x' },
  ],
  'calendar-without-working-day': [
    { of: 'calendar', name: 'rest' },
    { of: 'teams', name: 'cart' },
    { of: 'rest', name: 'web', from: 20_823, work: 'cart', until: 20_900 },
  ],
  'duplicate-name': [
    { name: 'cart', kind: 'objective', of: 'declaration' },
    { name: 'cart', kind: 'unknown', of: 'declaration' },
    { name: 'cart', kind: 'feature', of: 'change' },
    { name: 'Shop', kind: 'roadmap', of: 'header' },
  ],
  'unresolved-reference': [
    ...suggested.map((guess) => ({ name: 'chekout', kinds: ['feature', 'milestone'], property: 'after', ...guess })),
    { name: 'web', kinds: ['team'], property: 'team' },
    { name: 'trial', kinds: ['feature'], property: 'scenario' },
    { name: 'chekout', kinds: ['feature'], property: 'scenario', suggestion: 'checkout' },
  ],
  'wrong-kind-of-reference': [
    ...suggested.map((guess) => ({
      name: 'web',
      kind: 'team',
      kinds: ['feature', 'milestone'],
      property: 'after',
      ...guess,
    })),
    { name: 'cart', kind: 'feature', kinds: ['milestone'], property: 'scenario' },
  ],
  'ambiguous-reference': [{ name: 'design', candidates: ['shop.design', 'site.design'] }],
  'unknown-tag': suggested.map((guess) => ({ tag: '#lauch', property: 'include', ...guess })),
  'unplaced-item': [
    { name: 'trial', kind: 'feature' },
    { name: 'trial', kind: 'feature', suggestion: 'shop.trial' },
  ],
  'recorded-in-scenario': [{ property: 'finished', kind: 'feature' }],
  'changed-and-dropped': [{ name: 'cart' }, { name: 'cart', within: 'shop' }],
  'unused-declaration': [{ name: 'web', kind: 'team' }],
  'import-not-found': [
    { path: 'taems.roadmap', suggestion: 'teams.roadmap' },
    { path: 'x.roadmap' },
    { path: 'a\\b.roadmap', fault: 'backslash', suggestion: 'a/b.roadmap' },
    { path: 'plans', fault: 'empty-folder' },
  ],
  'unreadable-file': Object.values(unreadable).map((reason) => ({ path: 'teams.roadmap', reason })),
  'import-outside': [{ path: '../x.roadmap' }],
  'import-cycle': [
    { path: 'a.roadmap', files: ['a.roadmap', 'a.roadmap'] },
    { path: 'a.roadmap', files: ['a.roadmap', 'b.roadmap', 'a.roadmap'] },
  ],
  'confusable-name': [
    { name: 'саrt', other: 'cart' },
    { name: 'саrt', other: 'cart', scripts: ['Latin', 'Cyrillic'] },
    { name: 'саrt', scripts: ['Latin', 'Cyrillic'] },
  ],
  'hidden-character': [
    { character: 'zero-width space, U+200B', changesDirection: false },
    { character: 'right-to-left mark, U+200F', changesDirection: true },
  ],
} as const satisfies Partial<Samples>;
