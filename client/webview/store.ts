/** The page's data: the last good plan, how it is looked at, and the scene of the two. */

import { computed } from '@preact/signals';
import { type HostMessage, isSound } from '../../server/protocol/messages.ts';
import { patched } from '../../server/timeline/difference.ts';
import type { Slice, TimelinePlan } from '../../server/timeline/plan.ts';
import { type Placed, type Scene, scene } from '../../server/timeline/scene.ts';
import type { View } from '../../server/timeline/view.ts';
import type { Shown } from '../../server/timeline/views/shown.ts';
import { type Picture, type Viewport, visibleScene } from '../../server/timeline/visible.ts';
import type { ViewData } from '../../server/topics/viewData.ts';
import type { Emptiness } from './empty.tsx';
import type { Memory } from './memory.ts';
import { reactive } from './reactive.ts';
import type { Seen } from './views/look.ts';

export interface Store extends Fields {
  /** What is seen of the scene, and a little more. */
  readonly picture: Picture | undefined;
  /** Key of the line that is lit. */
  readonly selectedKey: string | undefined;
}

/** What components read; where a field changes, they are drawn again. */
interface Fields {
  plan: TimelinePlan | undefined;
  version: number;
  broken: string | undefined;
  /** Whether the host can change the text; else there is nothing to take hold of. */
  editable: boolean;
  memory: Memory;
  /** How wide the page's font runs. */
  textScale: number;
  /** Grows when colours change. */
  theme: number;
  /** Width of the window that the time area is seen through. */
  width: number;
  scene: Scene | undefined;
  /** Index of a line by its key. */
  lines: ReadonlyMap<string, number>;
  /** What is seen of the time area. */
  seen: Viewport;
  /** Key of the line that the keyboard is on. */
  focused: string | undefined;
  hovered: string | undefined;
  /** The line whose card is shown; under the pointer, or at the start of its bar. */
  card: { readonly key: string; readonly x?: number } | undefined;
  /** What the views beside the timeline show, as the host said last. */
  views: ReadonlyMap<Shown, ViewData>;
  /** What is seen of the view beside the timeline. */
  seenView: Seen;
  /** Keys of the entry that the keyboard is on there, and of the cell of a grid that it came from. */
  entry: { readonly key?: string; readonly cell?: string };
  /** How many entries the filter found there. */
  matched: string;
}

export function newStore(memory: Memory): Store {
  const fields = reactive<Fields>({
    plan: undefined,
    version: -1,
    broken: undefined,
    editable: false,
    memory,
    textScale: 1,
    theme: 0,
    width: 0,
    scene: undefined,
    lines: new Map(),
    seen: { x: 0, y: 0, width: 0, height: 0 },
    focused: undefined,
    hovered: undefined,
    card: undefined,
    views: new Map(),
    seenView: { top: 0, height: 0, width: 0 },
    entry: {},
    matched: '',
  });
  const picture = computed(() => pictureOf(fields));
  const selectedKey = computed(() => {
    const { scene: built, memory: now } = fields;
    const index = now.selected === undefined ? undefined : lineOf(fields, now.selected);
    return index === undefined ? undefined : built?.placed[index]?.key;
  });
  return Object.create(fields, {
    picture: { get: () => picture.value },
    selectedKey: { get: () => selectedKey.value },
  }) as Store;
}

/** So many pixels around what is seen are drawn too, so that scrolling never meets a bare edge. */
const MARGIN = { x: 400, y: 320 };

function pictureOf({ scene: built, seen }: Fields): Picture | undefined {
  if (!built) return undefined;
  const drawn = {
    x: Math.max(0, seen.x - MARGIN.x),
    y: Math.max(0, seen.y - MARGIN.y),
    width: seen.width + 2 * MARGIN.x,
    height: seen.height + 2 * MARGIN.y,
  };
  return visibleScene(built, drawn, seen);
}

/** What a message of the host did to the store. */
export type Taken = 'plan' | 'banner' | 'select' | 'lost' | 'nothing';

/** What a message says of the plan; views and gestures have messages of their own. */
type OfPlan = Exclude<HostMessage, { readonly kind: 'view' | 'editable' | 'retimed' }>;

