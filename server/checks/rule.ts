/** A rule: a row of the table of facts that names what it reads. What it finds is kept while that is the same. */
import type { Fact } from '../analysis/fact.ts';
import type { Code, FactsByCode } from '../diagnostics/codes.ts';
import type { Label } from '../diagnostics/labels.ts';
import { isAlike } from '../util/isAlike.ts';
import { type Known, known } from './known.ts';
import { levels } from './ruleLevels.ts';
import type { Spot } from './spot.ts';

/** What a rule reports: facts and a place. The severity is that of the code table. */
export interface Observation<C extends Code> {
  readonly place: Spot;
  readonly facts: FactsByCode[C];
  readonly related?: readonly { readonly place: Spot; readonly label: Label }[];
}

export type Report<C extends Code> = (observation: Observation<C>) => void;

export interface Rule<C extends Code = Code> {
  readonly code: C;
  readonly observations: Fact<readonly Observation<C>[]>;
}

interface RuleRow<C extends Code, K extends keyof Known> {
  readonly code: C;
  /** The facts that it reads, by name; `find` is handed those and no others. */
  readonly reads: readonly K[];
  /** Never throws on what a user wrote, and reports each cause once. */
  find(known: Pick<Known, K>, report: Report<C>): void;
}

/** Rules that the roadmap turns off find nothing. */
export function rule<C extends Code, K extends keyof Known>({ code, reads, find }: RuleRow<C, K>): Rule<C> {
  const make = ([off, ...values]: readonly unknown[]): readonly Observation<C>[] => {
    const found: Observation<C>[] = [];
    // The table hands over the values of `levels` and of the facts that are read, in their order.
    if ((off as ReadonlyMap<string, string>).get(code) === 'off') return found;
    find(
      Object.fromEntries(reads.map((name, i) => [name, values[i]])) as Pick<Known, K>,
      (one) => void found.push(one),
    );
    return found;
  };
  return {
    code,
    observations: {
      name: code,
      inputs: [levels, ...reads.map((name) => known[name])],
      make,
      patch: ({ value }, values) => keptObservations(make(values), value as readonly Observation<C>[]),
      isSame: Object.is,
    },
  };
}

/** Those of before as far as they are alike, so that what was made of them need not be made again. */
function keptObservations<C extends Code>(
  now: readonly Observation<C>[],
  before: readonly Observation<C>[],
): readonly Observation<C>[] {
  const moved = now.length - before.length;
  let first = 0;
  while (first < now.length && first < before.length && isSame(now[first]!, before[first]!)) first++;
  let end = now.length;
  while (end > first && end - moved > first && isSame(now[end - 1]!, before[end - moved - 1]!)) end--;
  if (moved === 0 && first === end) return before;
  const middle = now.slice(first, end).map((one, i) => {
    const old = before[first + i];
    return old && isSame(one, old) ? old : one;
  });
  return [...before.slice(0, first), ...middle, ...before.slice(end - moved)];
}

const isSame = <C extends Code>(now: Observation<C>, before: Observation<C>): boolean =>
  isSameSpot(now.place, before.place) &&
  isAlike(now.facts, before.facts) &&
  (now.related ?? []).length === (before.related ?? []).length &&
  (now.related ?? []).every(({ place, label }, i) => {
    const old = before.related![i]!;
    return isSameSpot(place, old.place) && isAlike(label, old.label);
  });

/** A place of the text is compared by what it is counted from, which is a whole tree. */
function isSameSpot(now: Spot, before: Spot): boolean {
  if (now.kind !== 'place' || before.kind !== 'place') return isAlike(now, before);
  const [one, other] = [now.place, before.place];
  return one.anchor === other.anchor && one.file === other.file && isAlike(one.span, other.span);
}
