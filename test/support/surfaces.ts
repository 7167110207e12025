/** What each surface says of a portfolio, as text that a test reads as a person does. */
import { strict as assert } from 'node:assert';
import path from 'node:path';
import { type Day, isoDate } from '../../grammar/civil.ts';
import type { Analysis } from '../../server/analysis/analysis.ts';
import { answerTo } from '../../server/cli/mcp/session.ts';
import { reportMarkdown } from '../../server/exchange/report/markdown.ts';
import { report } from '../../server/exchange/report/report.ts';
import { diskFileSource, uriOfPath } from '../../server/host/diskFileSource.ts';
import type { Entity } from '../../server/model/roadmap.ts';
import { cardText } from '../../server/render/terminal/terminal.ts';
import { shownViews } from '../../server/timeline/views/shown.ts';
import { cardOf } from '../../server/topics/cardOf.ts';
import { viewOf } from '../../server/topics/drawnPlan.ts';
import type { SectionPart } from '../../server/topics/section.ts';
import { valueText } from '../../server/topics/value.ts';
import { plainText } from '../../server/wording/text.ts';
import { analyse } from '../../server/workspace/analyse.ts';
import { testDay } from './analysed.ts';
import { roadmapHere } from './commandHere.ts';
import { dateOf, type Names, namesOf } from './figures.ts';
import { withOdds } from './withOdds.ts';

const today = isoDate(testDay);
const colours = new Proxy({}, { get: () => (text: string) => text }) as never;

/** A portfolio with what each surface says of it. */
export interface Surfaces {
  readonly analysis: Analysis;
  readonly names: Names;
  readonly explained: ReadonlyMap<string, string>;
  /** Lines about one entity: the rows of commands, of the report and of views. */
  readonly rows: readonly Row[];
  /** What a language model is answered, by tool. */
  // biome-ignore lint/suspicious/noExplicitAny: the documented JSON of many commands.
  readonly answers: Readonly<Record<string, any>>;
}

interface Row {
  readonly surface: string;
  readonly id: string;
  readonly text: string;
}

const TOOLS = ['schedule', 'kpis', 'capacity', 'money', 'prioritize', 'simulate'] as const;

export async function surfacesOf(file: string): Promise<Surfaces> {
  const folder = path.dirname(file);
  const analysis = withOdds(analyse(uriOfPath(file), diskFileSource([folder]), { today: testDay })!);
  const entities = [...analysis.roadmap.byId.values()];
  const command = async (words: readonly string[]): Promise<string> =>
    (await roadmapHere([...words, path.basename(file), '--today', today], folder)).out;
  const asked = async (name: string, args: object): Promise<string> => {
    const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } };
    const answer = await answerTo(JSON.stringify(message), async (words) => {
      const { out, code } = await roadmapHere([words[0]!, '--today', today, ...words.slice(1)], folder);
      return { text: out, failed: code === 2 };
    });
    return JSON.parse(answer!).result.content[0].text;
  };
  const answers: Record<string, unknown> = {};
  const rows: Row[] = [];
  const titles = titleIndex(entities);
  for (const tool of TOOLS) {
    answers[tool] = JSON.parse(await asked(tool, { path: path.basename(file) }));
    rows.push(...rowsOf(await command([tool]), `roadmap ${tool}`, /\s{2,}/, titles));
  }
  rows.push(...rowsOf(reportMarkdown(report(analysis)), 'report', /(?<!\\)\|/, titles));
  for (const { value } of shownViews) if (value !== 'timeline') rows.push(...viewRows(analysis, value));
  const explained = new Map(
    entities.map((entity) => [entity.id as string, cardText(cardOf(analysis, entity), { width: Infinity, colours })]),
  );
  // The command prints the same card.
  for (const kind of new Set(entities.map((entity) => entity.kind))) {
    const { id } = entities.find((entity) => entity.kind === kind)!;
    if (kind !== 'scenario')
      assert.equal((await asked('explain', { name: id, path: path.basename(file) })).trimEnd(), explained.get(id));
  }
  return { analysis, names: namesOf(entities), explained, rows, answers };
}

/** Ids by title, of titles that only one entity has. */
export function titleIndex(entities: readonly Entity[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | undefined>();
  for (const { id, title, kind } of entities) {
    if (kind !== 'scenario' && kind !== 'view') found.set(title, found.has(title) ? undefined : id);
  }
  return new Map([...found].flatMap(([title, id]) => (id === undefined ? [] : [[title, id] as const])));
}

/** The lines of tables whose first cells name one entity. */
function rowsOf(text: string, surface: string, between: RegExp, titles: ReadonlyMap<string, string>): Row[] {
  return text.split('\n').flatMap((line): Row[] => {
    const cells = line.split(between).map((cell) =>
      cell
        .split('<br>')[0]!
        .replace(/\*\*|^\s*[◆●] ?|&emsp;|\\(?=[|_*])/g, '')
        .trim(),
    );
    if (cells.length < 2) return [];
    const id = cells.slice(0, 4).flatMap((cell) => titles.get(cell) ?? [])[0];
    return id === undefined ? [] : [{ surface, id, text: line }];
  });
}

/** The same of the data of a view, as the page shows it. */
function viewRows(analysis: Analysis, show: Exclude<(typeof shownViews)[number]['value'], 'timeline'>): Row[] {
  const data = viewOf(analysis, { show });
  if (data.kind !== 'section') return [];
  return data.parts.flatMap((part) => partRows(part).map((row) => ({ surface: `view ${show}`, ...row })));
}

const dayText = (day: Day | undefined): string => (day === undefined ? '' : dateOf(isoDate(day)));

const join = (values: readonly unknown[]): string => values.filter((text) => text !== '').join('  ');

function partRows(part: SectionPart): Omit<Row, 'surface'>[] {
  switch (part.kind) {
    case 'table':
      return part.rows.flatMap(({ id, cells }) =>
        id === undefined
          ? []
          : [{ id, text: join(cells.flatMap(({ value, below = [] }) => [valueText(value), ...below].map(plainText))) }],
      );
    case 'cards':
      return part.cards.map(({ id, summary = '', facts = [] }) => ({
        id,
        text: join([plainText(summary), ...facts.map(({ cell }) => plainText(valueText(cell.value)))]),
      }));
    case 'grid':
      return part.rows.flatMap(({ id, cells }) =>
        cells.flatMap((cell, i) => (cell ? [{ id, text: `${part.columns[i]}  ${plainText(cell.text)}` }] : [])),
      );
    case 'board':
      return part.columns.flatMap(({ items }) =>
        items.map(({ id, ends, rank = '' }) => ({ id, text: join([dayText(ends), String(rank)]) })),
      );
    case 'graph':
      return part.nodes.map(({ id, ends }) => ({ id, text: dayText(ends) }));
    default:
      return [];
  }
}
