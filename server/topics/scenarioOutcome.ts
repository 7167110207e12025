/** What becomes of the plan under scenarios: its finish, its milestones, its due dates and its cost. */
import type { Day } from '../../grammar/civil.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { planWith } from '../analysis/planWith.ts';
import type { Id, Milestone, Work } from '../model/roadmap.ts';
import { closedState, datedTest } from '../schedule/closedState.ts';
import { longDate } from '../wording/dates.ts';
import { shift } from '../wording/durations.ts';
import { entityName, type Text } from '../wording/text.ts';

/** A plan under some scenarios; none for the plan as it is. */
export interface Outcome {
  readonly title: string;
  readonly scenarios: readonly Id[];
  readonly plan: Analysis;
  /** Due dates of work that is not done, which the plan misses. */
  readonly missed: number;
}

export function outcomeOf(
  analysis: Analysis,
  scenarios: readonly { readonly id: Id; readonly title: string }[],
): Outcome {
  const ids = scenarios.map(({ id }) => id);
  const title = scenarios.length === 0 ? 'As it is' : scenarios.map((scenario) => scenario.title).join(' + ');
  const plan = planWith(analysis, { kind: 'scenarios', ids });
  return { title, scenarios: ids, plan, missed: plan.roadmap.work.filter((work) => isLate(plan, work)).length };
}

const isLate = ({ schedule }: Analysis, work: Work): boolean =>
  work.due !== undefined &&
  closedState(schedule, work.index) === undefined &&
  datedTest(schedule)(work.index) &&
  schedule.items[work.index]!.lastDay > work.due;

/** A milestone whose day or whose due date is another than in the plan as it is. */
export interface MovedMilestone {
  readonly id: Id;
  readonly title: string;
  readonly text: Text;
}

/** Those that move the most first. */
export function movedMilestones(base: Analysis, { plan }: Outcome): readonly MovedMilestone[] {
  const ids = new Set([...base.roadmap.work, ...plan.roadmap.work].filter(isMilestone).map(({ id }) => id));
  return [...ids]
    .flatMap((id) => {
      const [was, is] = [dated(base, id), dated(plan, id)];
      if (!was && !is) return [];
      const by = was && is ? is.day - was.day : 0;
      const notes = notesOf(base, plan, was, is);
      if (was && is && by === 0 && notes.length === 0) return [];
      const { title } = (is ?? was)!.work;
      const day = is && (was ? `${longDate(is.day)}, ${shift(by)}` : `new, on ${longDate(is.day)}`);
      return [{ id, title, by, text: [day ?? 'no date', ...notes].join(', ') }];
    })
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
}

interface DatedMilestone {
  readonly work: Milestone;
  readonly day: Day;
}

function dated({ roadmap, schedule }: Analysis, id: Id): DatedMilestone | undefined {
  const work = roadmap.byId.get(id);
  if (work?.kind !== 'milestone' || !datedTest(schedule)(work.index)) return undefined;
  return { work, day: schedule.items[work.index]!.lastDay };
}

const isMilestone = ({ kind }: Work): boolean => kind === 'milestone';

/** What a scenario breaks or keeps, and the due date that it changes. */
function notesOf(base: Analysis, plan: Analysis, was?: DatedMilestone, is?: DatedMilestone): readonly string[] {
  if (!was || !is) return [];
  const [wasLate, isNowLate] = [isLate(base, was.work), isLate(plan, is.work)];
  const { due } = is.work;
  return [
    ...(was.work.due === due ? [] : [due === undefined ? 'no due date' : `due ${longDate(due)}`]),
    ...(isNowLate && !wasLate ? [`misses its due date ${longDate(due!)}`] : []),
    ...(wasLate && !isNowLate && due !== undefined ? [`meets its due date ${longDate(due)}`] : []),
  ];
}

/** One line a milestone. */
export const milestoneLine = ({ title, text }: MovedMilestone): Text => [entityName(title), `: ${String(text)}`];
