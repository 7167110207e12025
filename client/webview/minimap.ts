/** The whole plan in a narrow strip beside a long one, with the window in it: where one is, and a way elsewhere. */
import { x } from '../../server/timeline/scale.ts';
import type { Scene } from '../../server/timeline/scene.ts';
import type { Viewport } from '../../server/timeline/visible.ts';
import { el } from './dom.ts';

export interface Minimap {
  readonly node: HTMLElement;
  readonly draw: (scene: Scene, seen: Viewport) => void;
  readonly hide: () => void;
  /** Colours have changed: it is painted again. */
  readonly forget: () => void;
}

/** It is worth its room from so many windows on. */
const worth = 3;
const width = 72;

export function minimap(go: (left: number, top: number) => void): Minimap {
  const canvas = el('canvas', { width });
  const window = el('div', { class: 'window' });
  const node = el('div', { class: 'minimap', 'aria-hidden': 'true', hidden: true }, canvas, window);
  let shown: { readonly scene: Scene; readonly seen: Viewport } | undefined;
  let painted: Scene | undefined;

  const jump = (event: PointerEvent): void => {
    if (!shown) return;
    const { scene, seen } = shown;
    const box = node.getBoundingClientRect();
    const across = ((event.clientX - box.left) / box.width) * scene.width - seen.width / 2;
    const down = ((event.clientY - box.top) / box.height) * scene.height - seen.height / 2;
    go(Math.max(0, across), Math.max(0, down));
  };
  node.addEventListener('pointerdown', (down) => {
    node.setPointerCapture(down.pointerId);
    node.addEventListener('pointermove', jump);
    node.addEventListener('lostpointercapture', () => node.removeEventListener('pointermove', jump), { once: true });
    jump(down);
  });

  return {
    node,
    hide: () => {
      node.hidden = true;
    },
    forget: () => {
      painted = undefined;
    },
    draw(scene, seen) {
      shown = { scene, seen };
      node.hidden = scene.height < worth * seen.height;
      if (node.hidden) return;
      const height = node.clientHeight;
      if (painted !== scene || canvas.height !== height) paint(canvas, scene, height);
      painted = scene;
      const share = { x: width / scene.width, y: height / scene.height };
      const { style } = window;
      style.left = `${seen.x * share.x}px`;
      style.top = `${seen.y * share.y}px`;
      style.width = `${Math.min(width, seen.width * share.x)}px`;
      style.height = `${Math.max(6, seen.height * share.y)}px`;
    },
  };
}

function paint(canvas: HTMLCanvasElement, scene: Scene, height: number): void {
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const styles = getComputedStyle(document.documentElement);
  const colours = new Map<string, string>();
  const colour = (token: string): string => {
    const known = colours.get(token) ?? styles.getPropertyValue(`--rm-${token}`).trim();
    colours.set(token, known);
    return known;
  };
  const share = { x: width / scene.width, y: height / scene.height };
  const thick = Math.min(4, Math.max(1, 20 * share.y));
  for (const line of scene.placed) {
    if (line.kind === 'lane') continue;
    const row = scene.plan.rows[line.row]!;
    const from = x(scene.scale, row.start) * share.x;
    const to = x(scene.scale, row.finish) * share.x;
    const open = row.state !== 'done' && row.state !== 'dropped';
    pen.fillStyle = colour(open && row.critical && scene.view.critical ? 'critical' : `${scene.tones.of(row)}-strong`);
    pen.globalAlpha = open ? 0.9 : 0.45;
    pen.fillRect(from, (line.y + 6) * share.y, Math.max(1, to - from), thick);
  }
}
