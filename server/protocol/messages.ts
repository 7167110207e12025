/**
 * What the page and its host (the editor's panel, the command's local server) say to each other. Both sides read with
 * these schemas; what does not fit is dropped.
 */
import * as z from 'zod/mini';
import type { PlanEdit } from '../planEdits/planEdit.ts';
import type { PlanDifference } from '../timeline/difference.ts';
import type { TimelinePlan } from '../timeline/plan.ts';
import { otherViews, type ViewQuery } from '../timeline/views/shown.ts';
import type { ViewData } from '../topics/viewData.ts';

export type { PlanEdit } from '../planEdits/planEdit.ts';

import { viewDataSchema } from './sectionSchema.ts';

// The page's policy forbids code from strings, so that zod must not even try.
z.config({ jitless: true });

export type HostMessage =
  /** The whole picture. `version` grows with every plan of a page. */
  | { readonly kind: 'plan'; readonly version: number; readonly plan: TimelinePlan }
  /** What changed since the plan `base`; a page that has another one says `ready` again. */
  | {
      readonly kind: 'difference';
      readonly base: number;
      readonly version: number;
      readonly difference: PlanDifference;
    }
  /** The cursor is in this feature or milestone; `null` where it is in none. */
  | { readonly kind: 'select'; readonly id: string | null }
  /** The text is broken: the last good picture stays, under these words, which say just that. */
  | { readonly kind: 'broken'; readonly message: string }
  /** What a view shows, as it was asked for; it is that of the picture, so of the last good text. */
  | { readonly kind: 'view'; readonly query: ViewQuery; readonly data: ViewData }
  /** Whether the host can change the text: only then does the page show anything to drag. */
  | { readonly kind: 'editable'; readonly editable: boolean }
  /** What became of a gesture: written, or in words why not. `says` is what is so now, or the reason. */
  | { readonly kind: 'retimed'; readonly request: number; readonly done: boolean; readonly says: string }
  /** It is whole again, and the picture is that of the text. A plan or difference says the same. */
  | { readonly kind: 'intact' };

export type PageMessage =
  /** The page has loaded, or lost track: the host answers with a plan, then what is selected or broken. */
  | { readonly kind: 'ready'; readonly level?: boolean }
  /** Draw the plan levelled by resources, or not, whatever the file says; `ready` may carry the same edit. */
  | { readonly kind: 'level'; readonly level: boolean }
  /** What does this view show? The page asks when it shows the view, and again with each plan that comes while it does. */
  | { readonly kind: 'view'; readonly query: ViewQuery }
  /** A gesture was made: write it into the text. The host answers with the same `request`. */
  | { readonly kind: 'editPlan'; readonly request: number; readonly edit: PlanEdit }
  /** Go to the source of whatever has this path; `focus` moves the keyboard there too. */
  | { readonly kind: 'reveal'; readonly id: string; readonly focus: boolean };

const text = z.string().check(z.maxLength(100_000));
const id = z.string().check(z.maxLength(4096));
/** The years 0 to 9999 and a margin. */
const day = z.int().check(z.gte(-800_000), z.lte(4_000_000));
const index = z.int().check(z.gte(0), z.lte(10_000_000));
const count = z.int().check(z.gte(0));

