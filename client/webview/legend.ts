/** What the colours and marks mean, at the foot of the page: only what the picture has. */
import type { Scene } from '../../server/timeline/scene.ts';
import { el } from './dom.ts';

export function legend(): { readonly node: HTMLElement; readonly show: (scene: Scene) => void } {
  const node = el('footer', { class: 'legend', 'aria-label': 'Legend' });
  let shown = '';
  return {
    node,
    show(scene) {
      const { plan, view, tones } = scene;
      const open = plan.rows.filter((row) => row.state !== 'done' && row.state !== 'dropped');
      const marks = [
        view.critical && open.some((row) => row.critical) ? (['critical', 'Critical path'] as const) : undefined,
        view.float && open.some((row) => row.lateFinish > row.finish) ? (['tail', 'Float'] as const) : undefined,
        open.some((row) => row.p80 !== undefined) ? (['whisker', 'Four of five runs end by then'] as const) : undefined,
        open.some((row) => row.due !== undefined) ? (['due', 'Due'] as const) : undefined,
      ].filter((mark) => mark !== undefined);
      const signature = JSON.stringify([tones.legend, marks]);
      if (signature === shown) return;
      shown = signature;
      node.replaceChildren(
        ...tones.legend.map(({ tone, title }) => entry(`sign ${tone}`, title)),
        ...marks.map(([name, title]) => entry(`mark ${name}`, title)),
      );
    },
  };
}

const entry = (sign: string, title: string): HTMLElement =>
  el('span', { class: 'entry', title }, el('i', { class: sign }), el('span', {}, title));
