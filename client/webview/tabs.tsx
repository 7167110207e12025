/** The switch between the views: one stop for the tab key, arrows go from view to view. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Shown, shownViews } from '../../server/timeline/views/shown.ts';

interface TabsProps {
  readonly shown: Shown;
  readonly change: (shown: Shown) => void;
}

const LAST = shownViews.length - 1;

export function Tabs({ shown, change }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector(`#tab-${shown}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  const pressed = (event: KeyboardEvent): void => {
    const at = shownViews.findIndex(({ value }) => value === shown);
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: at === LAST ? 0 : at + 1,
      ArrowLeft: at === 0 ? LAST : at - 1,
      Home: 0,
      End: LAST,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const { value } = shownViews[to]!;
    change(value);
    list.current?.querySelector<HTMLElement>(`#tab-${value}`)?.focus();
  };
  return (
    <div ref={list} class="tabs" role="tablist" aria-label="View" onKeyDown={pressed}>
      {shownViews.map(({ value, title }) => (
        <button
          key={value}
          type="button"
          role="tab"
          id={`tab-${value}`}
          aria-controls="view"
          aria-selected={value === shown}
          tabIndex={value === shown ? 0 : -1}
          onClick={() => change(value)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
