/** What comes first by score, and what each score is made of. */

import { closedState } from '../../schedule/closedState.ts';
import { priorities as ranked } from '../../timeline/views/priorities.ts';
import { plural } from '../../wording/lists.ts';
import { score } from '../../wording/numbers.ts';
import { cell, type Section, tableOf } from './facts.ts';
import { owned } from './milestones.ts';
import { linkOf, remarksOf } from './remarks.ts';
import type { Slice } from './slice.ts';

const MOST = 10;

export function priorities({ analysis, keeps, hides }: Slice): Section | undefined {
  const { roadmap, schedule } = analysis;
  const { method, formula, inputs, rows } = ranked(analysis, keeps);
  const scored = rows.flatMap((row) => {
    const work = roadmap.byId.get(row.id);
    const open = work?.kind === 'feature' && closedState(schedule, work.index) === undefined;
    return row.score !== undefined && open ? [{ ...row, score: row.score, work }] : [];
  });
  if (scored.length === 0) return undefined;
  const top = scored.slice(0, MOST);
  const told = inputs.map((name, at) => ({ name, at })).filter(({ name }) => !hides(name.replaceAll(' ', '-')));
  return {
    kind: 'priorities',
    title: 'Priorities',
    table: tableOf([
      { head: '#', kind: 'number', cells: top.map((_, i) => cell(String(i + 1))) },
      {
        head: 'Feature',
        kind: 'text',
        cells: top.map(({ title, work }) =>
          cell(title, { strong: true, below: [...owned(work), ...remarksOf(work)], ...linkOf(work) }),
        ),
      },
      { head: 'Product', kind: 'text', cells: top.map(({ product }) => cell(product ?? '')) },
      { head: method, kind: 'number', cells: top.map((row) => cell(score(row.score), { strong: true })) },
      ...told.map(({ name, at }) => ({
        head: name[0]!.toUpperCase() + name.slice(1),
        kind: 'number' as const,
        cells: top.map((row) => cell(row.inputs[at]!)),
      })),
    ]),
    note: `${method} is ${formula}.${scored.length > MOST ? ` The best ${MOST} of ${plural(scored.length, 'feature')} with a score.` : ''}`,
  };
}
