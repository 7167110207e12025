/** The risks that are written down, the likeliest first. */

import type { Analysis } from '../analysis/analysis.ts';
import type { Entity } from '../model/roadmap.ts';
import { range } from '../wording/durations.ts';
import { listUpTo, plural } from '../wording/lists.ts';
import { type CardContent, fact, relatedOf } from './card.ts';
import { owned } from './milestones.ts';
import { linkOf, remarksOf } from './remarks.ts';
import { NAMELESS, type Scope } from './scope.ts';
import type { Section } from './section.ts';
import { cell, tableOf } from './table.ts';
import type { Topic } from './topic.ts';

const MOST = 20;

function section({ analysis, keeps, hides }: Scope): Section | undefined {
  const { roadmap } = analysis;
  const all = roadmap.risks
    .filter((risk) => keeps(risk) || risk.threatens.some((id) => keeps({ id })))
    .sort((a, b) => (b.probability ?? 0) - (a.probability ?? 0));
  if (all.length === 0) return undefined;
  const shown = all.slice(0, MOST);
  const currency = roadmap.header?.currency ?? '';
  return {
    kind: 'section',
    topic: 'risk',
    title: 'Risks',
    parts: [
      tableOf(
        shown,
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
            head: 'What is done about it',
            kind: 'text',
            hidden: hides('mitigation'),
            cell: ({ mitigation }) => (mitigation ? cell(mitigation) : cell('Nothing yet', { tone: 'warn' })),
          },
        ],
        { id: ({ id }) => id },
      ),
    ],
    notes: all.length > MOST ? [`${plural(all.length - MOST, 'risk')} more, all less likely or as likely.`] : [],
  };
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
    related: relatedOf('Threatens', threatened, MOST),
  };
}

export const risk: Topic = { name: 'risk', section, card };

const MOST_NAMES = 4;

const named = (titles: readonly string[]): string => listUpTo(MOST_NAMES, [...new Set(titles)]);
