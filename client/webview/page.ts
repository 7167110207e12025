/** The page put together: messages in, a scene, one drawing a frame, and the reader's wishes out. */
import { dayAt, fitZoom, x } from '../../server/timeline/scale.ts';
import { lineAt } from '../../server/timeline/scene.ts';
import { size } from '../../server/timeline/sizes.ts';
import { headline } from '../../server/timeline/svg.ts';
import type { View } from '../../server/timeline/view.ts';
import { visibleScene } from '../../server/timeline/visible.ts';
import { board } from './board.ts';
import { card } from './card.ts';
import { el } from './dom.ts';
import { drawing } from './drawing.ts';
import { emptiness } from './empty.ts';
import type { Host } from './host.ts';
import { keyboard } from './keyboard.ts';
import { legend } from './legend.ts';
import { remembered, toKeep } from './memory.ts';
import { names } from './names.ts';
import { pointer } from './pointer.ts';
import { change, lineOf, newStore, rebuild, rowIdOf, take } from './store.ts';
import { followTheme, fontScale } from './theme.ts';
import { toolbar } from './toolbar.ts';

/** So many pixels around what is seen are drawn too, so that scrolling never meets a bare edge. */
const margin = { x: 400, y: 320 };

export function startPage(root: HTMLElement, host: Host): void {
  const store = newStore(remembered(host.load()));
  const tree = names();
  const paper = drawing();
  const key = legend();
  const hint = card();
  const banner = el('div', { class: 'banner', role: 'status', hidden: true });
  const bar = toolbar({
    change: (view) => changeView(view),
    zoomBy: (factor) => zoomBy(factor),
    fit: () => fitAll(),
    today: () => goToToday(),
  });
  const place = board(tree, paper, (column) => {
    store.memory = { ...store.memory, column };
    schedule();
  });
  place.setColumn(store.memory.column);
  root.replaceChildren(bar.node, banner, place.node, key.node, hint.node);

  let frame = 0;
  let saving = 0;
  const schedule = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const keepSoon = (): void => {
    clearTimeout(saving);
    saving = window.setTimeout(() => host.save(toKeep({ ...store.memory, place: anchor() })), 200);
  };

  /** The day at the left edge, and a line with its distance from the upper one: they stay there whatever comes next. */
  function anchor(key?: string): typeof store.memory.place {
    const { scene } = store;
    if (!scene || scene.placed.length === 0) return store.memory.place;
    const seen = place.viewport();
    const index = (key === undefined ? undefined : store.lines.get(key)) ?? lineAt(scene, seen.y);
    const line = scene.placed[index]!;
    return { day: dayAt(scene.scale, seen.x), key: line.key, offset: seen.y - line.y };
  }

  /** The line that the reader looks at: the selected one, while it is seen. */
  function held(): string | undefined {
    const key = selectedKey();
    const line = key === undefined ? undefined : store.scene?.placed[store.lines.get(key)!];
    const seen = place.viewport();
    return line && line.y >= seen.y && line.y + line.height <= seen.y + seen.height ? key : undefined;
  }

  /** Builds the scene anew. A line keeps its height in the window, and a day its place: the left edge, or pixel `px`. */
  function renew(keep: { readonly px?: number; readonly key?: string } = {}): void {
    const before = store.scene ? anchor(keep.key ?? held()) : store.memory.place;
    const fixed =
      keep.px !== undefined && store.scene ? dayAt(store.scene.scale, place.viewport().x + keep.px) : undefined;
    if (store.plan && store.memory.zoom === undefined) {
      place.instead(undefined);
      store.memory = { ...store.memory, zoom: fitZoom(store.plan, place.viewport().width || 800) };
    }
    store.width = place.viewport().width;
    rebuild(store);
    draw();
    const { scene } = store;
    if (!scene || !before) return;
    const index = store.lines.get(before.key);
    const top = index === undefined ? place.viewport().y : scene.placed[index]!.y + before.offset;
    const left = fixed === undefined ? x(scene.scale, before.day) : x(scene.scale, fixed) - keep.px!;
    place.scrollTo(left, top, false);
    draw();
  }

  function draw(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    showBanner();
    const { scene, plan, memory } = store;
    const nothing = empty();
    place.instead(nothing);
    bar.show(memory.view, plan?.title ?? '', plan ? headline(plan) : '', matches());
    key.node.hidden = nothing !== undefined;
    if (!scene || nothing) return;
    const seen = place.viewport();
    const picture = visibleScene(
      scene,
      {
        x: Math.max(0, seen.x - margin.x),
        y: Math.max(0, seen.y - margin.y),
        width: seen.width + 2 * margin.x,
        height: seen.height + 2 * margin.y,
      },
      seen,
    );
    const selected = selectedKey();
    const tabStop = store.focused ?? selected ?? scene.placed[0]?.key;
    const lit = new Set<string>();
    for (const lineKey of [selected, store.hovered]) {
      const id = lineKey === undefined ? undefined : rowIdOf(store, scene.placed[store.lines.get(lineKey) ?? -1]);
      if (id !== undefined) lit.add(id);
    }
    const marks = { selected, hovered: store.hovered, tabStop, lit };
    const indexes = picture.lines.map((line) => line.index);
    // The row that has the keyboard stays, wherever the mouse scrolls.
    const kept = tabStop === undefined ? undefined : store.lines.get(tabStop);
    if (kept !== undefined && !indexes.includes(kept)) indexes.push(kept);
    tree.draw(
      scene,
      indexes.sort((a, b) => a - b),
      marks,
    );
    paper.draw(scene, picture, marks, seen.height);
    key.show(scene);
  }

  function selectedKey(): string | undefined {
    const { selected } = store.memory;
    const index = selected === undefined ? undefined : lineOf(store, selected);
    return index === undefined ? undefined : store.scene?.placed[index]?.key;
  }

  let shownEmpty: { readonly signature: string; readonly node: HTMLElement } | undefined;
  function empty(): HTMLElement | undefined {
    const { plan, scene, broken, memory } = store;
    const wanted = !plan
      ? broken === undefined
        ? ({ kind: 'waiting' } as const)
        : ({ kind: 'broken', message: broken } as const)
      : plan.rows.length === 0
        ? ({ kind: 'no-work' } as const)
        : scene && scene.placed.length === 0
          ? ({ kind: 'no-match', filter: memory.view.filter, clear: () => changeView({ filter: '' }) } as const)
          : undefined;
    if (!wanted) {
      shownEmpty = undefined;
      return undefined;
    }
    const signature = JSON.stringify(wanted);
    if (shownEmpty?.signature !== signature) shownEmpty = { signature, node: emptiness(wanted) };
    return shownEmpty.node;
  }

  function matches(): string {
    const { scene, plan, memory } = store;
    if (!scene || !plan || memory.view.filter.trim() === '') return '';
    const rows = new Set(scene.placed.flatMap((line) => (line.kind === 'work' ? [line.row] : [])));
    return `${rows.size} of ${plan.rows.length}`;
  }

  function showBanner(): void {
    const words = store.plan && store.broken !== undefined ? store.broken : undefined;
    banner.hidden = words === undefined;
    if (words === undefined) return;
    if (banner.textContent !== words) banner.textContent = words;
  }

  function changeView(view: Partial<View>): void {
    change(store, view);
    renew();
    keepSoon();
  }

  function zoomTo(zoom: number, px = place.viewport().width / 2): void {
    store.memory = { ...store.memory, zoom: Math.min(64, Math.max(0.001, zoom)) };
    renew({ px });
    keepSoon();
  }
  const zoomBy = (factor: number, px?: number): void => zoomTo((store.scene?.scale.zoom ?? 1) * factor, px);
  const fitAll = (): void => {
    if (!store.plan) return;
    zoomTo(fitZoom(store.plan, place.viewport().width));
    place.scrollTo(0, place.viewport().y, false);
  };

  function goToToday(): void {
    const { scene, plan } = store;
    if (!scene || !plan) return;
    const seen = place.viewport();
    place.scrollTo(x(scene.scale, plan.today) - seen.width / 3, seen.y, true);
  }

  /** Scrolls just so far that a line, and the start of its bar, are seen. */
  function bringIntoView(index: number, softly: boolean): void {
    const { scene, plan } = store;
    const line = scene?.placed[index];
    if (!scene || !plan || !line) return;
    const seen = place.viewport();
    const above = line.y < seen.y;
    const below = line.y + line.height > seen.y + seen.height;
    const top = above ? line.y - size.row : below ? line.y + line.height + size.row - seen.height : seen.y;
    let left = seen.x;
    if (line.kind === 'work') {
      const row = plan.rows[line.row]!;
      const [from, to] = [x(scene.scale, row.start), x(scene.scale, row.finish)];
      if (to < seen.x + 24 || from > seen.x + seen.width - 48) left = from - Math.min(96, seen.width / 4);
    }
    if (top !== seen.y || left !== seen.x) place.scrollTo(Math.max(0, left), Math.max(0, top), softly);
  }

  const actions = {
    store,
    board: place,
    tree,
    card: hint,
    toolbar: bar,
    schedule,
    draw,
    zoomBy,
    fit: fitAll,
    goToToday,
    bringIntoView,
    toggle: (lineKey: string) => {
      const collapsed = new Set(store.memory.view.collapsed);
      if (!collapsed.delete(lineKey)) collapsed.add(lineKey);
      change(store, { collapsed });
      renew({ key: lineKey });
      keepSoon();
    },
    reveal: (id: string, focus: boolean) => {
      store.memory = { ...store.memory, selected: id };
      schedule();
      keepSoon();
      host.send({ kind: 'reveal', id, focus });
    },
  };
  pointer(actions);
  keyboard(actions);

  place.node.addEventListener('scroll', () => {
    hint.hide();
    schedule();
    keepSoon();
  });
  new ResizeObserver(() => {
    if (store.scene && place.viewport().width > store.scene.width) renew();
    else schedule();
  }).observe(place.node);
  followTheme(() => {
    const scale = fontScale();
    if (scale === store.textScale) return;
    store.textScale = scale;
    renew();
  });

  host.listen((message) => {
    switch (take(store, message)) {
      case 'plan':
        hint.hide();
        renew();
        return;
      case 'select': {
        const index = store.memory.selected === undefined ? undefined : lineOf(store, store.memory.selected);
        schedule();
        if (index !== undefined) bringIntoView(index, true);
        keepSoon();
        return;
      }
      case 'lost':
        host.send({ kind: 'ready' });
        return;
      case 'banner':
        schedule();
        return;
      case 'nothing':
        return;
    }
  });
  draw();
  host.send({ kind: 'ready' });
}
