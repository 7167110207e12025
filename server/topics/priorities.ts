/** What comes first by score, what each score is computed from, and a map of value by effort. */
import type { Analysis } from '../analysis/analysis.ts';
import type { Score } from '../insight/ranking.ts';
import type { Feature } from '../model/roadmap.ts';
import { byPathTitle } from '../timeline/timelinePlan.ts';
import { list } from '../wording/lists.ts';
import { number, score as scoreText } from '../wording/numbers.ts';
import { code } from '../wording/text.ts';
import { owned } from './milestones.ts';
import { priorityMap, type Ranked } from './priorityMap.ts';
import { linkOf, remarksOf } from './remarks.ts';
import type { Scope } from './scope.ts';
import type { Nothing, Section } from './section.ts';
import { type Cell, type ColumnOf, cell, tableOf } from './table.ts';
import type { Topic } from './topic.ts';

/** Rows that a report has room for. */
const BRIEF = 10;

export const priorities = { name: 'priorities', section, json } satisfies Topic;

function section(scope: Scope): Section | Nothing {
  const { ranking } = scope.analysis;
  const { scored, unscored } = rankedIn(scope);
  if (scored.length + unscored.length === 0) return nothing;
  const map = priorityMap(scored, scope.analysis);
  return {
    kind: 'section',
    topic: 'priorities',
    title: 'Priorities',
    parts: [
      ...(map ? [map] : []),
      ...(scored.length > 0 ? [scoreTable(scored, scope)] : []),
      ...(unscored.length > 0 ? [missingTable(unscored, scope)] : []),
    ],
    notes: [`${ranking.methodTitle} is ${ranking.formula}.`],
  };
}

const nothing: Nothing = {
  kind: 'nothing',
  title: 'No feature to rank yet',
  text: [
    'Choose a method (',
    ...['rank rice', 'wsjf', 'ice', 'value-effort', 'moscow'].flatMap((each, i) => [i > 0 ? ', ' : '', code(each)]),
    '), and state the value of a feature:',
  ],
  example:
    'feature wallets "Apple Pay and Google Pay" {\n  duration 3w\n  reach 9k\n  impact high\n  confidence 80%\n}',
};

/** The open features of a scope, best first. */
function rankedIn({ analysis, keeps }: Scope) {
  const { roadmap, ranking } = analysis;
  const ranked = (score: Score): Ranked[] => {
    const feature = roadmap.work[score.index] as Feature;
    return keeps(feature) ? [{ feature, score }] : [];
  };
  return {
    scored: ranking.order.flatMap((index) => ranked(ranking.scores.get(index)!)),
    unscored: [...ranking.scores.values()].filter(({ value }) => value === undefined).flatMap(ranked),
  };
}

function scoreTable(scored: readonly Ranked[], { analysis, hides, outside, remarks }: Scope) {
  const { roadmap, ranking } = analysis;
  const inputs = [...new Set(scored.flatMap(({ score }) => score.inputs.map(({ name }) => name)))];
  const product = productOf(analysis);
  // A rank among work that outsiders do not know would show that there is some.
  const places = new Map(scored.map(({ score }, i) => [score.index, outside ? i + 1 : score.rank!]));
  return tableOf(
    scored,
    [
      { head: '#', kind: 'number', cell: ({ score }) => cell(String(places.get(score.index)!)) },
      { head: 'Feature', kind: 'text', cell: (each) => named(each, remarks) },
      { head: 'Product', kind: 'text', minor: true, cell: product },
      {
        head: ranking.methodTitle,
        kind: 'number',
        cell: ({ score }) => cell(scoreText(score.value!), { strong: true }),
      },
      ...inputs
        .filter((name) => !hides(name))
        .map(
          (name): ColumnOf<Ranked> => ({
            head: `${name[0]!.toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`,
            kind: 'number',
            cell: ({ score }) => cell(score.inputs.find((input) => input.name === name)?.says ?? ''),
          }),
        ),
      {
        head: 'Required by',
        kind: 'text',
        minor: true,
        hidden: outside,
        cell: ({ score: { inherited } }) =>
          inherited
            ? cell(`${roadmap.work[inherited.from]!.title} (${scoreText(inherited.value)})`, { tone: 'warn' })
            : cell(''),
      },
    ],
    { title: `By ${ranking.methodTitle}`, brief: BRIEF, id: ({ feature }) => feature.id },
  );
}

const named = ({ feature }: Ranked, remarks: true | undefined): Cell =>
  cell(feature.title, {
    strong: true,
    ...(remarks && { below: [...owned(feature), ...remarksOf(feature)] }),
    ...linkOf(feature),
  });

function productOf({ roadmap }: Pick<Analysis, 'roadmap'>) {
  const titleOf = byPathTitle(roadmap);
  return ({ feature }: Ranked): Cell => cell(feature.product === undefined ? '' : titleOf(feature.product));
}

const missingTable = (unscored: readonly Ranked[], { analysis }: Scope) =>
  tableOf(
    unscored,
    [
      { head: 'Feature', kind: 'text', cell: ({ feature }) => cell(feature.title) },
      { head: 'Product', kind: 'text', minor: true, cell: productOf(analysis) },
      { head: 'Missing', kind: 'text', cell: ({ score }) => cell(list(score.missing)) },
    ],
    { title: `${number(unscored.length)} without a score`, detail: true, id: ({ feature }) => feature.id },
  );

/** Of every open feature, best first, then those without a score in the order of the text. */
function json({ ranking, roadmap }: Analysis): unknown {
  const idOf = (index: number): string => roadmap.work[index]!.id;
  const byRank = (a: Score, b: Score): number => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.index - b.index;
  return {
    version: 1,
    method: ranking.method,
    title: ranking.methodTitle,
    formula: ranking.formula,
    features: [...ranking.scores.values()].sort(byRank).map((score) => ({
      id: idOf(score.index),
      title: roadmap.work[score.index]!.title,
      rank: score.rank ?? null,
      score: score.value ?? null,
      inputs: score.inputs,
      missing: score.missing,
      inherited: score.inherited ? { score: score.inherited.value, from: idOf(score.inherited.from) } : null,
    })),
  };
}
