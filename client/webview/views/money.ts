/** Money as two tables: products with their budgets, and the features by what they cost. */
import type { MoneyData, MoneyRow } from '../../../server/timeline/views/money.ts';
import { el } from '../dom.ts';
import { fits, kept, type Look, type Pane } from './pane.ts';
import { type Column, type TableRow, table, titled } from './table.ts';

type Row = MoneyRow & TableRow;

const rowHeight = 40;

export function money(): Pane<MoneyData> {
  const products = table<Row>('Money by product', rowHeight);
  const features = table<Row>('Features by cost', rowHeight);
  const headings = [el('h2', {}), el('h2', {}, 'Features by cost')] as const;
  const note = el('p', { class: 'note' });
  const node = el('div', { class: 'pane-money' }, headings[0], products.node, headings[1], features.node, note);
  const rowsOf = kept((data: MoneyData, words: Look['words']) => {
    const wanted = (rows: readonly MoneyRow[], list: string): Row[] =>
      rows.filter((row) => fits(words, row.title, row.id, row.product)).map((row) => asRow(row, list, data));
    return { products: wanted(data.products, 'p'), features: wanted(data.features, 'f') };
  });
  const keysOf = kept((rows: ReturnType<typeof rowsOf>, _: undefined) => [
    [...rows.products, ...rows.features].map(({ key }) => key),
  ]);
  const columnsOf = kept((data: MoneyData, narrow: boolean) => [
    columns(data, data.products, narrow),
    columns(data, data.features, narrow),
  ]);
  return {
    node,
    hint: (data) =>
      data.products.length + data.features.length === 0
        ? {
            title: 'Nothing costs or brings anything yet',
            says: 'Say what a team costs, what else a feature costs, and what it brings; give a product a budget:',
            example:
              'team web "Web team" { capacity 4; rate 900/day }\n\nproduct shop "Web shop" {\n  budget 400k\n  feature cart "One-page cart" {\n    duration 2w\n    team web 2\n    cost 6k\n    benefit 120k/year\n  }\n}',
          }
        : undefined,
    topOf: (key) => products.topOf(key) ?? features.topOf(key),
    draw(data, look) {
      const rows = rowsOf(data, look.words);
      const [ofProducts, ofFeatures] = columnsOf(data, look.seen.width < 900);
      headings[0].textContent = `Budget, cost and return${data.currency ? ` in ${data.currency}` : ''}`;
      headings[0].hidden = products.node.hidden = rows.products.length === 0;
      headings[1].hidden = features.node.hidden = rows.features.length === 0;
      note.textContent = `The return is what ${data.years} years bring, less the cost, over the cost.`;
      note.hidden = [...data.products, ...data.features].every(({ roi }) => roi === '');
      products.draw(rows.products, ofProducts!, look);
      features.draw(rows.features, ofFeatures!, look);
      return {
        columns: keysOf(rows, undefined),
        found: rows.products.length + rows.features.length,
        all: data.products.length + data.features.length,
      };
    },
  };
}

/** A product and a feature may stand in both lists' places, so a key says which list it is of. */
function asRow(row: MoneyRow, list: string, { currency, years }: MoneyData): Row {
  const says = (name: string, amount: string): string | false =>
    amount !== '' && `${name} ${amount} ${currency}`.trim();
  const spoken = [
    row.title,
    row.product,
    says('budget', row.budget),
    says('cost', row.cost),
    row.over && 'over its budget',
    says('brings a year', row.yearly),
    says('brings once', row.once),
    row.roi && `return in ${years} years ${row.roi}`,
    row.payback && `paid back after ${row.payback}`,
  ];
  const name = row.over ? 'over' : row.depth === 0 && list === 'p' ? 'total' : undefined;
  return { ...row, key: `${list} ${row.id ?? ''}`, class: name, spoken: spoken.filter(Boolean).join(', ') };
}

/** Columns without an amount are left out, and the parts of the cost where there is little room. */
function columns({ years }: MoneyData, rows: readonly MoneyRow[], narrow: boolean): Column<Row>[] {
  const number = (
    head: string,
    name: 'budget' | 'cost' | 'labour' | 'other' | 'yearly' | 'once' | 'roi' | 'payback',
    width: number,
  ): Column<Row> => ({
    head,
    width,
    numeric: true,
    class: name,
    cell: (row) => row[name],
  });
  const amount = narrow ? 72 : 88;
  const all = [
    number('Budget', 'budget', amount),
    number('Cost', 'cost', amount),
    number('Labour', 'labour', amount),
    number('Other cost', 'other', amount),
    number('Brings a year', 'yearly', amount),
    number('Brings once', 'once', amount),
    number(`Return, ${years} years`, 'roi', 64),
    number('Paid back after', 'payback', 72),
  ].filter((column) => rows.some((row) => column.cell(row as Row) !== ''));
  // Labour alone is the cost.
  const split = !narrow && rows.some(({ other }) => other !== '');
  const parts = all.filter((column) => split || (column.class !== 'labour' && column.class !== 'other'));
  const bars: Column<Row> = { head: '', width: narrow ? 56 : 128, grows: true, class: 'bars', cell: bar };
  return [{ head: 'Name', width: 120, grows: true, cell: name }, bars, ...parts];
}

function name({ title, product, depth, over }: Row): Node {
  const node = titled(title, over ? 'Over its budget' : (product ?? ''));
  if (!over && product === undefined) node.querySelector('.below')?.remove();
  node.style.paddingInlineStart = `${Math.max(0, Math.min(depth, 6) - 1) * 16}px`;
  return node;
}

function bar({ bar: { budget, cost }, over }: Row): Node {
  const part = (name: string, share: number): HTMLElement => {
    const node = el('i', { class: name });
    node.style.width = `${Math.round(share * 1000) / 10}%`;
    return node;
  };
  return el(
    'span',
    { class: `money-bar${over ? ' over' : ''}`, 'aria-hidden': 'true' },
    budget === undefined ? undefined : part('budget', budget),
    part('cost', cost),
  );
}
