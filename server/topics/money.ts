/** Budget, cost and return: of the roadmap, of each product, of each feature. Dropped work costs nothing. */
import type { Analysis } from '../analysis/analysis.ts';
import { HORIZON_YEARS, returnOf, type Sum } from '../insight/money.ts';
import type { Entity } from '../model/roadmap.ts';
import { list, plural } from '../wording/lists.ts';
import { money as moneyText } from '../wording/money.ts';
import { percent } from '../wording/numbers.ts';
import { code } from '../wording/text.ts';
import { type CardContent, type Fact, fact } from './card.ts';
import { hasMoney, type MoneyRow, moneyRows } from './moneyRows.ts';
import type { Scope } from './scope.ts';
import type { Nothing, Section } from './section.ts';
import { type Cell, type ColumnOf, cell, type Table, tableOf } from './table.ts';
import type { Topic } from './topic.ts';

export const money = { name: 'money', section, card, json } satisfies Topic;

function section(scope: Scope): Section | Nothing | undefined {
  const { analysis, hides } = scope;
  const { products, features } = moneyRows(scope);
  if (products.length + features.length === 0) return nothing;
  const tables = [
    moneyTable(
      products.filter(({ sum, budget }) => hasMoney(sum) || budget !== undefined),
      'Product',
      scope,
    ),
    { ...moneyTable(features, 'Feature', scope), title: 'Features by cost', detail: true as const },
  ].filter(({ columns, rows }) => columns.length > 1 && rows.length > 0);
  if (tables.length === 0) return undefined;
  const { currency, total } = analysis.money;
  const hasReturn = tables.some(({ columns }) => columns.some(({ head }) => head === RETURN));
  return {
    kind: 'section',
    topic: 'money',
    title: 'Money',
    ...(!hides('cost') && !hides('rate') && !hides('budget') && scope.view === undefined && total.cost > 0
      ? { summary: `The roadmap ${costs(total, total.budget, currency)}.` }
      : {}),
    parts: tables,
    notes: [
      ...(currency === '' ? [] : [`Amounts in ${currency}.`]),
      ...(hasReturn
        ? [`Return: benefits of ${plural(HORIZON_YEARS, 'year')} less the cost, as a share of the cost.`]
        : []),
    ],
  };
}

const nothing: Nothing = {
  kind: 'nothing',
  title: 'No cost and no benefit yet',
  text: [
    'Add a ',
    code('rate'),
    ' to a team, ',
    code('cost'),
    ' or ',
    code('benefit'),
    ' to a feature, and a ',
    code('budget'),
    ' to a product.',
  ],
  example:
    'team web "Web team" { capacity 4; rate 900/day }\n\nproduct shop "Web shop" {\n  budget 400k\n  feature cart "One-page cart" {\n    duration 2w\n    team web 2\n    cost 6k\n    benefit 120k/year\n  }\n}',
};

const RETURN = `Return, ${plural(HORIZON_YEARS, 'year')}`;

function moneyTable(rows: readonly MoneyRow[], head: string, { hides }: Scope): Table {
  // A return tells the cost to those who know the benefit.
  const [noCost, noBenefit] = [hides('cost') || hides('rate'), hides('benefit')];
  const noBudget = hides('budget');
  const split = rows.some(({ sum }) => sum.other > 0);
  const amount = (title: string, of: (row: MoneyRow) => number | undefined, hidden: boolean): ColumnOf<MoneyRow> => ({
    head: title,
    kind: 'number',
    hidden,
    cell: (row) => amountCell(of(row)),
  });
  return tableOf<MoneyRow>(
    rows,
    [
      {
        head,
        kind: 'text',
        cell: ({ title, depth, product }) =>
          cell(title, {
            strong: depth === 0 && product === undefined && head === 'Product',
            depth: Math.max(0, depth - 1),
          }),
      },
      { head: 'Product', kind: 'text', cell: ({ product }) => cell(product ?? '') },
      amount('Budget', ({ budget }) => budget, noBudget),
      {
        head: 'Cost',
        kind: 'number',
        hidden: noCost,
        cell: ({ sum, over }) => ({ ...amountCell(sum.cost || undefined), ...(over && !noBudget && { tone: 'bad' }) }),
      },
      {
        head: '',
        kind: 'short',
        hidden: noCost || noBudget,
        cell: ({ over }) => (over ? cell('over budget', { tone: 'bad' }) : cell('')),
      },
      {
        head: '',
        kind: 'short',
        hidden: noCost || noBudget || rows.every(({ budget }) => budget === undefined),
        cell: ({ bar, over, sum, budget }) =>
          sum.cost === 0 && budget === undefined ? cell('') : cell('', { bar, ...(over && { tone: 'bad' }) }),
      },
      // Without other costs, labour is the cost.
      { ...amount('Labour', ({ sum }) => sum.labour || undefined, noCost || !split), minor: true },
      { ...amount('Other cost', ({ sum }) => sum.other || undefined, noCost || !split), minor: true },
      amount('Benefit a year', ({ sum }) => sum.yearlyBenefit || undefined, noBenefit),
      amount('Benefit once', ({ sum }) => sum.onceBenefit || undefined, noBenefit),
      {
        head: RETURN,
        kind: 'number',
        hidden: noCost || noBenefit,
        cell: ({ roi }) => cell(roi === undefined ? '' : { kind: 'percent', share: roi }),
      },
      {
        head: 'Payback',
        kind: 'number',
        hidden: noCost || noBenefit,
        cell: ({ paybackYears }) => cell(paybackYears === undefined ? '' : { kind: 'years', years: paybackYears }),
      },
    ],
    { id: ({ id }) => id },
  );
}

