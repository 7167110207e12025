/** What the colours and marks mean, at the foot of the page: only what the picture has. */
import type { Scene } from '../../server/timeline/scene.ts';
import { el } from './dom.ts';

export function legend(): { readonly node: HTMLElement; readonly show: (scene: Scene) => void } {
  const node = el('footer', { class: 'legend', 'aria-label': 'Legend' });
  let shown = '';
  return {
    node,
    show(scene) {
      const { tones, marks } = scene;
      const signature = JSON.stringify([tones.legend, marks]);
      if (signature === shown) return;
      shown = signature;
      node.replaceChildren(
        ...tones.legend.map(({ tone, title }) => entry(`sign ${tone}`, title)),
        ...marks.map(({ kind, title }) => entry(`mark ${kind}`, title)),
      );
    },
  };
}

const entry = (sign: string, title: string): HTMLElement =>
  el('span', { class: 'entry', title }, el('i', { class: sign }), el('span', {}, title));
