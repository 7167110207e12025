/** Budget, cost and return by product. */
import { type MoneyRow, money as moneyOf } from '../../timeline/views/money.ts';
import { type Cell, cell, type Section, tableOf } from './facts.ts';
import type { Slice } from './slice.ts';

export function money({ analysis, keeps, hides }: Slice): Section | undefined {
  const { currency, years, products } = moneyOf(analysis, keeps);
  const told = products.filter(({ budget, cost, yearly, once }) =>
    [budget, cost, yearly, once].some((say) => say !== ''),
  );
  // A return says what was spent to whoever knows what it brings.
  const [noCost, noBenefit] = [hides('cost') || hides('rate'), hides('benefit')];
  const column = (hidden: boolean, make: (row: MoneyRow) => Cell): Cell[] =>
    told.map((row) => (hidden ? cell('') : make(row)));
  const figures = [
    { head: 'Budget', kind: 'number', cells: column(hides('budget'), ({ budget }) => cell(budget)) },
    {
      head: 'Cost',
      kind: 'number',
      cells: column(noCost, ({ cost, over }) =>
        over && !hides('budget') ? cell(cost, { tone: 'bad', below: ['over budget'] }) : cell(cost),
      ),
    },
    {
      head: '',
      kind: 'short',
      cells: column(
        noCost || hides('budget') || told.every(({ budget }) => budget === ''),
        ({ bar, over, cost, budget }) =>
          cost === '' && budget === ''
            ? cell('')
            : cell('', { bar: { value: bar.cost, limit: bar.budget }, ...(over && { tone: 'bad' as const }) }),
      ),
    },
    { head: 'Brings a year', kind: 'number', cells: column(noBenefit, ({ yearly }) => cell(yearly)) },
    { head: 'Brings once', kind: 'number', cells: column(noBenefit, ({ once }) => cell(once)) },
    { head: 'Return', kind: 'number', cells: column(noBenefit || noCost, ({ roi }) => cell(roi)) },
    { head: 'Payback', kind: 'number', cells: column(noBenefit || noCost, ({ payback }) => cell(payback)) },
  ] as const;
  if (!figures.some(({ cells }) => cells.some(({ text }) => text !== ''))) return undefined;
  const returns = figures[5].cells.some(({ text }) => text !== '');
  const amounts = currency === '' ? '' : `Amounts in ${currency}.`;
  return {
    kind: 'money',
    title: 'Money',
    table: tableOf([
      {
        head: 'Product',
        kind: 'text',
        cells: told.map(({ title, depth }) => cell(title, { strong: depth === 0, depth: Math.max(0, depth - 1) })),
      },
      ...figures,
    ]),
    note: [amounts, returns ? `Return: what it brings within ${years} years, less its cost, by its cost.` : '']
      .filter(Boolean)
      .join(' '),
  };
}
