/** The whole plan in a narrow strip beside a long one, with the window in it: where one is, and a way elsewhere. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { x } from '../../server/timeline/scale.ts';
import type { Scene } from '../../server/timeline/scene.ts';
import type { Board } from './board.ts';
import type { Store } from './store.ts';

/** It is worth its room from so many windows on. */
const WORTH = 3;
const WIDTH = 72;

export function Minimap({
  store,
  board,
  hidden,
}: {
  readonly store: Store;
  readonly board: Board;
  readonly hidden: boolean;
}) {
  const { scene, seen, theme } = store;
  const node = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const isShown = !hidden && scene !== undefined && scene.height >= WORTH * seen.height && seen.height > 0;
  // It is as high as the board.
  const height = board.height();
  useLayoutEffect(() => {
    if (isShown && canvas.current) paint(canvas.current, scene, height);
  }, [isShown, scene, height, theme]);
  const jump = (event: PointerEvent): void => {
    if (!scene || !node.current) return;
    const box = node.current.getBoundingClientRect();
    const across = ((event.clientX - box.left) / box.width) * scene.width - seen.width / 2;
    const down = ((event.clientY - box.top) / box.height) * scene.height - seen.height / 2;
    board.scrollTo(Math.max(0, across), Math.max(0, down), false);
  };
  const share = scene ? { x: WIDTH / scene.width, y: height / scene.height } : { x: 0, y: 0 };
  return (
    <div
      ref={node}
      class="minimap"
      aria-hidden="true"
      hidden={!isShown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        jump(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) jump(event);
      }}
    >
      <canvas ref={canvas} width={WIDTH} />
      <div
        class="window"
        style={{
          left: `${seen.x * share.x}px`,
          top: `${seen.y * share.y}px`,
          width: `${Math.min(WIDTH, seen.width * share.x)}px`,
          height: `${Math.max(6, seen.height * share.y)}px`,
        }}
      />
    </div>
  );
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
  const share = { x: WIDTH / scene.width, y: height / scene.height };
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
