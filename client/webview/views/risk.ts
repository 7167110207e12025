/** How sure the dates are: a histogram of the finish, what its spread comes from, odds of dates, and the risks written down. */
import type { DateRow, FinishChart, RiskData, RiskRow, ShareRow } from '../../../server/timeline/views/risk.ts';
import { el, fill, svg } from '../dom.ts';
import { frame, line, text } from './chart.ts';
import { fits, kept, type Look, type Pane } from './pane.ts';
import { type Column, type TableRow, table, titled } from './table.ts';

type Row<T> = T & TableRow;

const rowHeight = 40;

export function risk(): Pane<RiskData> {
  const picture = svg('svg', { class: 'finish-chart', 'aria-hidden': 'true' });
  const marks = el('ul', { class: 'finish-marks' });
  const says = el('p', { class: 'note' });
  const waiting = el('p', { class: 'note waiting' });
  const figure = el('figure', {}, el('h2', {}, 'When all is done'), picture, marks, says);
  const lists = {
    causes: section('What the spread comes from', table<Row<ShareRow>>('What the spread comes from', rowHeight)),
    dates: section('Odds of the dates', table<Row<DateRow>>('Odds of the dates', rowHeight)),
    critical: section('What the finish hangs on', table<Row<ShareRow>>('What the finish hangs on', rowHeight)),
    risks: section('Risks', table<Row<RiskRow>>('Risks', rowHeight)),
  };
  const top = el('div', { class: 'risk-top' }, figure, lists.causes.node);
  const node = el('div', { class: 'pane-risk' }, waiting, top, lists.dates.node, lists.critical.node, lists.risks.node);
  const rowsOf = kept((data: RiskData, words: Look['words']) => ({
    causes: data.causes
      .filter((row) => fits(words, row.title, row.id))
      .map((row) => shareRow(row, 's', 'of the spread')),
    dates: data.dates.filter((row) => fits(words, row.title, row.id)).map(dateRow),
    critical: data.critical
      .filter((row) => fits(words, row.title, row.id))
      .map((row) => shareRow(row, 'c', 'of the runs')),
    risks: data.risks.filter((row) => fits(words, row.title, row.id, row.threatens)).map(riskRow),
  }));
  const chartText = kept((data: RiskData, _: undefined) => JSON.stringify(data.finish));
  return {
    node,
    hint: ({ state, risks }) =>
      state === 'certain' && risks.length === 0
        ? {
            title: 'Nothing varies yet',
            says: 'Every date is as sure as the text says it is. Give a duration a range, or write down what may go wrong:',
            example:
              'feature cart "One-page cart" {\n  duration 8d..10d..16d\n}\n\nrisk supplier "The supplier is late" {\n  probability 30%\n  delay 5d..10d..20d\n  threatens cart\n}',
          }
        : undefined,
    topOf: (key) =>
      Object.values(lists).reduce<number | undefined>((found, { list }) => found ?? list.topOf(key), undefined),
    draw(data, look) {
      const rows = rowsOf(data, look.words);
      const narrow = look.seen.width < 900;
      waiting.hidden = data.state === 'ready';
      waiting.textContent =
        data.state === 'certain'
          ? 'Nothing varies: give a duration a range, or a risk a probability and a delay, and the odds of every date stand here.'
          : 'The odds are worked out while nobody types. A very large plan, or one that is levelled by the switch, has them from the command: roadmap simulate.';
      top.hidden = !data.finish;
      if (data.finish) {
        const { finish } = data;
        says.textContent = finish.says;
        const width = Math.max(280, Math.min(640, figure.clientWidth));
        fill(picture, `${chartText(data, undefined)}${width}`, () => histogram(finish, width));
        fill(marks, chartText(data, undefined), () => finish.marks.map(markSays));
        picture.setAttribute('width', String(width));
        picture.setAttribute('height', String(height));
      }
      lists.causes.draw(rows.causes, shareColumns('Share of it'), look);
      lists.dates.draw(rows.dates, dateColumns(rows.dates, narrow), look);
      lists.critical.draw(rows.critical, shareColumns('Runs in which it does'), look);
      lists.risks.draw(rows.risks, riskColumns(narrow), look);
      const all = [rows.causes, rows.dates, rows.critical, rows.risks];
      return {
        columns: [all.flatMap((list) => list.map(({ key }) => key))],
        found: all.reduce((sum, list) => sum + list.length, 0),
        all: data.causes.length + data.dates.length + data.critical.length + data.risks.length,
      };
    },
  };
}

function section<T extends TableRow>(title: string, list: ReturnType<typeof table<T>>) {
  const node = el('section', {}, el('h2', {}, title), list.node);
  return {
    node,
    list,
    draw(rows: readonly T[], columns: readonly Column<T>[], look: Look) {
      node.hidden = rows.length === 0;
      list.draw(rows, columns, look);
    },
  };
}

