/** A feature or a milestone: its dates and why they are, its float, its odds, who does it, what it moves. */
import type { Analysis } from '../analysis/analysis.ts';
import { lateItem } from '../insight/lateItem.ts';
import { reasons } from '../insight/whyThisDate.ts';
import type { Entity, Feature, Kpi, Work } from '../model/roadmap.ts';
import { closedState, isUnscheduled } from '../schedule/closedState.ts';
import { progressOf } from '../schedule/progress.ts';
import { stateOf } from '../timeline/timelinePlan.ts';
import { period } from '../wording/dates.ts';
import { floats, workingDays } from '../wording/durations.ts';
import { textList } from '../wording/lists.ts';
import { measure } from '../wording/measures.ts';
import { number, percent, signed } from '../wording/numbers.ts';
import { chance, odds } from '../wording/odds.ts';
import { stateName } from '../wording/states.ts';
import { entityName, messageText, type Parts, type Text } from '../wording/text.ts';
import { type CardContent, type Fact, fact, type Why } from './card.ts';
import { rankContent } from './rankContent.ts';
import type { Topic } from './topic.ts';

export const work: Topic = { name: 'work', card };

function card(analysis: Analysis, entity: Entity): CardContent | undefined {
  if (entity.kind !== 'feature' && entity.kind !== 'milestone') return undefined;
  const { schedule } = analysis;
  const dated = !isUnscheduled(schedule, entity.index) && closedState(schedule, entity.index) !== 'dropped';
  const rank = rankContent(analysis, entity);
  return {
    ...(dated && { summary: datesText(analysis, entity) }),
    facts: [
      ...(dated ? dateFacts(analysis, entity) : []),
      ...(entity.kind === 'feature' ? featureFacts(analysis, entity) : []),
      ...(rank.facts ?? []),
    ],
    why: [whyDate(analysis, entity, dated), ...(rank.why ?? [])],
  };
}

/** `18 Jan to 22 Jan 2027, 5 working days` */
function datesText({ schedule }: Analysis, { index, kind }: Work): Text {
  const item = schedule.items[index]!;
  return kind === 'feature' && item.workingDays > 0
    ? `${period(item)}, ${workingDays(item.workingDays)}`
    : period(item);
}

function dateFacts({ roadmap, schedule, confidence }: Analysis, { index, due }: Work): readonly Fact[] {
  const item = schedule.items[index]!;
  const isOver = closedState(schedule, index) !== undefined;
  const runs = confidence?.get(index);
  const meets = due === undefined || runs === undefined ? '' : `; ${chance(runs.meets)} meet its due date`;
  return [
    ...(isOver ? [] : [fact('Float', floats(lateItem(roadmap, item)), item.totalFloat < 0 ? { tone: 'bad' } : {})]),
    ...(due === undefined ? [] : [fact('Due', { kind: 'date', day: due })]),
    ...(runs && (runs.planned < 1 || runs.meets < 1) ? [fact('Odds', `${odds(runs, item.lastDay)}${meets}`)] : []),
  ];
}

function featureFacts({ roadmap, schedule }: Analysis, feature: Feature): readonly Fact[] {
  const state = stateOf(schedule, feature);
  const progress = progressOf(schedule)[feature.index]!;
  const share = progress > 0 && progress < 1 ? `, ${percent(progress, 0)}` : '';
  const titleOf = (id: string): string => roadmap.byId.get(id)?.title ?? id;
  const teams = feature.teams.map(
    ({ team, people }): Parts => [entityName(titleOf(team), team), ` (${number(people)})`],
  );
  const effects = feature.moves.map(({ kpi, by, confidence }): Parts => {
    const { percent: isPercent = false } = (roadmap.byId.get(kpi) as Kpi | undefined) ?? {};
    const amount = (value: number): string => signed(value, (size) => measure(size, { percent: isPercent }));
    const sure = confidence < 1 ? ` (${amount(by)} at ${percent(confidence, 0)} confidence)` : '';
    return [entityName(titleOf(kpi), kpi), ` ${amount(by * confidence)}${sure}`];
  });
  return [
    ...(state === 'planned' && share === '' ? [] : [fact('Status', `${stateName[state]}${share}`)]),
    ...(teams.length === 0 ? [] : [fact('Team', textList(teams, ', '))]),
    ...(effects.length === 0 ? [] : [fact('Moves', textList(effects, ', '))]),
  ];
}

const whyDate = (analysis: Analysis, { index }: Work, dated: boolean): Why => ({
  label: dated ? 'Why this date' : 'Why no date',
  steps: reasons(analysis, index).map(({ kind, says }) => ({ ...(kind && { kind }), text: messageText(says) })),
});
