/** The risks that are written down, the likeliest first. */
import { sayMoney, sayNumber, sayPercent } from '../../insight/say.ts';
import type { Duration, Risk } from '../../model/roadmap.ts';
import { counted } from '../../timeline/words.ts';
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
        cells: column('probability', ({ probability }) =>
          cell(probability === undefined ? '' : sayPercent(probability)),
        ),
      },
      { head: 'Delay', kind: 'text', cells: column('delay', ({ delay }) => cell(delay ? delayWords(delay) : '')) },
      {
        head: 'Cost',
        kind: 'number',
        cells: column('cost', ({ cost }) => cell(cost === undefined ? '' : sayMoney(cost, currency))),
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
    note: all.length > MOST ? `${counted(all.length - MOST, 'risk')} more, all less likely or as likely.` : '',
  };
}

const MOST_NAMES = 4;

function named(titles: readonly string[]): string {
  const all = [...new Set(titles)];
  const more = all.length - MOST_NAMES;
  return [...all.slice(0, MOST_NAMES), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

const UNITS: Readonly<Record<Duration['unit'], string>> = {
  h: 'hour',
  d: 'working day',
  w: 'week',
  mo: 'month',
  ed: 'day',
  ew: 'week',
};

/** `2 to 8 weeks`, the likely value between where there are three. */
function delayWords({ best, likely, worst }: NonNullable<Risk['delay']>): string {
  const say = ({ amount, unit }: Duration, alone = true): string =>
    alone ? `${sayNumber(amount)} ${UNITS[unit]}${amount === 1 ? '' : 's'}` : sayNumber(amount);
  if (best.amount === worst.amount && best.unit === worst.unit) return say(worst);
  const range = `${say(best, best.unit !== worst.unit)} to ${say(worst)}`;
  return `${range}, likely ${say(likely, likely.unit !== worst.unit)}`;
}
