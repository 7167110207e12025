/** A section as the preview's page receives it. */
import * as z from 'zod/mini';
import type { ViewData } from '../topics/viewData.ts';

const string = z.string().check(z.maxLength(100_000));
const id = z.string().check(z.maxLength(4096));
/** The years 0 to 9999 and a margin. */
const day = z.int().check(z.gte(-800_000), z.lte(4_000_000));
const count = z.int().check(z.gte(0));
const share = z.number().check(z.gte(0), z.lte(1));

const part = z.union([
  string,
  z.object({ kind: z.literal('name'), text: string, id: z.optional(id) }),
  z.object({ kind: z.enum(['code', 'strong']), text: string }),
  z.object({ kind: z.literal('link'), text: string, href: string }),
]);
const text = z.union([string, z.array(part)]);

const value = z.union([
  text,
  z.object({ kind: z.literal('number'), value: z.number(), digits: z.optional(count) }),
  z.object({ kind: z.literal('percent'), share: z.number() }),
  z.object({ kind: z.literal('money'), amount: z.number(), currency: string }),
  z.object({ kind: z.literal('years'), years: z.number() }),
  z.object({ kind: z.literal('people'), count: z.number() }),
  z.object({ kind: z.literal('days'), days: z.number() }),
  z.object({ kind: z.literal('measure'), value: z.number(), percent: z.boolean(), unit: z.optional(string) }),
  z.object({ kind: z.literal('date'), day }),
  z.object({ kind: z.literal('period'), firstDay: day, lastDay: day }),
]);

const tone = z.optional(z.enum(['good', 'warn', 'bad', 'plain']));

const cell = z.object({
  value,
  below: z.optional(z.array(text)),
  href: z.optional(string),
  tone,
  strong: z.optional(z.boolean()),
  depth: z.optional(count),
  bar: z.optional(z.object({ value: share, limit: z.optional(share) })),
});

const base = { title: z.optional(string), detail: z.optional(z.literal(true)), brief: z.optional(count) };

const column = z.object({
  head: string,
  kind: z.enum(['text', 'short', 'number']),
  minor: z.optional(z.literal(true)),
});

const table = z.object({
  kind: z.literal('table'),
  ...base,
  columns: z.array(column),
  rows: z.array(z.object({ id: z.optional(id), cells: z.array(cell), because: z.optional(z.array(text)) })),
  more: z.optional(count),
});

const gridCell = z.object({
  shown: value,
  text,
  share: z.optional(z.number().check(z.gte(0))),
  tone,
  values: z.array(cell),
  items: z.array(z.object({ id, title: string, value })),
  more: count,
});

const grid = z.object({
  kind: z.literal('grid'),
  ...base,
  rowHead: string,
  columnHead: string,
  columns: z.array(string),
  measures: z.array(column),
  itemsHead: string,
  rows: z.array(z.object({ id, title: string, note: z.optional(text), cells: z.array(z.nullable(gridCell)) })),
});

const axis = z.object({
  log: z.optional(z.boolean()),
  low: z.number(),
  high: z.number(),
  ticks: z.array(z.object({ value: z.number(), says: string })).check(z.maxLength(100)),
});

const point = z.object({ on: day, value: z.number() });

const lines = z.object({
  kind: z.literal('lines'),
  days: axis,
  values: axis,
  lines: z.array(
    z.object({ name: string, role: z.enum(['measured', 'forecast', 'limit', 'gap']), points: z.array(point) }),
  ),
  marks: z.array(z.object({ name: string, role: z.enum(['measured', 'forecast', 'target']), at: point })),
});

const card = z.object({
  id,
  entity: string,
  title: string,
  owner: z.optional(string),
  note: z.optional(string),
  doc: z.optional(string),
  href: z.optional(string),
  summary: z.optional(text),
  tone,
  facts: z.optional(z.array(z.object({ label: string, cell }))),
  why: z.optional(z.array(z.object({ label: string, steps: z.array(z.object({ kind: z.optional(string), text })) }))),
  related: z.optional(
    z.array(
      z.object({
        label: string,
        items: z.array(z.object({ id, title: string, value: z.optional(value) })),
        more: count,
      }),
    ),
  ),
  chart: z.optional(lines),
  tables: z.optional(z.array(z.discriminatedUnion('kind', [table, grid]))),
});

const cards = z.object({ kind: z.literal('cards'), ...base, head: string, cards: z.array(card) });

const state = z.enum(['planned', 'in-progress', 'done', 'blocked', 'paused', 'dropped']);

const boardItem = z.object({
  id,
  title: string,
  state,
  product: z.optional(string),
  owner: z.optional(string),
  rank: z.optional(count),
  ends: z.optional(day),
  undated: z.optional(z.literal(true)),
  late: z.optional(string),
  critical: z.boolean(),
});

const board = z.object({
  kind: z.literal('board'),
  ...base,
  columns: z.array(z.object({ id, title: string, text, items: z.array(boardItem), more: count })),
});

const list = z.object({
  kind: z.literal('list'),
  ...base,
  count: z.optional(count),
  items: z.array(z.object({ text, because: z.optional(z.array(text)) })),
});

const bars = z.object({
  kind: z.literal('bars'),
  days: axis,
  shares: axis,
  bars: z.array(z.object({ from: day, to: day, share })).check(z.maxLength(1000)),
  marks: z.array(z.object({ name: string, role: z.enum(['planned', 'p50', 'p80', 'p95']), on: day, text: string })),
});

const titledAxis = z.extend(axis, { title: string });
const points = z.object({
  kind: z.literal('points'),
  across: titledAxis,
  up: titledAxis,
  split: z.object({ across: z.number(), up: z.number(), names: z.array(string).check(z.length(4)) }),
  points: z
    .array(z.object({ id, title: string, label: string, across: z.number(), up: z.number() }))
    .check(z.maxLength(1000)),
});

const chart = z.object({
  kind: z.literal('chart'),
  ...base,
  chart: z.discriminatedUnion('kind', [lines, bars, points]),
  caption: z.optional(text),
});

const pixel = z.number().check(z.gte(-1e6), z.lte(1e6));

const graph = z.object({
  kind: z.literal('graph'),
  ...base,
  nodes: z
    .array(
      z.object({
        id,
        title: string,
        milestone: z.boolean(),
        state,
        critical: z.boolean(),
        ends: z.optional(day),
        x: pixel,
        y: pixel,
        predecessors: z.array(string),
      }),
    )
    .check(z.maxLength(1000)),
  links: z
    .array(
      z.object({
        from: count,
        to: count,
        part: z.boolean(),
        critical: z.boolean(),
        points: z.array(z.tuple([pixel, pixel])).check(z.minLength(2)),
      }),
    )
    .check(z.maxLength(100_000)),
  width: pixel,
  height: pixel,
  caption: z.optional(text),
  narrowed: z.optional(z.literal(true)),
});

const section = z.object({
  kind: z.literal('section'),
  topic: string,
  title: string,
  summary: z.optional(text),
  parts: z.array(z.discriminatedUnion('kind', [table, grid, cards, board, list, chart, graph])),
  notes: z.optional(z.array(text)),
  hint: z.optional(text),
});

const nothing = z.object({ kind: z.literal('nothing'), title: string, text, example: string });

export const viewDataSchema: z.ZodMiniType<ViewData> = z.discriminatedUnion('kind', [section, nothing]);
