/** What else a change does, one sentence each, the most important first: what a reader should not have to look for. */

import type { Analysis } from '../../analysis/analysis.ts';
import type { LoadChange } from '../../comparison/loadChanges.ts';
import type { Pair } from '../../comparison/version.ts';
import { messageOf } from '../../diagnostics/finding.ts';
import { unreliable, unreliableText } from '../../findings/unreliable.ts';
import { longDate } from '../../wording/dates.ts';
import { shift } from '../../wording/durations.ts';
import { list, plural, textList, textListUpTo } from '../../wording/lists.ts';
import { number } from '../../wording/numbers.ts';
import { code, entityName, type Parts } from '../../wording/text.ts';
import { count } from '../reported.ts';
import { why } from './causeLines.ts';
import type { Compared } from './pairs.ts';
import { kpiPoint, moneyPoints, type Point, point } from './worthPoints.ts';

export function pointsOf(compared: Compared): readonly Point[] {
  const { comparison, status } = compared;
  if (status === 'removed') return [];
  return [
    ...errors(compared),
    ...finish(compared),
    ...deadlines(compared),
    ...scope(compared),
    ...comparison.loads.flatMap((change) => load(change, compared)),
    ...(comparison.money ? moneyPoints(comparison.money, compared) : []),
    ...comparison.kpis.map((change) => kpiPoint(change, compared)),
    ...path(compared),
    ...findingPoint(compared),
  ];
}

/** So many are told in full; the others are counted with the rest of the findings. */
const MOST_ERRORS = 3;

/** What breaks the plan; deadlines are told with the dates. */
const errors = ({ findings }: Compared): Point[] =>
  findings.added
    .filter(({ severity, code }) => severity === 'error' && code !== 'missed-deadline')
    .slice(0, MOST_ERRORS)
    .map((finding) => point(['New error: ', ...inParts(messageOf(finding))]));

/** A message of ours, with names in backticks. */
const inParts = (message: string): Parts => message.split('`').map((part, i) => (i % 2 === 1 ? code(part) : part));

function finish(compared: Compared): Point[] {
  const { before, after, causes } = compared.comparison.finish;
  const by = after - before;
  if (compared.status === 'new') return [point([`It ends ${longDate(after)}.`])];
  if (by === 0) return [];
  const says = `The roadmap ends ${shift(by)}: ${longDate(after)} instead of ${longDate(before)}.`;
  // A milestone that moves the same way to the same day tells why in its own line.
  const isTold = compared.comparison.dates.some(
    (change) => change.kind === 'milestone' && change.by === by && change.after?.lastDay === after,
  );
  return [point([says], isTold ? [] : why(compared, causes))];
}

/** Of features; milestones have a table of their own. */
function deadlines({ comparison }: Compared): Point[] {
  const late = comparison.dates.filter(({ kind, missed }) => kind === 'feature' && missed.after && !missed.before);
  if (late.length === 0) return [];
  const names = late.map(({ title, due }): Parts => [entityName(title), ` (${longDate(due.after!)})`]);
  return [
    point([
      late.length === 1 ? 'A due date is missed now: ' : `${late.length} due dates are missed now: `,
      ...textListUpTo(5, names),
      '.',
    ]),
  ];
}

function scope({ comparison, status }: Compared): Point[] {
  const { before, after } = comparison.scope;
  const came = comparison.dates.filter(({ exists }) => !exists.before).map(({ kind }) => kind);
  const went = comparison.dates.filter(({ exists }) => !exists.after).map(({ kind }) => kind);
  const counted = (kinds: readonly string[], word: string): string[] =>
    (['feature', 'milestone'] as const).flatMap((kind) => {
      const n = kinds.filter((each) => each === kind).length;
      return n === 0 ? [] : [plural(n, `${word}${kind}`)];
    });
  const effort =
    before.personDays === after.personDays
      ? ''
      : `${number(before.personDays, 1)} → ${number(after.personDays, 1)} person-days`;
  if (status === 'new')
    return [
      point([
        `${list([plural(after.features, 'feature'), plural(after.milestones, 'milestone')])}, ${number(after.personDays, 1)} person-days.`,
      ]),
    ];
  const moves = [list(counted(came, 'new ')), went.length === 0 ? '' : `${list(counted(went, ''))} gone`].filter(
    Boolean,
  );
  if (moves.length === 0 && effort === '') return [];
  return [point([`Scope: ${[...moves, effort].filter(Boolean).join('; ')}.`])];
}

function load({ title, excess, worst }: LoadChange, { status }: Compared): Point[] {
  const say = (amount: number): string => `${number(amount, 1)} person-days`;
  if (!worst) return [point([entityName(title), ' is no longer asked for more than it has.'])];
  const { from, to, asked, capacity } = worst;
  const most = `${number(asked)} asked of ${number(capacity)} from ${longDate(from)} to ${longDate(to - 1)}`;
  if (excess.before === 0) {
    const now = status === 'new' ? '' : ' now';
    return [point([entityName(title), ` is over capacity${now}, by ${say(excess.after)} in all (${most}).`])];
  }
  const more = excess.after > excess.before ? 'further over capacity' : 'less over capacity';
  return [point([entityName(title), ` is ${more}: ${say(excess.before)} → ${say(excess.after)} (${most}).`])];
}

function path({ comparison, after, status }: Compared): Point[] {
  const { entered, left } = comparison.path;
  if (status === 'new' || entered.length + left.length === 0) return [];
  const names = (ids: readonly string[]): Parts =>
    textListUpTo(
      5,
      ids.map((id) => [entityName(after.roadmap.byId.get(id)?.title ?? id)]),
    );
  const said = [
    ...(entered.length > 0 ? [['now has ', ...names(entered)] as Parts] : []),
    ...(left.length > 0 ? [['no longer has ', ...names(left)] as Parts] : []),
  ];
  return [point(['The critical path ', ...textList(said), '.'])];
}

function findingPoint({ findings }: Compared): Point[] {
  const { added, gone } = findings;
  if (added.length + gone.length === 0) return [];
  const { errors, warnings, infos } = count(added);
  const counted = [
    ...(errors > 0 ? [plural(errors, 'new error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'new warning')] : []),
    ...(infos > 0 ? [plural(infos, 'new remark')] : []),
    ...(gone.length > 0 ? [`${plural(gone.length, 'finding')} gone`] : []),
  ];
  return [point([`The checks: ${list(counted)}.`])];
}

/** For each side, which of its figures may be wrong and why: `HEAD: Dates may be wrong …`. */
export function doubts({ before, after, status }: Compared, names: Pair<string>): readonly string[] {
  const doubtOf = ({ findings }: Analysis, where: string): string[] => {
    const doubt = unreliable(findings);
    return doubt ? [`${where}: ${unreliableText(doubt)}`] : [];
  };
  return [
    ...(status === 'new' ? [] : doubtOf(before, names.before)),
    ...(status === 'removed' ? [] : doubtOf(after, names.after)),
  ];
}
