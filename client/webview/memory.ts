/** What the page remembers over a reload: how the reader looks at the plan, never the plan itself. */
import * as z from 'zod/mini';
import { defaultView, type View } from '../../server/timeline/view.ts';
import { type OtherView, otherViews, type Shown, shownViews } from '../../server/timeline/views/shown.ts';

export interface Memory {
  /** Absent until the reader has zoomed: the first plan is then fitted. */
  readonly zoom?: number;
  readonly view: Omit<View, 'zoom' | 'textScale' | 'width'>;
  /** The day at the left edge, the line at the top edge and how far it is scrolled out. */
  readonly place?: { readonly day: number; readonly key: string; readonly offset: number };
  readonly selected?: string;
  /** Levelled by resources or not, where the reader has said so; the file decides else. */
  readonly level?: boolean;
  /** Width of the names in pixels. */
  readonly column?: number;
  /** The timeline, where nothing is said. */
  readonly shown?: Shown;
  /** How far each of the other views is scrolled. */
  readonly scrolls?: Readonly<Partial<Record<OtherView, { readonly left: number; readonly top: number }>>>;
}

const schema = z.object({
  zoom: z.optional(z.number().check(z.gte(0.001), z.lte(64))),
  view: z.object({
    grouping: z.enum(['product', 'team', 'objective', 'owner', 'none']),
    colourBy: z.enum(['status', 'team', 'score', 'commitment']),
    collapsed: z.array(z.string()),
    filter: z.string().check(z.maxLength(200)),
    slice: z.optional(z.string()),
    critical: z.boolean(),
    float: z.boolean(),
    links: z.boolean(),
  }),
  place: z.optional(z.object({ day: z.number(), key: z.string(), offset: z.number() })),
  selected: z.optional(z.string()),
  level: z.optional(z.boolean()),
  column: z.optional(z.number().check(z.gte(96), z.lte(640))),
  shown: z.optional(z.enum(shownViews.map(({ value }) => value))),
  scrolls: z.optional(z.partialRecord(z.enum(otherViews), z.object({ left: z.number(), top: z.number() }))),
});

export function remembered(data: unknown): Memory {
  const { data: kept } = schema.safeParse(data);
  if (!kept) return { view: defaultView };
  return { ...kept, view: { ...kept.view, collapsed: new Set(kept.view.collapsed) } };
}

/** As plain JSON. */
export const toKeep = (memory: Memory): unknown => {
  const { collapsed, ...view } = memory.view;
  return { ...memory, view: { ...view, collapsed: [...collapsed] } };
};
