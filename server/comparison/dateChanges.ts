/** What becomes of the dates of features and milestones, those that came or went included. */
import type { Day } from '../../grammar/civil.ts';
import type { Commitment, Id, Work } from '../model/roadmap.ts';
import type { Causes } from './causes.ts';
import { datedIndexes, type Pair, type Version } from './version.ts';

export interface DateChange {
  readonly id: Id;
  readonly kind: Work['kind'];
  readonly title: string;
  readonly commitment?: Commitment;
  /** Inclusive; `undefined` where it is not in that version's plan: not there, dropped, or waiting for itself. */
  readonly before?: Dates;
  readonly after?: Dates;
  /** Whether its declaration is there at all. */
  readonly exists: Pair<boolean>;
  /** Calendar days that its last day moved; later is more than 0. */
  readonly by: number;
  readonly due: Pair<Day | undefined>;
  readonly missed: Pair<boolean>;
  /** The day that eight runs of ten end by, where both versions were simulated. */
  readonly p80?: Pair<Day>;
  readonly causes?: Causes;
}

export interface Dates {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** Milestones first, then features; each in the order of the later roadmap, with what is gone at the end. */
export function dateChanges(
  before: Version,
  after: Version,
  causes: ReadonlyMap<string, Causes>,
): readonly DateChange[] {
  const dated = { before: datedIndexes(before), after: datedIndexes(after) };
  const changeOf = (id: Id): DateChange[] => {
    const [was, is] = [before, after].map(({ roadmap }) => workOf(roadmap.byId.get(id)));
    const dates = { before: datesOf(before, dated.before.get(id)), after: datesOf(after, dated.after.get(id)) };
    const p80 = p80Of(before, after, dated.before.get(id), dated.after.get(id));
    const late = (dates: Dates | undefined, work: Work | undefined): boolean =>
      dates !== undefined && work?.due !== undefined && dates.lastDay > work.due;
    const { kind, title, commitment } = (is ?? was)!;
    const change: DateChange = {
      id,
      kind,
      title,
      ...(commitment && { commitment }),
      ...dates,
      exists: { before: was !== undefined, after: is !== undefined },
      by: dates.before && dates.after ? dates.after.lastDay - dates.before.lastDay : 0,
      due: { before: was?.due, after: is?.due },
      missed: { before: late(dates.before, was), after: late(dates.after, is) },
      ...(p80 && { p80 }),
      causes: causes.get(id),
    };
    return isNews(change) ? [change] : [];
  };
  const ids = [...after.roadmap.work, ...before.roadmap.work].map(({ id }) => id);
  const all = [...new Set(ids)].flatMap(changeOf);
  return [...all.filter(({ kind }) => kind === 'milestone'), ...all.filter(({ kind }) => kind === 'feature')];
}

const workOf = (entity: { readonly kind: string } | undefined): Work | undefined =>
  entity?.kind === 'feature' || entity?.kind === 'milestone' ? (entity as Work) : undefined;

function datesOf({ schedule }: Version, index: number | undefined): Dates | undefined {
  if (index === undefined) return undefined;
  const { firstDay, lastDay } = schedule.items[index]!;
  return { firstDay, lastDay };
}

function p80Of(before: Version, after: Version, was?: number, is?: number): Pair<Day> | undefined {
  const [old, now] = [
    was === undefined ? undefined : before.confidence?.get(was),
    is === undefined ? undefined : after.confidence?.get(is),
  ];
  return old && now ? { before: old.p80, after: now.p80 } : undefined;
}

/** Of a milestone the odds and the deadline are news as well; a feature has moved or not. */
function isNews({ kind, before, after, exists, due, missed, p80 }: DateChange): boolean {
  if (exists.before !== exists.after || (before === undefined) !== (after === undefined)) return true;
  if (before && after && (before.firstDay !== after.firstDay || before.lastDay !== after.lastDay)) return true;
  if (missed.before !== missed.after) return true;
  return kind === 'milestone' && (due.before !== due.after || (p80 !== undefined && p80.before !== p80.after));
}
