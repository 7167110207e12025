/** What else a change does, one sentence each, the most important first: what a reader should not have to look for. */
import type { Compared } from '../../comparison/compared.ts';
import type { LoadChange } from '../../comparison/loadChanges.ts';
import { messageOf, type Severity } from '../../diagnostics/finding.ts';
import { longDate, period } from '../../wording/dates.ts';
import { shift } from '../../wording/durations.ts';
import { list, plural, textList, textListUpTo } from '../../wording/lists.ts';
import { number } from '../../wording/numbers.ts';
import { people, personDays } from '../../wording/people.ts';
import { entityName, messageText, type Parts } from '../../wording/text.ts';
import type { ListItem } from '../section.ts';
import { whyMoved } from './whyMoved.ts';
import { kpiPoints, moneyPoints } from './worthPoints.ts';

export function pointsOf(compared: Compared): readonly ListItem[] {
  const { comparison, status } = compared;
  if (status === 'removed') return [];
  return [
    ...errors(compared),
    ...finish(compared),
    ...dueDates(compared),
    ...scope(compared),
    ...comparison.loads.map((change) => load(change, compared)),
    ...(comparison.money ? moneyPoints(comparison.money, compared) : []),
    ...comparison.kpis.flatMap((change) => kpiPoints(change, compared)),
    ...path(compared),
    ...findingCounts(compared),
  ];
}

/** So many are shown in full; the others are counted with the rest of the findings. */
const MOST_ERRORS = 3;

/** What breaks the plan; missed due dates are shown with the dates. */
const errors = ({ findings }: Compared): ListItem[] =>
  findings.added
    .filter(({ severity, code }) => severity === 'error' && code !== 'missed-deadline' && code !== 'missed-commitment')
    .slice(0, MOST_ERRORS)
    .map((finding) => ({ text: ['New error: ', ...messageText(messageOf(finding))] }));

function finish(compared: Compared): ListItem[] {
  const { before, after, causes } = compared.comparison.finish;
  const by = after - before;
  if (compared.status === 'new') return [{ text: `It ends ${longDate(after)}.` }];
  if (by === 0) return [];
  // A milestone that moves the same way to the same day shows why in its own line.
  const isShown = compared.comparison.dates.some(
    (change) => change.kind === 'milestone' && change.by === by && change.after?.lastDay === after,
  );
  return [
    {
      text: `The roadmap ends ${shift(by)}: ${longDate(after)} instead of ${longDate(before)}.`,
      because: isShown ? [] : whyMoved(compared, causes),
    },
  ];
}

/** Of features; milestones have a table of their own. */
function dueDates({ comparison }: Compared): ListItem[] {
  const late = comparison.dates.filter(({ kind, missed }) => kind === 'feature' && missed.after && !missed.before);
  if (late.length === 0) return [];
  const names = late.map(({ title, due }): Parts => [entityName(title), ` (${longDate(due.after!)})`]);
  const missed = late.length === 1 ? 'A due date is missed now: ' : `${late.length} due dates are missed now: `;
  return [{ text: [missed, ...textListUpTo(5, names), '.'] }];
}

function scope({ comparison, status }: Compared): ListItem[] {
  const { before, after } = comparison.scope;
  if (status === 'new') {
    const work = list([plural(after.features, 'feature'), plural(after.milestones, 'milestone')]);
    return [{ text: `${work}, ${personDays(after.personDays)}.` }];
  }
  const counted = (exists: 'before' | 'after', word: string): string =>
    list(
      (['feature', 'milestone'] as const).flatMap((kind) => {
        const count = comparison.dates.filter((each) => each.kind === kind && !each.exists[exists]).length;
        return count === 0 ? [] : [plural(count, `${word}${kind}`)];
      }),
    );
  const [added, removed] = [counted('before', 'new '), counted('after', '')];
  const parts = [
    added,
    removed && `${removed} removed`,
    before.personDays === after.personDays ? '' : `${number(before.personDays, 1)} → ${personDays(after.personDays)}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [{ text: `Scope: ${parts.join('; ')}.` }];
}

function load({ title, excess, worst }: LoadChange, { status }: Compared): ListItem {
  const name = entityName(title);
  if (!worst) return { text: [name, ' is no longer over-allocated.'] };
  const { from, to, asked, capacity } = worst;
  const most = `${people(asked)} needed, ${number(capacity)} available, ${period({ firstDay: from, lastDay: to - 1 })}`;
  if (excess.before === 0) {
    const now = status === 'new' ? '' : ' now';
    return { text: [name, ` is over-allocated${now} by ${personDays(excess.after)} in all (${most}).`] };
  }
  const change = excess.after > excess.before ? 'more' : 'less';
  return {
    text: [name, ` is ${change} over-allocated: ${number(excess.before, 1)} → ${personDays(excess.after)} (${most}).`],
  };
}

function path({ comparison, after, status }: Compared): ListItem[] {
  const { entered, left } = comparison.path;
  if (status === 'new' || entered.length + left.length === 0) return [];
  const names = (ids: readonly string[]): Parts =>
    textListUpTo(
      5,
      ids.map((id) => [entityName(after.roadmap.byId.get(id)?.title ?? id)]),
    );
  const changes: Parts[] = [
    ...(entered.length > 0 ? [['now has ', ...names(entered)]] : []),
    ...(left.length > 0 ? [['no longer has ', ...names(left)]] : []),
  ];
  return [{ text: ['The critical path ', ...textList(changes), '.'] }];
}

const NOUNS: readonly (readonly [string, readonly Severity[]])[] = [
  ['new error', ['error']],
  ['new warning', ['warning']],
  ['new remark', ['info', 'hint']],
];

function findingCounts({ findings: { added, gone } }: Compared): ListItem[] {
  if (added.length + gone.length === 0) return [];
  const counts = NOUNS.flatMap(([noun, severities]) => {
    const count = added.filter(({ severity }) => severities.includes(severity)).length;
    return count === 0 ? [] : [plural(count, noun)];
  });
  return [{ text: `Findings: ${list([...counts, ...(gone.length > 0 ? [`${number(gone.length)} resolved`] : [])])}.` }];
}
