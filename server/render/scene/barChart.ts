/** Shares over days as bars, with a line for each mark. */
import { line, rect, type Shape } from '../../timeline/shapes.ts';
import type { BarChart, BarMark } from '../../topics/chart.ts';
import { axes, label } from './axes.ts';
import type { Scene, SceneLook } from './scene.ts';

const [WIDEST, HEIGHT] = [640, 256];
/** The name of each mark has a line of its own above the plot, so that no two overlap. */
const EDGE = { left: 48, right: 48, top: 64, bottom: 24 };

/** How the line of a mark is drawn. */
const markDashes: Readonly<Record<BarMark['role'], string>> = { planned: '', p50: '1 3', p80: '5 3', p95: '' };

export function barChart({ days, shares, bars, marks }: BarChart, { width: room, paint }: SceneLook): Scene {
  const width = Math.min(WIDEST, room);
  const { x, y, bottom, shapes } = axes(days, shares, { width, height: HEIGHT }, EDGE, paint);
  return {
    width,
    height: HEIGHT,
    shapes: [
      ...shapes,
      ...bars
        .filter(({ share }) => share > 0)
        .map(({ from, to, share }) =>
          rect(x(from), y(share), Math.max(1, x(to) - x(from) - 1), Math.max(1, bottom - y(share)), {
            fill: paint('blue-mid'),
            class: 'bin',
          }),
        ),
      ...marks.flatMap(({ name, role, on }, i): Shape[] => {
        const at = x(on + 0.5);
        const top = 12 + i * 14;
        const right = at < width / 2;
        const colour = paint(role === 'planned' ? 'today' : 'ink');
        const rule = line(at, top - 8, at, bottom, colour);
        return [
          {
            ...rule,
            attributes: {
              ...rule.attributes,
              'stroke-dasharray': markDashes[role],
              'stroke-width': role === 'planned' ? 2 : 1,
            },
          },
          label(name, at + (right ? 4 : -4), top, right ? 'start' : 'end', paint, {
            fill: colour,
            'font-weight': 600,
            class: 'mark-name',
          }),
        ];
      }),
    ],
  };
}
