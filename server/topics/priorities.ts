/** What comes first by score, and what each score is made of. */

import { closedState } from '../schedule/closedState.ts';
import { priorities as ranked } from '../timeline/views/priorities.ts';
import { plural } from '../wording/lists.ts';
import { score } from '../wording/numbers.ts';
import { owned } from './milestones.ts';
import { linkOf, remarksOf } from './remarks.ts';
import type { Scope } from './scope.ts';
import type { Section } from './section.ts';
import { cell, tableOf } from './table.ts';
import type { Topic } from './topic.ts';

const MOST = 10;

function section({ analysis, keeps, hides }: Scope): Section | undefined {
  const { roadmap, schedule } = analysis;
  const { method, formula, inputs, rows } = ranked(analysis, keeps);
  const scored = rows.flatMap((row) => {
    const work = roadmap.byId.get(row.id);
    const open = work?.kind === 'feature' && closedState(schedule, work.index) === undefined;
    return row.score !== undefined && open ? [{ ...row, score: row.score, work }] : [];
  });
  if (scored.length === 0) return undefined;
  const top = scored.slice(0, MOST).map((row, i) => ({ ...row, place: i + 1 }));
  const told = inputs.map((name, at) => ({ name, at })).filter(({ name }) => !hides(name.replaceAll(' ', '-')));
  return {
    kind: 'section',
    topic: 'priorities',
    title: 'Priorities',
    parts: [
      tableOf(
        top,
        [
          { head: '#', kind: 'number', cell: ({ place }) => cell(String(place)) },
          {
            head: 'Feature',
            kind: 'text',
            cell: ({ title, work }) =>
              cell(title, { strong: true, below: [...owned(work), ...remarksOf(work)], ...linkOf(work) }),
          },
          { head: 'Product', kind: 'text', cell: ({ product }) => cell(product ?? '') },
          { head: method, kind: 'number', cell: (row) => cell(score(row.score), { strong: true }) },
          ...told.map(({ name, at }) => ({
            head: name[0]!.toUpperCase() + name.slice(1),
            kind: 'number' as const,
            cell: (row: (typeof top)[number]) => cell(row.inputs[at]!),
          })),
        ],
        { id: ({ work }) => work.id },
      ),
    ],
    notes: [
      `${method} is ${formula}.`,
      ...(scored.length > MOST ? [`The best ${MOST} of ${plural(scored.length, 'feature')} with a score.`] : []),
    ],
  };
}

export const priorities: Topic = { name: 'priorities', section };