const shareRow = (row: ShareRow, list: string, of: string): Row<ShareRow> => ({
  ...row,
  key: `${list} ${row.id}`,
  spoken: `${row.title}, ${row.says} ${of}, ${row.below}`,
});

const dateRow = (row: DateRow): Row<DateRow> => ({
  ...row,
  key: `d ${row.id}`,
  spoken: [
    `${row.title}, planned ${row.planned}, which ${row.byPlanned} of runs keep`,
    `P50 ${row.p50}, P80 ${row.p80}, P95 ${row.p95}`,
    row.meets && `${row.meets} meet its due date`,
  ]
    .filter(Boolean)
    .join(', '),
});

const riskRow = (row: RiskRow): Row<RiskRow> => ({
  ...row,
  key: `r ${row.id}`,
  spoken: [
    row.title,
    row.probability && `probability ${row.probability}`,
    row.delay && `delay ${row.delay}`,
    row.threatens && `threatens ${row.threatens}`,
    row.mitigation || 'nothing is done about it',
  ]
    .filter(Boolean)
    .join(', '),
});

const shareColumns = (head: string): Column<Row<ShareRow>>[] => [
  { head: 'Name', width: 144, grows: true, cell: ({ title, below }) => titled(title, below) },
  { head, width: 96, grows: true, cell: shareBar },
  { head: '', width: 64, numeric: true, cell: ({ says }) => says },
];

function shareBar({ share }: ShareRow): Node {
  const part = el('i', {});
  part.style.width = `${Math.round(share * 1000) / 10}%`;
  return el('span', { class: 'share-bar', 'aria-hidden': 'true' }, part);
}

function dateColumns(rows: readonly DateRow[], narrow: boolean): Column<Row<DateRow>>[] {
  const day = (head: string, name: 'planned' | 'p50' | 'p80' | 'p95', says: string): Column<Row<DateRow>> => ({
    head,
    says,
    width: name === 'p80' ? 88 : 80,
    numeric: true,
    class: name,
    cell: (row) => row[name],
  });
  const share = (head: string, name: 'byPlanned' | 'meets'): Column<Row<DateRow>> => ({
    head,
    width: 64,
    numeric: true,
    class: name,
    cell: (row) => row[name],
  });
  return [
    { head: 'Name', width: 120, grows: true, cell: ({ title }) => title },
    day('Planned', 'planned', 'The planned day, made of likely values'),
    share('Runs by then', 'byPlanned'),
    ...(narrow ? [] : [day('P50', 'p50', 'Half of the runs end by this day')]),
    day('P80', 'p80', 'Four of five runs end by this day'),
    ...(narrow ? [] : [day('P95', 'p95', 'Nineteen of twenty runs end by this day')]),
    ...(rows.some(({ meets }) => meets !== '') ? [share('Meet the due date', 'meets')] : []),
  ];
}

const riskColumns = (narrow: boolean): Column<Row<RiskRow>>[] => [
  {
    head: 'Name',
    width: 120,
    grows: true,
    cell: ({ title, threatens }) => titled(title, threatens && `Threatens ${threatens}`),
  },
  { head: 'Probability', width: 72, numeric: true, cell: ({ probability }) => probability },
  { head: 'Delay', width: 96, numeric: true, cell: ({ delay }) => delay },
  {
    head: 'Mitigation',
    width: narrow ? 96 : 200,
    grows: true,
    cell: ({ mitigation }) => mitigation || el('span', { class: 'text none' }, 'None is written down'),
  },
];

const height = 256;
/** Each mark has a line of its own for its name, so that no two lie on each other. */
const edge = { left: 48, right: 48, top: 64, bottom: 24 };

function histogram({ days, shares, bins, marks }: FinishChart, width: number): Node[] {
  const { x, y, nodes } = frame(days, shares, { width, height }, edge);
  const bottom = height - edge.bottom;
  return [
    ...nodes,
    ...bins
      .filter(({ share }) => share > 0)
      .map(({ from, to, share }) =>
        svg('rect', {
          x: x(from),
          y: y(share),
          width: Math.max(1, x(to) - x(from) - 1),
          height: Math.max(1, bottom - y(share)),
          class: 'bin',
        }),
      ),
    ...marks.flatMap(({ name, on }, i) => {
      const at = x(on + 0.5);
      const top = 12 + i * 14;
      const right = at < width / 2;
      return [
        line(at, top - 8, at, bottom, `finish-line ${name.toLowerCase()}`),
        text(name, at + (right ? 4 : -4), top, right ? 'start' : 'end', `finish-name ${name.toLowerCase()}`),
      ];
    }),
  ];
}

const markSays = ({ name, says }: FinishChart['marks'][number]): HTMLElement =>
  el('li', {}, el('i', { class: name.toLowerCase() }), el('b', {}, name), el('span', {}, says));
