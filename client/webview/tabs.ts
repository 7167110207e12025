/** The switch between the views: one stop for the tab key, arrows go from view to view. */
import { type Shown, shownViews } from '../../server/timeline/views/shown.ts';
import { assign, el } from './dom.ts';

export interface Tabs {
  readonly node: HTMLElement;
  readonly show: (shown: Shown) => void;
}

export function tabs(change: (shown: Shown) => void): Tabs {
  const buttons = shownViews.map(({ value, title }) => {
    const button = el('button', { type: 'button', role: 'tab', id: `tab-${value}`, 'aria-controls': 'view' }, title);
    button.addEventListener('click', () => change(value));
    return button;
  });
  const node = el('div', { class: 'tabs', role: 'tablist', 'aria-label': 'View' }, ...buttons);
  node.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const last = buttons.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    change(shownViews[to]!.value);
    buttons[to]!.focus();
  });
  let now: Shown | undefined;
  return {
    node,
    show(shown) {
      if (shown === now) return;
      now = shown;
      shownViews.forEach(({ value }, i) => {
        assign(buttons[i]!, { 'aria-selected': String(value === shown), tabindex: value === shown ? 0 : -1 });
        if (value === shown) buttons[i]!.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      });
    },
  };
}
