/** The view beside the timeline that is shown: any section, and what pointer and keyboard mean there. */
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { OtherView as Other } from '../../../server/timeline/views/shown.ts';
import type { ViewData } from '../../../server/topics/viewData.ts';
import type { Actions } from '../actions.ts';
import { Empty } from '../empty.tsx';
import { drawNow } from '../frame.ts';
import { type Entries, ITEM, keyAbout, sectionEntries, stepFrom } from './entries.ts';
import { filtered, idsOf, wordsOf } from './filter.ts';
import { SectionView } from './sectionView.tsx';

interface OtherViewProps {
  readonly actions: Actions;
  /** Nothing while the timeline is shown. */
  readonly shown: Other | undefined;
}

export function OtherView({ actions, shown }: OtherViewProps) {
  const { store, remember, reveal } = actions;
  const { memory, entry, seenView: seen } = store;
  const { selected } = memory;
  const data = shown && store.views.get(shown);
  const node = useRef<HTMLDivElement>(null);
  const { parts, found, all } = useFilter(data, memory.view.filter);
  const entries = useMemo(() => sectionEntries(parts, seen.width, entry.cell), [parts, seen.width, entry.cell]);
  const about = useMemo(() => keyAbout(entries.columns, selected), [entries, selected]);
  const tabStop = tabStopOf(entries, entry.key, about);

  const at = (key: string): HTMLElement | null | undefined =>
    node.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  const moveTo = (key: string): void => {
    // An item leaves the cell that it is of.
    store.entry = key.startsWith(ITEM) ? { ...store.entry, key } : { key, cell: key };
  };
  const look = (): void => {
    const { scrollTop, clientHeight, clientWidth } = node.current!;
    store.seenView = { top: scrollTop, height: clientHeight, width: clientWidth };
  };

  /** The view whose place is restored. */
  const placed = useRef<Other | undefined>(undefined);
  useLayoutEffect(() => {
    if (!shown || !data) placed.current = undefined;
    if (!shown || !data || placed.current === shown) return;
    placed.current = shown;
    const { left = 0, top = 0 } = memory.scrolls?.[shown] ?? {};
    look();
    node.current!.scrollTo({ left, top, behavior: 'instant' });
    look();
  });
  useLayoutEffect(() => {
    if (about !== undefined) bringIntoView(at(about), node.current);
  }, [selected]);
  useLayoutEffect(() => {
    store.matched = memory.view.filter.trim() === '' || !data ? '' : `${found?.size ?? all} of ${all}`;
  });
  useLayoutEffect(() => {
    const observer = new ResizeObserver(look);
    observer.observe(node.current!);
    return () => observer.disconnect();
  }, []);

  const clicked = ({ target }: MouseEvent): void => {
    const entity = target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-id]') : null;
    if (!entity) return;
    if (entity.dataset.key !== undefined) moveTo(entity.dataset.key);
    reveal(entity.dataset.id!, false);
  };
  const focused = ({ target }: FocusEvent): void => {
    const key = target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset.key : undefined;
    if (key !== undefined && key !== store.entry.key) moveTo(key);
  };
  const pressed = (event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null;
    if (!target || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (target.dataset.id !== undefined) reveal(target.dataset.id, event.key === 'Enter');
      return;
    }
    if (event.key === 'Escape' && isNarrowed(data)) {
      remember({ selected: undefined });
      actions.ask();
    }
    const to = stepFrom(entries.columns, target.dataset.key!, event.key);
    if (to === undefined) return;
    event.preventDefault();
    moveTo(to);
    drawNow();
    bringIntoView(at(to), node.current);
    at(to)?.focus({ preventScroll: true });
  };
  const scrolled = (): void => {
    look();
    if (!shown || placed.current !== shown) return;
    const { scrollLeft: left, scrollTop: top } = node.current!;
    remember({ scrolls: { ...store.memory.scrolls, [shown]: { left, top } } });
  };
  return (
    <div
      ref={node}
      class="other-view"
      id="view"
      role="tabpanel"
      aria-labelledby={shown && `tab-${shown}`}
      tabIndex={-1}
      hidden={shown === undefined}
      onClick={clicked}
      onFocusIn={focused}
      onKeyDown={pressed}
      onScroll={scrolled}
    >
      {shown && data?.kind === 'section' && (
        <SectionView
          key={shown}
          section={data}
          shown={parts}
          look={{ found, selected, tabStop, cell: entry.cell, seen }}
        />
      )}
      {shown && data?.kind !== 'section' && (
        <Empty of={data ?? { kind: 'waiting' }} clear={() => actions.change({ filter: '' })} />
      )}
    </div>
  );
}

/** A picture of too much shows what is around the selection. */
export const isNarrowed = (data: ViewData | undefined): boolean =>
  data?.kind === 'section' && data.parts.some((part) => part.kind === 'graph' && part.narrowed);

/** The parts as the filter leaves them, what it found, and how many entities there are. */
function useFilter(data: ViewData | undefined, filter: string) {
  return useMemo(() => {
    const whole = data?.kind === 'section' ? data.parts : [];
    const words = wordsOf(filter);
    const parts = whole.map((part) => filtered(part, words));
    const idsIn = (of: typeof parts): ReadonlySet<string> => new Set(of.flatMap((part) => idsOf(part, words)));
    const all = new Set(whole.flatMap((part) => idsOf(part, []))).size;
    return { parts, all, found: words.length === 0 ? undefined : idsIn(parts) };
  }, [data, filter]);
}

/** Where the tab key lands: on the entry that has the keyboard, else on what is selected, else where the section starts. */
function tabStopOf(
  { columns, start }: Entries,
  key: string | undefined,
  about: string | undefined,
): string | undefined {
  if (key !== undefined && columns.some((column) => column.includes(key))) return key;
  return about ?? start ?? columns.find((column) => column.length > 0)?.[0];
}

/** By a little where it is near, else to the middle. */
function bringIntoView(entry: HTMLElement | null | undefined, view: HTMLElement | null): void {
  if (!entry || !view) return;
  const [box, frame] = [entry.getBoundingClientRect(), view.getBoundingClientRect()];
  const isNear = box.bottom > frame.top - box.height && box.top < frame.bottom + box.height;
  entry.scrollIntoView({ block: isNear ? 'nearest' : 'center', inline: 'nearest' });
}