const group = z.object({ id, title: text });
const row = z.object({
  id,
  kind: z.enum(['feature', 'milestone']),
  title: text,
  partOf: z.optional(index),
  summary: z.boolean(),
  product: z.optional(id),
  teams: z.array(id),
  objectives: z.array(id),
  calendar: z.optional(index),
  months: z.optional(index),
  owner: z.optional(text),
  start: day,
  finish: day,
  lateFinish: day,
  totalFloat: z.number(),
  late: z.optional(text),
  undated: z.optional(z.boolean()),
  critical: z.boolean(),
  estimated: z.boolean(),
  progress: z.number().check(z.gte(0), z.lte(1)),
  state: z.enum(['planned', 'in-progress', 'done', 'blocked', 'paused', 'dropped']),
  commitment: z.optional(z.enum(['committed', 'planned', 'aspiration'])),
  due: z.optional(day),
  p80: z.optional(day),
  byPlanned: z.optional(z.number().check(z.gte(0), z.lte(1))),
  score: z.optional(z.number()),
  rank: z.optional(count),
  firstDay: day,
  lastDay: day,
  why: text,
  source: z.object({ uri: text, line: count }),
  findings: count,
});
const link = z.object({
  from: index,
  to: index,
  type: z.enum(['FS', 'SS', 'FF', 'SF']),
  critical: z.boolean(),
  forPeople: z.optional(z.literal(true)),
});
const slice = z.object({
  id,
  title: text,
  show: z.array(text),
  group: z.optional(z.enum(['product', 'team', 'objective', 'owner'])),
  window: z.optional(z.object({ first: day, last: day })),
  rows: z.array(z.tuple([index, index])),
});
const head = {
  version: z.literal(1),
  title: text,
  start: day,
  finish: day,
  today: day,
  asOf: z.optional(day),
  currency: text,
  leveled: z.boolean(),
  workdays: z.array(z.int().check(z.gte(1), z.lte(7))),
  holidays: z.array(z.object({ day, name: text })),
  calendars: z.optional(
    z.array(z.object({ workdays: z.array(z.int().check(z.gte(1), z.lte(7))), off: z.array(z.tuple([day, day])) })),
  ),
  products: z.array(group),
  teams: z.array(group),
  objectives: z.array(group),
  slices: z.optional(z.array(slice)),
  rankedBy: text,
  counts: z.object({ errors: count, warnings: count, infos: count }),
};

const query = z.object({ show: z.enum(otherViews), slice: z.optional(id), about: z.optional(id) });

const retiming = z.discriminatedUnion('gesture', [
  z.object({ gesture: z.literal('move'), id, to: day }),
  z.object({ gesture: z.literal('resize'), id, to: day }),
  z.object({ gesture: z.literal('link'), from: id, to: id }),
  z.object({ gesture: z.literal('unlink'), from: id, to: id, type: z.enum(['FS', 'SS', 'FF', 'SF']) }),
]);

const hostMessage = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('plan'),
    version: count,
    plan: z.object({ ...head, rows: z.array(row), links: z.array(link) }),
  }),
  z.object({
    kind: z.literal('difference'),
    base: count,
    version: count,
    difference: z.object({
      head: z.object(head),
      from: index,
      removed: index,
      inserted: z.array(row),
      changed: z.array(z.tuple([index, row])),
      links: z.optional(z.array(link)),
    }),
  }),
  z.object({ kind: z.literal('select'), id: z.nullable(id) }),
  z.object({ kind: z.literal('broken'), message: text }),
  z.object({ kind: z.literal('view'), query, data: viewDataSchema }),
  z.object({ kind: z.literal('editable'), editable: z.boolean() }),
  z.object({ kind: z.literal('retimed'), request: count, done: z.boolean(), says: text }),
  z.object({ kind: z.literal('intact') }),
]);

const pageMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), level: z.optional(z.boolean()) }),
  z.object({ kind: z.literal('level'), level: z.boolean() }),
  z.object({ kind: z.literal('view'), query }),
  z.object({ kind: z.literal('editPlan'), request: count, edit: retiming }),
  z.object({ kind: z.literal('reveal'), id, focus: z.boolean() }),
]);

export function readHostMessage(data: unknown): HostMessage | undefined {
  const { data: message } = hostMessage.safeParse(data);
  if (message?.kind === 'plan' && !isSound(message.plan)) return undefined;
  return message;
}

export const readPageMessage = (data: unknown): PageMessage | undefined => pageMessage.safeParse(data).data;

/** Indexes point at rows, and a part comes after its summary: with that no tree of rows has a circle. */
export const isSound = ({ rows, links }: Pick<TimelinePlan, 'rows' | 'links'>): boolean =>
  rows.every((row, i) => row.partOf === undefined || row.partOf < i) &&
  links.every((link) => link.from < rows.length && link.to < rows.length);
