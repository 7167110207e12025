/** Which tone a row has, by what the reader colours by; and the legend that says so. */
import { stateName } from '../wording/states.ts';
import type { Tone } from './palette.ts';
import type { Row, TimelinePlan } from './plan.ts';
import type { ColourBy } from './view.ts';

export interface Legend {
  readonly tone: Tone;
  readonly title: string;
}

export interface Tones {
  readonly of: (row: Row) => Tone;
  /** Only what occurs in the plan, in the order of the table. */
  readonly legend: readonly Legend[];
}

/** The tone of a status wherever one is drawn: rows of the timeline, cards of a board, nodes of a graph. */
export const stateTones: Readonly<Record<Row['state'], Tone>> = {
  planned: 'slate',
  'in-progress': 'blue',
  done: 'green',
  blocked: 'orange',
  paused: 'yellow',
  dropped: 'grey',
};

const commitmentTone = { committed: 'blue', planned: 'sky', aspiration: 'purple' } as const;
const commitmentTitle = { committed: 'Committed', planned: 'Planned', aspiration: 'Aspiration' } as const;

/** Teams take these in turn; slate and grey are kept for nobody. */
const teamTones: readonly Tone[] = ['blue', 'orange', 'green', 'purple', 'yellow', 'sky', 'rose', 'olive'];

export function tones(plan: TimelinePlan, by: ColourBy): Tones {
  switch (by) {
    case 'status':
      return table(plan, (row) => row.state, stateTones, stateName);
    case 'commitment':
      return table(plan, (row) => row.commitment, commitmentTone, commitmentTitle);
    case 'team':
      return byTeam(plan);
    case 'score':
      return byScore(plan);
  }
}

function table<K extends string>(
  plan: TimelinePlan,
  key: (row: Row) => K | undefined,
  toneOf: Readonly<Record<K, Tone>>,
  titles: Readonly<Record<K, string>>,
): Tones {
  const seen = new Set(plan.rows.filter((row) => !row.summary).map(key));
  const named = (Object.keys(toneOf) as K[]).filter((value) => seen.has(value));
  const legend: Legend[] = named.map((value) => ({ tone: toneOf[value], title: titles[value] }));
  if (seen.has(undefined)) legend.push({ tone: 'grey', title: 'Not stated' });
  return {
    of: (row) => {
      const value = key(row);
      return value === undefined ? 'grey' : toneOf[value];
    },
    legend,
  };
}

function byTeam(plan: TimelinePlan): Tones {
  const number = new Map(plan.teams.map((team, i) => [team.id, i]));
  const tone = (id: string | undefined): Tone => {
    const i = id === undefined ? undefined : number.get(id);
    return i === undefined ? 'grey' : teamTones[i % teamTones.length]!;
  };
  const seen = new Set(plan.rows.map((row) => row.teams[0]));
  const legend: Legend[] = plan.teams
    .filter((team) => seen.has(team.id))
    .map((team) => ({ tone: tone(team.id), title: team.title }));
  if (seen.has(undefined)) legend.push({ tone: 'grey', title: 'No team' });
  return { of: (row) => tone(row.teams[0]), legend };
}

/** Four equal parts of the ranks, best first. */
const scoreTones: readonly Legend[] = [
  { tone: 'purple', title: 'Top quarter' },
  { tone: 'blue', title: 'Second' },
  { tone: 'sky', title: 'Third' },
  { tone: 'slate', title: 'Last' },
];

function byScore(plan: TimelinePlan): Tones {
  const last = plan.rows.reduce((most, row) => Math.max(most, row.rank ?? 0), 1);
  const part = (row: Row): Legend | undefined =>
    row.rank === undefined ? undefined : scoreTones[Math.min(3, Math.floor(((row.rank - 1) * 4) / last))];
  const seen = new Set(plan.rows.map(part));
  const legend = scoreTones.filter((entry) => seen.has(entry));
  const unscored = seen.has(undefined) ? [{ tone: 'grey', title: 'No score' } as const] : [];
  return { of: (row) => part(row)?.tone ?? 'grey', legend: [...legend, ...unscored] };
}
