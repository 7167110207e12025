/** Where the reader is in the plan, and how the page takes them elsewhere or keeps them there while all else changes. */
import type { Day } from '../../grammar/civil.ts';
import { dayAt, fitZoom, x } from '../../server/timeline/scale.ts';
import { lineAt } from '../../server/timeline/scene.ts';
import { size } from '../../server/timeline/sizes.ts';
import type { Board } from './board.ts';
import { drawNow } from './frame.ts';
import type { Memory } from './memory.ts';
import { rebuild, type Store } from './store.ts';

export interface Travel {
  /** The day at the left edge, and a line with its distance from the upper one: they stay there whatever comes next. */
  readonly anchor: (key?: string) => Memory['place'];
  /** Builds the scene anew. A line keeps its height in the window, and a day its place: the left edge, or pixel `px`. */
  readonly renew: (keep?: { readonly px?: number; readonly key?: string }) => void;
  /** Scrolls just so far that a line, and the start of its bar, are seen. */
  readonly bringIntoView: (index: number, softly: boolean) => void;
  readonly goToToday: () => void;
  /** Zooms so that these days, both inclusive, fill the window. */
  readonly goTo: (first: Day, last: Day) => void;
  /** The pixel that stays where it is when the zoom changes and no pointer says which: that of the work that is seen. */
  readonly still: () => number;
}

export function travel(store: Store, board: Board): Travel {
  /** Draws what is seen from here. */
  const look = (): void => {
    const [before, now] = [store.seen, board.viewport()];
    const isSame =
      before.x === now.x && before.y === now.y && before.width === now.width && before.height === now.height;
    if (!isSame) store.seen = now;
    drawNow();
  };

  const anchor: Travel['anchor'] = (key) => {
    const { scene } = store;
    if (!scene || scene.placed.length === 0) return store.memory.place;
    const seen = board.viewport();
    const index = (key === undefined ? undefined : store.lines.get(key)) ?? lineAt(scene, seen.y);
    const line = scene.placed[index]!;
    return { day: dayAt(scene.scale, seen.x), key: line.key, offset: seen.y - line.y };
  };

  /** The line that the reader looks at: the selected one, while it is seen. */
  const held = (): string | undefined => {
    const key = store.selectedKey;
    const line = key === undefined ? undefined : store.scene?.placed[store.lines.get(key)!];
    const seen = board.viewport();
    return line && line.y >= seen.y && line.y + line.height <= seen.y + seen.height ? key : undefined;
  };

  const build = (fit: boolean): void => {
    const { width } = board.viewport();
    if (fit && store.plan) store.memory = { ...store.memory, zoom: fitZoom(store.plan, width || 800) };
    store.width = width;
    rebuild(store);
  };

  return {
    anchor,
    renew(keep = {}) {
      const before = store.scene ? anchor(keep.key ?? held()) : store.memory.place;
      const fixed =
        keep.px !== undefined && store.scene ? dayAt(store.scene.scale, board.viewport().x + keep.px) : undefined;
      const unfitted = store.plan !== undefined && store.memory.zoom === undefined;
      // What is shown instead of the picture gives way first.
      if (unfitted) drawNow();
      build(unfitted);
      if (unfitted) look();
      // The first picture may have brought the map in beside it, which took some of the room.
      if (unfitted && board.viewport().width !== store.width) build(true);
      const { scene } = store;
      if (!scene || !before) return look();
      const index = store.lines.get(before.key);
      const top = index === undefined ? board.viewport().y : scene.placed[index]!.y + before.offset;
      const left = fixed === undefined ? x(scene.scale, before.day) : x(scene.scale, fixed) - keep.px!;
      // It is drawn where it will be, so that once is enough.
      const { width, height } = board.viewport();
      store.seen = { x: Math.max(0, left), y: Math.max(0, top), width, height };
      drawNow();
      board.scrollTo(left, top, false);
      look();
    },
    bringIntoView(index, softly) {
      const { scene } = store;
      const line = scene?.placed[index];
      if (!scene || !line) return;
      const seen = board.viewport();
      // The name of its lane lies over the topmost row.
      const above = line.y < seen.y + (line.kind === 'work' && scene.view.grouping !== 'none' ? size.row : 0);
      const below = line.y + line.height > seen.y + seen.height;
      const top = above ? line.y - size.row : below ? line.y + line.height + size.row - seen.height : seen.y;
      let left = seen.x;
      if (line.kind === 'work') {
        const row = scene.plan.rows[line.row]!;
        const [from, to] = [x(scene.scale, row.start), x(scene.scale, row.finish)];
        if (to < seen.x + 24 || from > seen.x + seen.width - 48) left = from - Math.min(96, seen.width / 4);
      }
      if (top !== seen.y || left !== seen.x) board.scrollTo(Math.max(0, left), Math.max(0, top), softly);
    },
    still() {
      const { scene } = store;
      const seen = board.viewport();
      const middle = seen.width / 2;
      if (!scene) return middle;
      const key = held();
      const lines =
        key === undefined
          ? scene.placed.slice(lineAt(scene, seen.y), lineAt(scene, seen.y + seen.height) + 1)
          : [scene.placed[store.lines.get(key)!]!];
      const middles = lines.flatMap((line) => {
        if (line.kind !== 'work') return [];
        const row = scene.plan.rows[line.row]!;
        const from = Math.max(0, x(scene.scale, row.start) - seen.x);
        const to = Math.min(seen.width, x(scene.scale, row.finish) - seen.x);
        return from <= to ? [(from + to) / 2] : [];
      });
      return middles.sort((a, b) => a - b)[middles.length >> 1] ?? middle;
    },
    goTo(first, last) {
      const { width } = board.viewport();
      const zoom = Math.min(64, Math.max(0.001, (width || 800) / Math.max(1, last - first + 1)));
      store.memory = { ...store.memory, zoom };
      rebuild(store);
      look();
      if (store.scene) board.scrollTo(x(store.scene.scale, first), board.viewport().y, false);
      look();
    },
    goToToday() {
      const { scene } = store;
      if (!scene) return;
      const seen = board.viewport();
      board.scrollTo(x(scene.scale, scene.plan.today) - seen.width / 3, seen.y, true);
    },
  };
}
