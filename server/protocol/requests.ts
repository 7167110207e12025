/**
 * The requests and notifications of our own that client and server exchange, each with its shape. Both ends check what
 * they receive against these; the client takes the types from here and nothing else.
 */
import { z } from 'zod';
import type { TimelinePlan } from '../timeline/plan.ts';
import { otherViews } from '../timeline/views/shown.ts';
import type { ViewData } from '../topics/viewData.ts';

const position = z.object({ line: z.number().int().min(0), character: z.number().int().min(0) });
const range = z.object({ start: position, end: position });
const uri = z.string().max(8192);

/** What the preview draws, for the root roadmap that a file belongs to. */
export const timelinePlan = {
  method: 'roadmap/timelinePlan',
  params: z.object({
    uri,
    /** Level by resources whatever the file says, or never; absent: as the file says. */
    level: z.boolean().optional(),
  }),
} as const;
export type TimelinePlanResult =
  | { readonly plan: TimelinePlan; readonly root: string; readonly version: number; readonly syntaxErrors: number }
  | { readonly plan?: undefined; readonly reason: string };

/** What a view of the preview shows, of the last text of the roadmap that had no syntax errors. */
export const viewData = {
  method: 'roadmap/viewData',
  params: z.object({
    uri,
    level: z.boolean().optional(),
    query: z.object({
      show: z.enum(otherViews),
      slice: z.string().max(4096).optional(),
      about: z.string().max(4096).optional(),
    }),
  }),
} as const;
export type ViewDataParams = z.infer<typeof viewData.params>;
export type ViewDataResult = ViewData;

/** To the client: a root's plan is another one now. `broken` says the text has syntax errors, so the last good picture stays. */
export const planChanged = {
  method: 'roadmap/planChanged',
  params: z.object({ uri, version: z.number().int(), broken: z.boolean() }),
} as const;
export type PlanChangedParams = z.infer<typeof planChanged.params>;

/** Where the critical and the nearly critical names of a file stand; with `to`, of the path that drives one milestone. */
export const criticalPath = {
  method: 'roadmap/criticalPath',
  params: z.object({ uri, to: z.string().max(1024).optional() }),
  result: z.object({ critical: z.array(range), nearCritical: z.array(range) }),
} as const;
export type CriticalPathResult = z.infer<typeof criticalPath.result>;

/** What the status item says. */
export const summary = {
  method: 'roadmap/summary',
  params: z.object({ uri }),
  result: z.object({
    root: z.string(),
    title: z.string(),
    errors: z.number(),
    warnings: z.number(),
    infos: z.number(),
    features: z.number(),
    milestones: z.number(),
    critical: z.number(),
    /** The last day of work, `2027-03-15`; absent where nothing is planned. */
    finish: z.string().optional(),
  }),
} as const;
export type SummaryResult = z.infer<typeof summary.result>;

/** Where an entity is declared, by its dotted path. */
export const reveal = {
  method: 'roadmap/reveal',
  params: z.object({ uri, id: z.string().max(1024) }),
  result: z.object({ uri: z.string(), range, selectionRange: range }),
} as const;
export type RevealResult = z.infer<typeof reveal.result>;

const day = z.number().int().min(-800_000).max(4_000_000);
const id = z.string().max(4096);

/**
 * A gesture in the picture as a change of the text, for the client to make as one step, where every document still has
 * its version (`null` where the client has it not open); or why there is none.
 */
export const editPlan = {
  method: 'roadmap/editPlan',
  params: z.object({
    uri,
    level: z.boolean().optional(),
    edit: z.discriminatedUnion('gesture', [
      z.object({ gesture: z.literal('move'), id, to: day }),
      z.object({ gesture: z.literal('resize'), id, to: day }),
      z.object({ gesture: z.literal('link'), from: id, to: id }),
      z.object({ gesture: z.literal('unlink'), from: id, to: id, type: z.enum(['FS', 'SS', 'FF', 'SF']) }),
    ]),
  }),
  result: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('edits'),
      title: z.string(),
      changes: z.array(
        z.object({
          uri: z.string(),
          version: z.number().nullable(),
          edits: z.array(z.object({ range, newText: z.string() })),
        }),
      ),
    }),
    z.object({ kind: z.literal('refused'), because: z.string() }),
  ]),
} as const;
export type EditPlanParams = z.infer<typeof editPlan.params>;
export type EditPlanResult = z.infer<typeof editPlan.result>;

/** The dotted path of the feature, milestone or other entity that a place is in. */
export const itemAt = {
  method: 'roadmap/itemAt',
  params: z.object({ uri, position }),
  result: z.object({ id: z.string(), kind: z.string(), title: z.string() }),
} as const;
export type ItemAtResult = z.infer<typeof itemAt.result>;

/** The root roadmaps of the workspace; of one that has no header the title is that of its file. */
export const roots = {
  method: 'roadmap/roots',
  result: z.array(z.object({ uri: z.string(), title: z.string(), finish: z.string().optional() })),
} as const;
export type RootsResult = z.infer<typeof roots.result>;

/** What a roadmap has at its top, or in a product or feature: the portfolio as a tree, a level at a time. */
export const portfolio = {
  method: 'roadmap/portfolio',
  params: z.object({ uri, inside: z.string().max(1024).optional() }),
  result: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['product', 'feature', 'milestone']),
      title: z.string(),
      detail: z.string(),
      tooltip: z.string(),
      critical: z.boolean(),
      over: z.enum(['done', 'dropped']).optional(),
      hasParts: z.boolean(),
    }),
  ),
} as const;
export type PortfolioResult = z.infer<typeof portfolio.result>;

/** To a server without a disk (in a worker): the roadmaps of the workspace and what became of them. */
export const files = {
  method: 'roadmap/files',
  params: z.object({
    files: z.array(z.object({ uri, text: z.string() })).max(20_000),
    removed: z.array(uri).default([]),
  }),
} as const;
export type FilesParams = z.input<typeof files.params>;
