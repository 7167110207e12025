/** The page put together: messages in, a scene, one drawing a frame, and the reader's wishes out. */
import { fitZoom } from '../../server/timeline/scale.ts';
import { headline } from '../../server/timeline/svg.ts';
import type { View } from '../../server/timeline/view.ts';
import { isShown, type Shown } from '../../server/timeline/views/shown.ts';
import { visibleScene } from '../../server/timeline/visible.ts';
import { board } from './board.ts';
import { card } from './card.ts';
import { el } from './dom.ts';
import { drawing } from './drawing.ts';
import { emptiness } from './empty.ts';
import { gestures } from './gestures/gestures.ts';
import type { Host } from './host.ts';
import { keyboard } from './keyboard.ts';
import { legend } from './legend.ts';
import { remembered, toKeep } from './memory.ts';
import { minimap } from './minimap.ts';
import { names } from './names.ts';
import { otherViews } from './otherViews.ts';
import { pointer } from './pointer.ts';
import { change, emptinessOf, lineOf, marksOf, matches, newStore, sliceOf, take } from './store.ts';
import { tabs } from './tabs.ts';
import { followTheme, fontScale } from './theme.ts';
import { toolbar } from './toolbar.ts';
import { travel } from './travel.ts';

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
    today: () => way.goToToday(),
    level: (on) => levelBy(on),
    slice: (id) => lookThrough(id),
  });
  const place = board(tree, paper, (column) => {
    store.memory = { ...store.memory, column };
    schedule();
  });
  place.setColumn(store.memory.column);
  const map = minimap((left, top) => place.scrollTo(left, top, false));
  const views = tabs(showView);
  const others = otherViews({
    store,
    send: (wish) => host.send({ kind: 'view', wish }),
    schedule: () => schedule(),
    draw: () => draw(),
    reveal: (id, focus) => actions.reveal(id, focus),
    remember: (memory) => {
      store.memory = { ...store.memory, ...memory };
      keepSoon();
    },
  });
  const stage = el('div', { class: 'stage' }, place.node, map.node);
  const content = el('div', { class: 'content' }, stage, others.node);
  root.replaceChildren(bar.node, views.node, banner, content, key.node, hint.node);
  const way = travel(store, place, () => draw());

  let frame = 0;
  let saving = 0;
  const schedule = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const keepSoon = (): void => {
    clearTimeout(saving);
    saving = window.setTimeout(() => host.save(toKeep({ ...store.memory, place: way.anchor() })), 200);
  };

  function draw(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    showBanner();
    const { scene, plan, memory } = store;
    const shown = memory.shown ?? 'timeline';
    views.show(shown);
    bar.ofTimeline(shown === 'timeline');
    bar.slices(plan?.slices ?? [], sliceOf(store)?.id);
    // Without any plan the stage says why.
    if (shown !== 'timeline' && plan) {
      showStage(false);
      bar.show(memory.view, memory.level ?? plan.leveled, plan.title, headline(plan), others.draw(shown));
      return;
    }
    showStage(true);
    const nothing = empty();
    place.instead(nothing);
    bar.show(
      memory.view,
      memory.level ?? plan?.leveled ?? false,
      plan?.title ?? '',
      plan ? headline(plan) : '',
      matches(store),
    );
    key.node.hidden = nothing !== undefined;
    if (nothing) map.hide();
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
    const marks = marksOf(store);
    const indexes = picture.lines.map((line) => line.index);
    // The row that has the keyboard stays, wherever the mouse scrolls.
    const kept = marks.tabStop === undefined ? undefined : store.lines.get(marks.tabStop);
    if (kept !== undefined && !indexes.includes(kept)) indexes.push(kept);
    tree.draw(
      scene,
      indexes.sort((a, b) => a - b),
      marks,
      seen.y,
    );
    paper.draw(scene, picture, marks, seen.height);
    key.show(scene);
    map.draw(scene, seen);
    hands.draw(picture);
  }

  let shownEmpty: { readonly signature: string; readonly node: HTMLElement } | undefined;
  function empty(): HTMLElement | undefined {
    const wanted = emptinessOf(store, () => changeView({ filter: '' }));
    if (!wanted) {
      shownEmpty = undefined;
      return undefined;
    }
    const signature = JSON.stringify(wanted);
    if (shownEmpty?.signature !== signature) shownEmpty = { signature, node: emptiness(wanted) };
    return shownEmpty.node;
  }

  function showBanner(): void {
    const words = store.plan && store.broken !== undefined ? store.broken : undefined;
    banner.hidden = words === undefined;
    if (words === undefined) return;
    if (banner.textContent !== words) banner.textContent = words;
  }

  function changeView(view: Partial<View>): void {
    change(store, view);
    way.renew();
    keepSoon();
  }

  /** The stage stays laid out where it is not seen, so that it keeps its place. */
  function showStage(seen: boolean): void {
    stage.classList.toggle('away', !seen);
    stage.inert = !seen;
    others.node.hidden = seen;
    if (!seen) key.node.hidden = true;
  }

  function showView(shown: Shown): void {
    if (shown === (store.memory.shown ?? 'timeline')) return;
    hint.hide();
    store.memory = { ...store.memory, shown };
    others.ask();
    draw();
    if (shown === 'timeline') way.renew();
    keepSoon();
  }

  /** A `view` declaration says what is in it, how it is grouped, which of our views it shows, and from when to when. */
  function lookThrough(id: string | undefined): void {
    change(store, { slice: id });
    const slice = sliceOf(store);
    if (slice?.group) change(store, { grouping: slice.group });
    const wanted = slice?.show.find(isShown);
    if (slice && wanted && !slice.show.includes(store.memory.shown ?? 'timeline')) showView(wanted);
    else others.ask();
    way.renew();
    if (slice?.window) way.goTo(slice.window.first, slice.window.last);
    keepSoon();
  }

  /** The toggle says at once what was asked for; the picture and its heading follow when the host has answered. */
  function levelBy(level: boolean): void {
    store.memory = { ...store.memory, level };
    schedule();
    keepSoon();
    host.send({ kind: 'level', level });
  }
  const ready = (): void => {
    const { level } = store.memory;
    host.send({ kind: 'ready', ...(level === undefined ? {} : { level }) });
  };

  function zoomTo(zoom: number, px = way.still()): void {
    store.memory = { ...store.memory, zoom: Math.min(64, Math.max(0.001, zoom)) };
    way.renew({ px });
    keepSoon();
  }
  const zoomBy = (factor: number, px?: number): void => zoomTo((store.scene?.scale.zoom ?? 1) * factor, px);
  const fitAll = (): void => {
    if (!store.plan) return;
    zoomTo(fitZoom(store.plan, place.viewport().width));
    place.scrollTo(0, place.viewport().y, false);
  };

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
    goToToday: way.goToToday,
    bringIntoView: way.bringIntoView,
    toggle: (lineKey: string) => {
      const collapsed = new Set(store.memory.view.collapsed);
      if (!collapsed.delete(lineKey)) collapsed.add(lineKey);
      change(store, { collapsed });
      way.renew({ key: lineKey });
      keepSoon();
    },
    reveal: (id: string, focus: boolean) => {
      store.memory = { ...store.memory, selected: id };
      schedule();
      keepSoon();
      host.send({ kind: 'reveal', id, focus });
      others.selected();
    },
  };
  pointer(actions);
  keyboard(actions);
  const hands = gestures(actions, paper.over, host.send);
  root.append(...hands.nodes);

  place.node.addEventListener('scroll', () => {
    hint.hide();
    hands.scrolled();
    schedule();
    keepSoon();
  });
  new ResizeObserver(() => {
    if (store.scene && place.viewport().width > store.scene.width) way.renew();
    else schedule();
  }).observe(place.node);
  followTheme(() => {
    map.forget();
    schedule();
    const scale = fontScale();
    if (scale === store.textScale) return;
    store.textScale = scale;
    way.renew();
  });

  host.listen((message) => {
    if (message.kind === 'view') {
      others.take(message.wish, message.data);
      schedule();
      return;
    }
    if (message.kind === 'editable' || message.kind === 'retimed') return hands.take(message);
    switch (take(store, message)) {
      case 'plan':
        hint.hide();
        hands.planCame();
        way.renew();
        others.ask();
        return;
      case 'select': {
        const index = store.memory.selected === undefined ? undefined : lineOf(store, store.memory.selected);
        schedule();
        if (index !== undefined) way.bringIntoView(index, true);
        others.selected();
        keepSoon();
        return;
      }
      case 'lost':
        ready();
        return;
      case 'banner':
        schedule();
        return;
      case 'nothing':
        return;
    }
  });
  draw();
  ready();
}