const amountCell = (amount: number | undefined): Cell =>
  cell(amount === undefined ? '' : { kind: 'money', amount, currency: '' });

/** `costs 120,000 EUR, 80% of its budget of 150,000 EUR` */
function costs({ cost }: Sum, budget: number | undefined, currency: string): string {
  const of =
    budget === undefined || budget <= 0
      ? ''
      : `, ${percent(cost / budget, 0)} of its budget of ${moneyText(budget, currency)}`;
  return `costs ${moneyText(cost, currency)}${of}`;
}

function card(analysis: Analysis, entity: Entity): CardContent | undefined {
  const { total, products, features } = analysis.money;
  switch (entity.kind) {
    case 'roadmap':
      return { facts: moneyFacts(total, total.budget, analysis) };
    case 'product': {
      const sum = products.find(({ id }) => id === entity.id);
      return sum && { facts: moneyFacts(sum, entity.budget, analysis) };
    }
    case 'feature': {
      const sum = features.get(entity.index);
      return sum && { facts: moneyFacts(sum, undefined, analysis) };
    }
    default:
      return undefined;
  }
}

function moneyFacts(sum: Sum, budget: number | undefined, { money: { currency } }: Analysis): readonly Fact[] {
  const say = (amount: number): string => moneyText(amount, currency);
  const { roi, paybackYears } = returnOf(sum);
  const parts = sum.labour > 0 && sum.other > 0 ? ` (${say(sum.labour)} labour, ${say(sum.other)} other)` : '';
  const used = budget !== undefined && budget > 0 && sum.cost > 0 ? `, ${percent(sum.cost / budget, 0)} used` : '';
  const over = budget !== undefined && sum.cost > budget ? ({ tone: 'bad' } as const) : {};
  const benefits = [
    ...(sum.yearlyBenefit > 0 ? [`${say(sum.yearlyBenefit)} a year`] : []),
    ...(sum.onceBenefit > 0 ? [`${say(sum.onceBenefit)} once`] : []),
  ];
  return [
    ...(budget === undefined ? [] : [fact('Budget', `${say(budget)}${used}`, over)]),
    ...(sum.cost > 0 ? [fact('Cost', `${say(sum.cost)}${parts}`)] : []),
    ...(benefits.length > 0 ? [fact('Benefit', list(benefits))] : []),
    ...(roi === undefined ? [] : [fact(RETURN, { kind: 'percent', share: roi })]),
    ...(paybackYears === undefined ? [] : [fact('Payback', { kind: 'years', years: paybackYears })]),
  ];
}

/** Plain numbers in the roadmap's currency; `returnOnInvestment` is a share, 0.5 for half again. */
function json({ roadmap, money: { currency, total, products, features } }: Analysis): unknown {
  const sums = (sum: Sum) => {
    const { roi, paybackYears } = returnOf(sum);
    const { cost, labour, other, yearlyBenefit, onceBenefit } = sum;
    return {
      cost,
      labour,
      other,
      yearlyBenefit,
      onceBenefit,
      returnOnInvestment: roi ?? null,
      paybackYears: paybackYears ?? null,
    };
  };
  return {
    version: 1,
    currency,
    total: { budget: total.budget ?? null, ...sums(total) },
    products: products.map((product) => ({
      id: product.id,
      title: roadmap.byId.get(product.id)?.title ?? product.id,
      budget: product.budget ?? null,
      ...sums(product),
    })),
    features: [...features.values()].map((feature) => {
      const { id, title } = roadmap.work[feature.index]!;
      return { id, title, ...sums(feature) };
    }),
  };
}
