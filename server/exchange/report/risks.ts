/** The risks that are written down, the likeliest first. */

import type { Risk } from '../../model/roadmap.ts';
import { range } from '../../wording/durations.ts';
import { listUpTo, plural } from '../../wording/lists.ts';
import { money } from '../../wording/money.ts';
import { percent } from '../../wording/numbers.ts';
import { type Cell, cell, type Section, tableOf } from './facts.ts';
import { owned } from './milestones.ts';
import { linkOf, remarksOf } from './remarks.ts';
import { NAMELESS, type Slice } from './slice.ts';

const MOST = 20;

export function risks({ analysis, keeps, hides }: Slice): Section | undefined {
  const { roadmap } = analysis;
  const all = roadmap.risks
    .filter((risk) => keeps(risk) || risk.threatens.some((id) => keeps({ id })))
    .sort((a, b) => (b.probability ?? 0) - (a.probability ?? 0));
  if (all.length === 0) return undefined;
  const shown = all.slice(0, MOST);
  const column = (property: string, make: (risk: Risk) => Cell): Cell[] =>
    shown.map((risk) => (hides(property) ? cell('') : make(risk)));
  const currency = roadmap.header?.currency ?? '';
  return {
    kind: 'risk',
    title: 'Risks',
    table: tableOf([
      {
        head: 'Risk',
        kind: 'text',
        cells: shown.map((risk) =>
          cell(risk.title, { strong: true, below: [...owned(risk), ...remarksOf(risk)], ...linkOf(risk) }),
        ),
      },
      {
        head: 'Probability',
        kind: 'number',
        cells: column('probability', ({ probability }) => cell(probability === undefined ? '' : percent(probability))),
      },
      { head: 'Delay', kind: 'text', cells: column('delay', ({ delay }) => cell(delay ? range(delay) : '')) },
      {
        head: 'Cost',
        kind: 'number',
        cells: column('cost', ({ cost }) => cell(cost === undefined ? '' : money(cost, currency))),
      },
      {
        head: 'Threatens',
        kind: 'text',
        cells: column('threatens', ({ threatens }) =>
          cell(named(threatens.map((id) => roadmap.byId.get(id)?.title ?? NAMELESS))),
        ),
      },
      {
        head: 'What is done about it',
        kind: 'text',
        cells: column('mitigation', ({ mitigation }) =>
          mitigation ? cell(mitigation) : cell('Nothing yet', { tone: 'warn' }),
        ),
      },
    ]),
    note: all.length > MOST ? `${plural(all.length - MOST, 'risk')} more, all less likely or as likely.` : '',
  };
}

const MOST_NAMES = 4;

const named = (titles: readonly string[]): string => listUpTo(MOST_NAMES, [...new Set(titles)]);
