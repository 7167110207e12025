/** The code table: every finding's code, default severity, group and words, one row each, grouped in files by theme. */
import { dependencyCodes } from './codes/dependencies.ts';
import { disclosureCodes } from './codes/disclosure.ts';
import { moneyCodes } from './codes/money.ts';
import { nameCodes } from './codes/names.ts';
import { peopleCodes } from './codes/people.ts';
import { priorityCodes } from './codes/priority.ts';
import { riskCodes } from './codes/risk.ts';
import type { CodeRow, Facts } from './codes/row.ts';
import { scheduleCodes } from './codes/schedule.ts';
import { strategyCodes } from './codes/strategy.ts';
import { suppressionCodes } from './codes/suppression.ts';
import { syntaxCodes } from './codes/syntax.ts';
import { vocabularyCodes } from './codes/vocabulary.ts';

export type { CodeRow } from './codes/row.ts';

export const codes = {
  ...syntaxCodes,
  ...vocabularyCodes,
  ...nameCodes,
  ...dependencyCodes,
  ...scheduleCodes,
  ...priorityCodes,
  ...strategyCodes,
  ...moneyCodes,
  ...peopleCodes,
  ...disclosureCodes,
  ...riskCodes,
  ...suppressionCodes,
} as const satisfies Record<string, CodeRow>;

export type Code = keyof typeof codes;

export const allCodes: readonly Code[] = Object.keys(codes) as Code[];

export const isCode = (text: string): text is Code => Object.hasOwn(codes, text);

/** The row of a code; typed wide, so that `tag` can be asked of any. */
export const codeRow = (code: Code): CodeRow => codes[code];

/** The message of a finding, one line of Markdown-like text with names in backticks. User text in it is raw. */
export function messageOf({ code, facts }: { readonly code: Code; readonly facts: Facts }): string {
  const known = said.get(facts);
  if (known?.code === code) return known.message;
  const message = codes[code].message(facts);
  said.set(facts, { code, message });
  return message;
}

/** Facts never change, and an editor asks for the words of the same ones after every keystroke. */
const said = new WeakMap<Facts, { readonly code: Code; readonly message: string }>();

/** Whether a finding says that a file was not read: what is missing elsewhere may be declared in that file. */
export const isMissingFile = (code: Code): boolean =>
  code === 'import-not-found' || code === 'import-outside' || code === 'unreadable-file';

/** Where a code is explained. The page is also its test. */
export const docsUrl = (code: Code): string =>
  `https://github.com/roadmap-as-code/roadmap-as-code/blob/main/test/rules/${code}.md`;