export function take(store: Store, message: OfPlan): Taken {
  switch (message.kind) {
    case 'plan':
      store.plan = message.plan;
      store.version = message.version;
      store.broken = undefined;
      return 'plan';
    case 'difference': {
      if (!store.plan || message.base !== store.version) return 'lost';
      const plan = patched(store.plan, message.difference);
      if (!isSound(plan)) return 'lost';
      store.plan = plan;
      store.version = message.version;
      store.broken = undefined;
      return 'plan';
    }
    case 'select':
      store.memory = { ...store.memory, selected: message.id ?? undefined };
      return 'select';
    case 'broken':
    case 'intact': {
      const words = message.kind === 'broken' ? message.message : undefined;
      if (words === store.broken) return 'nothing';
      store.broken = words;
      return 'banner';
    }
  }
}

/** Builds the scene anew; the zoom must be known. */
export function rebuild(store: Store): void {
  const { plan, memory, textScale, width } = store;
  if (!plan || memory.zoom === undefined) return;
  store.scene = scene(plan, { ...memory.view, zoom: memory.zoom, textScale, width });
  store.lines = new Map(store.scene.placed.map((line, i) => [line.key, i]));
  if (store.focused !== undefined && !store.lines.has(store.focused)) store.focused = undefined;
}

export const change = (store: Store, view: Partial<View>): void => {
  store.memory = { ...store.memory, view: { ...store.memory.view, ...view } };
};

/** The first line that shows an entity; where its lane or summary is closed, the line that it is folded into. */
export function lineOf(store: Pick<Store, 'scene'>, id: string): number | undefined {
  const { scene: built } = store;
  if (!built) return undefined;
  const { plan } = built;
  const wanted = plan.rows.findIndex((row) => row.id === id);
  if (wanted < 0) return undefined;
  for (let row: number | undefined = wanted; row !== undefined; row = plan.rows[row]?.partOf) {
    const shown = built.placed.findIndex((line) => line.kind === 'work' && line.row === row);
    if (shown >= 0) return shown;
  }
  const lane = built.placed.findIndex((line) => line.kind === 'lane' && line.rows.includes(wanted));
  return lane < 0 ? undefined : lane;
}

export const rowIdOf = (store: Store, line: Placed | undefined): string | undefined =>
  line?.kind === 'work' ? store.scene?.plan.rows[line.row]?.id : undefined;

/** What stands out in a picture. */
export interface Marks {
  readonly selected?: string;
  readonly hovered?: string;
  /** Ids of the selected and the hovered row: their arrows are lifted out of the others. */
  readonly lit: ReadonlySet<string>;
  /** The row that the tab key lands on. */
  readonly tabStop?: string;
}

export function marksOf(store: Store): Marks {
  const { selectedKey: selected, hovered, lines, scene: built } = store;
  const lit = new Set<string>();
  for (const key of [selected, hovered]) {
    const id = key === undefined ? undefined : rowIdOf(store, built?.placed[lines.get(key) ?? -1]);
    if (id !== undefined) lit.add(id);
  }
  return { selected, hovered, lit, tabStop: store.focused ?? selected ?? built?.placed[0]?.key };
}

/** The `view` declaration that is looked through, as long as the plan has it. */
export const sliceOf = ({ plan, memory }: Store): Slice | undefined =>
  plan?.slices?.find(({ id }) => id === memory.view.slice);

/** `12 of 41` while a filter is on, or a slice is shown. */
export function matches(store: Store): string {
  const { scene: built, plan, memory } = store;
  if (!built || !plan) return '';
  const slice = sliceOf(store);
  const of = ` of ${plan.rows.length}`;
  if (memory.view.filter.trim() === '')
    return slice ? slice.rows.reduce((sum, [first, last]) => sum + last - first + 1, 0) + of : '';
  return new Set(built.placed.flatMap((line) => (line.kind === 'work' ? [line.row] : []))).size + of;
}

/** Why there is nothing to draw, if there is nothing. */
export function emptinessOf(store: Store): Emptiness | undefined {
  const { plan, scene: built, broken, memory } = store;
  if (!plan) return broken === undefined ? { kind: 'waiting' } : { kind: 'broken', message: broken };
  if (plan.rows.length === 0) return { kind: 'no-work' };
  const slice = sliceOf(store);
  if (slice && slice.rows.length === 0) return { kind: 'empty-slice', title: slice.title };
  return built?.placed.length === 0 ? { kind: 'no-match', filter: memory.view.filter } : undefined;
}

export type WorkLine = Placed & { readonly kind: 'work' };

/** The line of a feature or milestone by its key. */
export const workLine = (
  { scene: built, lines }: Pick<Store, 'scene' | 'lines'>,
  key: string | undefined,
): WorkLine | undefined => {
  const line = key === undefined ? undefined : built?.placed[lines.get(key) ?? -1];
  return line?.kind === 'work' ? line : undefined;
};
