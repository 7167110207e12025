/** The page put together: messages in, a store that components draw, and the reader's wishes out. */
import { createRef, render } from 'preact';
import type { HostMessage } from '../../server/protocol/messages.ts';
import { fitZoom } from '../../server/timeline/scale.ts';
import { isShown, type Shown, type ViewQuery } from '../../server/timeline/views/shown.ts';
import type { Actions } from './actions.ts';
import { board } from './board.ts';
import { drawNow } from './frame.ts';
import { gestures } from './gestures/gestures.ts';
import { newGesturing } from './gestures/state.ts';
import type { Host } from './host.ts';
import { keyboard } from './keyboard.ts';
import { remembered, toKeep } from './memory.ts';
import { Page } from './pageView.tsx';
import { pointer } from './pointer.ts';
import { change, lineOf, newStore, sliceOf, take } from './store.ts';
import { followTheme, fontScale } from './theme.ts';
import { travel } from './travel.ts';
import { isNarrowed } from './views/otherView.tsx';

export function startPage(root: HTMLElement, host: Host): void {
  const store = newStore(remembered(host.load()));
  const gesturing = newGesturing();
  const stage = createRef<HTMLElement | null>();
  const place = board(() => stage.current);
  const way = travel(store, place);

  let saving = 0;
  const keepSoon = (): void => {
    clearTimeout(saving);
    saving = window.setTimeout(() => host.save(toKeep({ ...store.memory, place: way.anchor() })), 200);
  };
  const remember: Actions['remember'] = (memory) => {
    store.memory = { ...store.memory, ...memory };
    keepSoon();
  };
  const ask = (): void => {
    const { shown = 'timeline', selected } = store.memory;
    if (shown === 'timeline') return;
    const slice = sliceOf(store)?.id;
    const query: ViewQuery = {
      show: shown,
      ...(slice !== undefined && { slice }),
      ...(shown === 'dependencies' && selected !== undefined && { about: selected }),
    };
    host.send({ kind: 'view', query });
  };
  /** Something else is selected: it comes into sight, in a picture of its own if need be. */
  const selectionChanged = (): void => {
    const { shown = 'timeline', selected } = store.memory;
    if (selected !== undefined && isNarrowed(store.views.get(shown))) ask();
  };

  const show = (shown: Shown): void => {
    if (shown === (store.memory.shown ?? 'timeline')) return;
    store.card = undefined;
    remember({ shown });
    ask();
    drawNow();
    if (shown === 'timeline') way.renew();
  };

  /** A `view` declaration says what is in it, how it is grouped, which of our views it shows, and from when to when. */
  const slice = (id: string | undefined): void => {
    change(store, { slice: id });
    const declared = sliceOf(store);
    if (declared?.group) change(store, { grouping: declared.group });
    const wanted = declared?.show.find(isShown);
    if (declared && wanted && !declared.show.includes(store.memory.shown ?? 'timeline')) show(wanted);
    else ask();
    way.renew();
    if (declared?.window) way.goTo(declared.window.first, declared.window.last);
    keepSoon();
  };

  const zoomTo = (zoom: number, px = way.still()): void => {
    remember({ zoom: Math.min(64, Math.max(0.001, zoom)) });
    way.renew({ px });
  };

  const actions: Actions = {
    store,
    board: place,
    search: createRef<HTMLInputElement | null>(),
    remember,
    ask,
    show,
    slice,
    send: host.send,
    change: (view) => {
      change(store, view);
      way.renew();
      keepSoon();
    },
    // The toggle says at once what was requested; the picture and its heading follow when the host has answered.
    level: (level) => {
      remember({ level });
      host.send({ kind: 'level', level });
    },
    zoomBy: (factor, px) => zoomTo((store.scene?.scale.zoom ?? 1) * factor, px),
    fit: () => {
      if (!store.plan) return;
      zoomTo(fitZoom(store.plan, place.viewport().width));
      place.scrollTo(0, place.viewport().y, false);
    },
    goToToday: way.goToToday,
    bringIntoView: way.bringIntoView,
    toggle: (key) => {
      const collapsed = new Set(store.memory.view.collapsed);
      if (!collapsed.delete(key)) collapsed.add(key);
      change(store, { collapsed });
      way.renew({ key });
      keepSoon();
    },
    reveal: (id, focus) => {
      remember({ selected: id });
      host.send({ kind: 'reveal', id, focus });
      selectionChanged();
    },
  };
  render(<Page actions={actions} gesturing={gesturing} stage={stage} />, root);
  pointer(actions);
  keyboard(actions);
  const hands = gestures(actions, gesturing);

  place.node.addEventListener('scroll', () => {
    store.card = undefined;
    hands.scrolled();
    store.seen = place.viewport();
    keepSoon();
  });
  new ResizeObserver(() => {
    if (store.scene && place.viewport().width > store.scene.width) way.renew();
    else store.seen = place.viewport();
  }).observe(place.node);
  followTheme(() => {
    store.theme++;
    const scale = fontScale();
    if (scale === store.textScale) return;
    store.textScale = scale;
    way.renew();
  });

  const ready = (): void => {
    const { level } = store.memory;
    host.send({ kind: 'ready', ...(level !== undefined && { level }) });
  };
  const received = (message: HostMessage): void => {
    switch (message.kind) {
      case 'view':
        store.views = new Map(store.views).set(message.query.show, message.data);
        return;
      case 'editable':
        store.editable = message.editable;
        return;
      case 'retimed':
        hands.answered(message);
        return;
      default:
    }
    switch (take(store, message)) {
      case 'plan':
        store.card = undefined;
        hands.planCame();
        way.renew();
        ask();
        return;
      case 'select': {
        const index = store.memory.selected === undefined ? undefined : lineOf(store, store.memory.selected);
        if (index !== undefined) way.bringIntoView(index, true);
        selectionChanged();
        keepSoon();
        return;
      }
      case 'lost':
        ready();
        return;
      case 'banner':
      case 'nothing':
        return;
    }
  };
  host.listen(received);
  ready();
}
