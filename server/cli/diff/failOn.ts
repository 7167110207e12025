/** What makes a comparison fail a build: a slip, new findings by severity, or new findings of a code. */

import { closest } from '../../../grammar/suggest.ts';
import type { Compared } from '../../comparison/compared.ts';
import type { DateChange } from '../../comparison/dateChanges.ts';
import { codes, isCode } from '../../diagnostics/codes.ts';
import { type Finding, messageOf } from '../../diagnostics/finding.ts';
import { UsageError } from '../../host/io.ts';
import { days } from '../../wording/durations.ts';
import { plural } from '../../wording/lists.ts';

const words = {
  slip: (compared: Compared) => slips(compared, () => true),
  'committed-slip': (compared: Compared) => slips(compared, ({ commitment }) => commitment === 'committed'),
  'new-error': (compared: Compared) => fresh(compared, 'error', ({ severity }) => severity === 'error'),
  'new-warning': (compared: Compared) => fresh(compared, 'warning', ({ severity }) => severity === 'warning'),
} as const;

export const failWords: readonly string[] = Object.keys(words);

export type Condition = (compared: Compared) => string | undefined;

/** By the word that names it. */
export function conditionsOf(named: readonly string[]): ReadonlyMap<string, Condition> {
  return new Map(named.map((word) => [word, conditionOf(word)]));
}

function conditionOf(word: string): Condition {
  if (Object.hasOwn(words, word)) return words[word as keyof typeof words];
  if (isCode(word)) {
    return (compared) => fresh(compared, 'finding', ({ code }) => code === word);
  }
  const guess = closest(word, [...failWords, ...Object.keys(codes)]);
  throw new UsageError(
    `Unknown condition \`${word}\` in \`--fail-on\`. Use ${failWords.join(', ')}, or the code of a finding.${guess ? ` Did you mean ${guess}?` : ''}`,
  );
}

/** A milestone that is late, or that no longer has a date. */
function slips({ comparison, status }: Compared, counts: (change: DateChange) => boolean): string | undefined {
  if (status !== 'changed') return undefined;
  const found = comparison.dates.filter(
    (change) =>
      change.kind === 'milestone' &&
      counts(change) &&
      change.exists.after &&
      (change.by > 0 || (change.before && !change.after)),
  );
  const first = found[0];
  if (!first) return undefined;
  const what = first.after ? `is ${days(first.by)} later` : 'has no date any more';
  return `${first.title} ${what}${found.length > 1 ? `, and ${plural(found.length - 1, 'other milestone')}` : ''}`;
}

/** How many findings are new, and what the first of them says. */
function fresh({ findings }: Compared, what: string, counts: (finding: Finding) => boolean): string | undefined {
  const found = findings.added.filter(counts);
  return (
    found[0] && `${plural(found.length, `new ${what}`)}, ${found.length > 1 ? 'the first: ' : ''}${messageOf(found[0])}`
  );
}
