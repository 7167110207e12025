/** The odds of the dates, and the risks that are declared. */

import type { Analysis, PlanOutlook } from '../analysis/analysis.ts';
import type { Entity, Risk } from '../model/roadmap.ts';
import { varies } from '../schedule/simulation/varies.ts';
import { byPathTitle } from '../timeline/timelinePlan.ts';
import { range } from '../wording/durations.ts';
import { listUpTo } from '../wording/lists.ts';
import { chance } from '../wording/odds.ts';
import { code, type Text } from '../wording/text.ts';
import { type CardContent, fact, relatedOf } from './card.ts';
import { finishChart } from './finishChart.ts';
import { owned } from './milestones.ts';
import { nothingVaries, type OddsLine, oddsTable, spreadEntity } from './odds.ts';
import { linkOf, remarksOf } from './remarks.ts';
import { NAMELESS, type Scope } from './scope.ts';
import type { Nothing, Section, SectionPart } from './section.ts';
import { cell, type Table, tableOf } from './table.ts';
import type { Topic } from './topic.ts';

/** Rows that a report has room for. */
const BRIEF = 20;

function section(scope: Scope): Section | Nothing {
  const { schedule, confidence } = scope.analysis;
  const outlook = confidence?.outlook;
  const risks = risksIn(scope);
  const parts = [...(outlook ? oddsParts(outlook, scope) : []), ...(risks.length > 0 ? [riskTable(risks, scope)] : [])];
  const isWaiting = outlook === undefined && varies(schedule);
  if (parts.length === 0 && !isWaiting) return nothingVaries;
  return {
    kind: 'section',
    topic: 'risk',
    title: 'Risks',
    parts,
    ...(isWaiting && { hint: waiting }),
    ...(outlook === undefined && !isWaiting && { hint: nothingVaries.text }),
  };
}

const waiting: Text = [
  'The odds of the dates appear when the simulation has run. For a very large plan, or one that is levelled here only, use ',
  code('roadmap simulate'),
  '.',
];

/** The finish, what its spread comes from, the odds of the dates, and what decides the finish. */
function oddsParts(outlook: PlanOutlook, { analysis, keeps }: Scope): SectionPart[] {
  const { roadmap } = analysis;
  const titleOf = byPathTitle(roadmap);
  const spread = outlook.spread.map((each) => ({
    share: Math.min(1, each.share),
    entity: spreadEntity(each, roadmap),
  }));
  const critical = outlook.critical.flatMap((each) => {
    const entity = roadmap.work[each.index]!;
    return keeps(entity) ? [{ share: each.criticality, entity }] : [];
  });
  const lines: OddsLine[] = [
    { ...outlook.roadmap, title: 'Roadmap' },
    ...outlook.products.flatMap(({ id, outlook: odds }) =>
      odds && keeps({ id }) ? [{ ...odds, id, title: titleOf(id) }] : [],
    ),
    ...outlook.milestones.flatMap(({ criticality: _, ...each }) => {
      const { id, title } = roadmap.work[each.index]!;
      return keeps({ id }) ? [{ ...each, id, title, depth: 1 }] : [];
    }),
  ];
  return [
    finishChart(outlook),
    ...(spread.length > 0 ? [shareTable(spread, 'Share of the spread', 'Sources of the spread')] : []),
    oddsTable(lines, { title: 'Odds of the dates', detail: true }),
    ...(critical.length > 0 ? [shareTable(critical, 'Share of the runs', 'Critical in simulated runs')] : []),
  ];
}

interface Shared {
  readonly share: number;
  readonly entity: Entity;
}

const shareTable = (items: readonly Shared[], head: string, title: string): Table =>
  tableOf(
    items,
    [
      { head: 'Name', kind: 'text', cell: ({ entity }) => cell(entity.title) },
      { head: '', kind: 'text', cell: ({ share }) => cell('', { bar: { value: share } }) },
      { head, kind: 'number', cell: ({ share }) => cell(chance(share)) },
    ],
    { title, detail: true, id: ({ entity }) => entity.id },
  );

/** The risks of a scope and those that threaten something in it, the likeliest first. */
const risksIn = ({ analysis, keeps }: Scope): readonly Risk[] =>
  analysis.roadmap.risks
    .filter((risk) => keeps(risk) || risk.threatens.some((id) => keeps({ id })))
    .sort((a, b) => (b.probability ?? 0) - (a.probability ?? 0));

function riskTable(risks: readonly Risk[], { analysis, hides }: Scope): Table {
  const { roadmap } = analysis;
  const currency = roadmap.header?.currency ?? '';
  return tableOf(
    risks,
    [
      {
        head: 'Risk',
        kind: 'text',
        cell: (risk) =>
          cell(risk.title, { strong: true, below: [...owned(risk), ...remarksOf(risk)], ...linkOf(risk) }),
      },
      {
        head: 'Probability',
        kind: 'number',
        hidden: hides('probability'),
        cell: ({ probability }) => cell(probability === undefined ? '' : { kind: 'percent', share: probability }),
      },
      {
        head: 'Delay',
        kind: 'text',
        hidden: hides('delay'),
        cell: ({ delay }) => cell(delay ? range(delay) : ''),
      },
      {
        head: 'Cost',
        kind: 'number',
        hidden: hides('cost'),
        cell: ({ cost }) => cell(cost === undefined ? '' : { kind: 'money', amount: cost, currency }),
      },
      {
        head: 'Threatens',
        kind: 'text',
        hidden: hides('threatens'),
        cell: ({ threatens }) => cell(named(threatens.map((id) => roadmap.byId.get(id)?.title ?? NAMELESS))),
      },
      {
        head: 'Mitigation',
        kind: 'text',
        hidden: hides('mitigation'),
        cell: ({ mitigation }) => (mitigation ? cell(mitigation) : cell('None yet', { tone: 'warn' })),
      },
    ],
    { title: 'Risks', brief: BRIEF, id: ({ id }) => id },
  );
}

function card({ roadmap }: Analysis, entity: Entity): CardContent | undefined {
  if (entity.kind !== 'risk') return undefined;
  const { probability, delay, cost, threatens, mitigation } = entity;
  const currency = roadmap.header?.currency ?? '';
  const threatened = threatens.map((id) => ({ id, title: roadmap.byId.get(id)?.title ?? id }));
  return {
    facts: [
      ...(probability === undefined ? [] : [fact('Probability', { kind: 'percent', share: probability })]),
      ...(delay ? [fact('Delay', range(delay))] : []),
      ...(cost === undefined ? [] : [fact('Cost', { kind: 'money', amount: cost, currency })]),
      fact('Mitigation', mitigation || 'none', mitigation ? {} : { tone: 'warn' }),
    ],
    related: relatedOf('Threatens', threatened, BRIEF),
  };
}

export const risk = { name: 'risk', section, card } satisfies Topic;

const MOST_NAMES = 4;

const named = (titles: readonly string[]): string => listUpTo(MOST_NAMES, [...new Set(titles)]);
