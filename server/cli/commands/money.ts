/** `roadmap money`: budget, cost and return by product. */

import type { Analysis } from '../../analysis/analysis.ts';
import { ExitCode, type Io } from '../../host/io.ts';
import { returnOf, type Sum } from '../../insight/money.ts';
import { type MoneyRow, money as rowsOf } from '../../timeline/views/money.ts';
import { type Colours, colours } from '../colour.ts';
import { jsonText } from '../jsonText.ts';
import { loadOne } from '../load.ts';
import { type AnswerOptions, withAnswer } from '../options.ts';
import { emit } from '../output.ts';
import { type Column, table } from '../table.ts';
import type { AddCommand } from './index.ts';

export const money: AddCommand = (program, io, exit) => {
  withAnswer(
    program.command('money').description('budget, cost and return by product, and the features by cost'),
  ).action(async (path: string | undefined, options: AnswerOptions) => {
    const analysis = await loadOne(path, options, io);
    const text =
      options.format === 'json' ? moneyJson(analysis) : moneyTables(analysis, colours(options.color, io), io);
    emit(text, options.outputFile, io);
    exit(ExitCode.clean);
  });
};

function moneyTables(analysis: Analysis, paint: Colours, io: Io): string {
  const { products, features, currency, years } = rowsOf(analysis, () => true);
  if (products.length + features.length === 0)
    return 'Nothing costs or brings anything: write `rate 900/day` at a team, `cost 6k` or `benefit 120k/year` at a feature.';
  const tables = [products, features]
    .filter((rows) => rows.length > 0)
    .map((rows) => table<MoneyRow>(rows, columns(rows, rows === products, years, paint), io.columns, paint.quiet));
  return [currency === '' ? 'Money' : `Money in ${currency}`, '', tables.join('\n\n')].join('\n');
}

type Amount = 'budget' | 'cost' | 'labour' | 'other' | 'yearly' | 'once' | 'roi' | 'payback';

function columns(rows: readonly MoneyRow[], ofProducts: boolean, years: number, paint: Colours): Column<MoneyRow>[] {
  const heads: readonly (readonly [Amount, string])[] = [
    ['budget', 'Budget'],
    ['cost', 'Cost'],
    ['labour', 'Labour'],
    ['other', 'Other cost'],
    ['yearly', 'Brings a year'],
    ['once', 'Brings once'],
    ['roi', `Return, ${years} years`],
    ['payback', 'Paid back after'],
  ];
  const amounts = heads
    .filter(([name]) => rows.some((row) => row[name] !== ''))
    // Labour alone is the cost.
    .filter(([name]) => name !== 'labour' || rows.some(({ other }) => other !== ''))
    .map(
      ([name, head]): Column<MoneyRow> => ({
        head,
        align: 'right',
        cell: (row) => row[name],
        paint: ({ over }) => (name === 'cost' && over ? paint.error : (text) => text),
      }),
    );
  return [
    {
      head: ofProducts ? 'Product' : 'Feature',
      cell: ({ title, depth }) => `${'  '.repeat(Math.max(0, depth - 1))}${title}`,
      shrinks: true,
      paint: ({ depth }) => (ofProducts && depth === 0 ? paint.strong : (text) => text),
    },
    ...amounts,
    ...(rows.some(({ over }) => over)
      ? [{ head: '', cell: ({ over }: MoneyRow) => (over ? 'over its budget' : ''), paint: () => paint.error }]
      : []),
  ];
}

/** Plain numbers in the roadmap's currency; `returnOnInvestment` is a share, 0.5 for half again. */
function moneyJson({ roadmap, money: { currency, total, products, features } }: Analysis): string {
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
  return jsonText({
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
  });
}
