/** The code table: every finding's code, default severity, group, facts and words, one row each, in files by theme. */
import { dependencyCodes } from './codes/dependencies.ts';
import { disclosureCodes } from './codes/disclosure.ts';
import { moneyCodes } from './codes/money.ts';
import { nameCodes } from './codes/names.ts';
import { peopleCodes } from './codes/people.ts';
import { priorityCodes } from './codes/priority.ts';
import { riskCodes } from './codes/risk.ts';
import type { CodeRow } from './codes/row.ts';
import { scheduleCodes } from './codes/schedule.ts';
import { strategyCodes } from './codes/strategy.ts';
import { suppressionCodes } from './codes/suppression.ts';
import { syntaxCodes } from './codes/syntax.ts';
import { trackerCodes } from './codes/tracker.ts';
import { vocabularyCodes } from './codes/vocabulary.ts';

const table = {
  ...syntaxCodes,
  ...vocabularyCodes,
  ...nameCodes,
  ...dependencyCodes,
  ...scheduleCodes,
  ...trackerCodes,
  ...priorityCodes,
  ...strategyCodes,
  ...moneyCodes,
  ...peopleCodes,
  ...disclosureCodes,
  ...riskCodes,
  ...suppressionCodes,
} as const satisfies Record<string, CodeRow<never>>;

export type Code = keyof typeof table;

/** By code, the facts that its message is made of. */
export type FactsByCode = { readonly [C in Code]: Parameters<(typeof table)[C]['message']>[0] };

export const codes: { readonly [C in Code]: CodeRow<FactsByCode[C]> } = table;

export const allCodes: readonly Code[] = Object.keys(codes) as Code[];

export const isCode = (text: string): text is Code => Object.hasOwn(codes, text);

/** Whether a finding reports that a file was not read: what is missing elsewhere may be declared in that file. */
export const isMissingFile = (code: Code): boolean =>
  code === 'import-not-found' || code === 'import-outside' || code === 'unreadable-file';

/** Where a code is explained. The page is also its test. */
export const docsUrl = (code: Code): string =>
  `https://github.com/roadmap-as-code/roadmap-as-code/blob/main/docs/rules/${code}.md`;
