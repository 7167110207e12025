/** The data of each view, as it is checked when it comes in: one schema a view. */
import * as z from 'zod/mini';
import type { ViewData } from '../topics/viewData.ts';
import { contentSchema } from './sectionSchema.ts';

const text = z.string().check(z.maxLength(100_000));
const id = z.string().check(z.maxLength(4096));
/** The years 0 to 9999 and a margin. */
const day = z.int().check(z.gte(-800_000), z.lte(4_000_000));
const count = z.int().check(z.gte(0));
const state = z.enum(['planned', 'in-progress', 'done', 'blocked', 'paused', 'dropped']);

const board = z.object({
  kind: z.literal('board'),
  columns: z.array(
    z.object({
      name: z.enum(['now', 'next', 'later']),
      says: text,
      cards: z.array(
        z.object({
          id,
          title: text,
          product: z.optional(text),
          state,
          owner: z.optional(text),
          ends: z.optional(day),
          rank: z.optional(count),
          critical: z.boolean(),
          late: z.optional(text),
          undated: z.optional(z.boolean()),
        }),
      ),
    }),
  ),
  done: count,
  dropped: count,
});

const axis = {
  log: z.optional(z.boolean()),
  low: z.number(),
  high: z.number(),
  ticks: z.array(z.object({ value: z.number(), says: text })).check(z.maxLength(100)),
};

const priorities = z.object({
  kind: z.literal('priorities'),
  method: text,
  formula: text,
  inputs: z.array(text),
  rows: z.array(
    z.object({
      id,
      title: text,
      product: z.optional(text),
      rank: z.optional(count),
      score: z.optional(z.number()),
      inputs: z.array(text),
      missing: z.array(text),
      inherited: z.optional(z.object({ score: z.number(), title: text })),
      place: z.optional(z.object({ worth: z.number(), effort: z.number() })),
    }),
  ),
  map: z.object({
    worth: z.object({ title: text, ...axis }),
    effort: z.object({ title: text, ...axis }),
    split: z.object({ worth: z.number(), effort: z.number() }),
    placed: count,
    shown: count,
  }),
});

const share = z.number().check(z.gte(0), z.lte(1));

const pixel = z.number().check(z.gte(-1e6), z.lte(1e6));

const dependencies = z.object({
  kind: z.literal('dependencies'),
  nodes: z
    .array(
      z.object({
        id,
        title: text,
        milestone: z.boolean(),
        state,
        critical: z.boolean(),
        ends: day,
        x: pixel,
        y: pixel,
        waitsFor: z.array(text),
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
  says: text,
  narrowed: z.boolean(),
});

const shareRows = z.array(z.object({ id, title: text, below: text, share, says: text }));

const risk = z.object({
  kind: z.literal('risk'),
  state: z.enum(['ready', 'waiting', 'certain']),
  finish: z.optional(
    z.object({
      says: text,
      days: z.object(axis),
      shares: z.object(axis),
      bins: z.array(z.object({ from: day, to: day, share })).check(z.maxLength(1000)),
      marks: z.array(z.object({ name: z.enum(['Planned', 'P50', 'P80', 'P95']), on: day, says: text })),
    }),
  ),
  causes: shareRows,
  dates: z.array(
    z.object({ id, title: text, planned: text, byPlanned: text, p50: text, p80: text, p95: text, meets: text }),
  ),
  critical: shareRows,
  risks: z.array(z.object({ id, title: text, probability: text, delay: text, threatens: text, mitigation: text })),
});

export const viewDataSchema: z.ZodMiniType<ViewData> = z.discriminatedUnion('kind', [
  board,
  priorities,
  dependencies,
  risk,
  z.object({ kind: z.literal('section'), content: contentSchema }),
]);
