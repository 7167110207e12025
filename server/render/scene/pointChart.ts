/** Entities by two amounts, as numbered points. */
import { fitText } from '../../timeline/metrics.ts';
import { line, type Paint, type Shape } from '../../timeline/shapes.ts';
import type { PointChart } from '../../topics/chart.ts';
import { axes, label } from './axes.ts';
import { dodged } from './dodge.ts';
import type { Scene, SceneLook } from './scene.ts';

/** What a reader looks at. */
export interface PointLook {
  readonly selected?: string;
  /** Points that a filter found; all where it is left out. */
  readonly found?: ReadonlySet<string>;
}

const [WIDEST, HEIGHT] = [560, 400];
const EDGE = { left: 48, right: 24, top: 48, bottom: 72 };
const RADIUS = 9;
/** Points that are moved apart, with their labels in them; more are drawn as dots. */
const MOST_LABELS = 100;

export function pointChart(chart: PointChart, { width: room, paint, selected, found }: SceneLook & PointLook): Scene {
  const width = Math.min(WIDEST, room);
  const { across, up, points } = chart;
  const frame = axes(across, up, { width, height: HEIGHT }, EDGE, paint);
  const { x, y, right, bottom } = frame;
  const labelled = points.length < MOST_LABELS;
  const exact = points.map((point) => ({ x: x(point.across) - EDGE.left, y: y(point.up) - EDGE.top }));
  const places = labelled ? dodged(exact, RADIUS * 2 + 2, right - EDGE.left, bottom - EDGE.top) : exact;
  const pointShape = ({ id, title, label: words }: PointChart['points'][number], i: number): Shape => {
    const isSelected = id === selected;
    return {
      tag: 'g',
      attributes: {
        class: `dot${isSelected ? ' selected' : ''}`,
        'data-id': id,
        transform: `translate(${Math.round(places[i]!.x + EDGE.left)} ${Math.round(places[i]!.y + EDGE.top)})`,
        ...(found && !found.has(id) && { opacity: 0.25 }),
      },
      children: [
        { tag: 'title', attributes: {}, text: `#${words} ${title}` },
        {
          tag: 'circle',
          attributes: {
            r: labelled ? RADIUS : 4,
            fill: paint(isSelected ? 'today' : 'blue-soft'),
            stroke: paint(isSelected ? 'today' : 'blue-strong'),
          },
        },
        ...(labelled
          ? [
              label(words, 0, 3.5, 'middle', paint, {
                fill: paint(isSelected ? 'onAccent' : 'ink'),
                'font-size': words.length > 2 ? 8 : 10,
              }),
            ]
          : []),
      ],
    };
  };
  return {
    width,
    height: HEIGHT,
    // The best lies above the others.
    shapes: [...frame.shapes, ...quarters(chart, frame, paint), ...points.map(pointShape).reverse()],
  };
}

/** The lines that divide the plane, the names of its parts outside the plot, and what the axes count. */
function quarters(
  { across, up, split }: PointChart,
  { x, y, right, bottom }: ReturnType<typeof axes>,
  paint: Paint,
): Shape[] {
  const dashed = (shape: Shape): Shape => ({
    ...shape,
    attributes: { ...shape.attributes, 'stroke-dasharray': '4 4' },
  });
  const name = (at: number, left: number, top: number, anchor: 'start' | 'end'): Shape =>
    label(split.names[at] ?? '', left, top, anchor, paint, { 'font-weight': 600 });
  return [
    dashed(line(x(split.across), EDGE.top, x(split.across), bottom, paint('lineStrong'))),
    dashed(line(EDGE.left, y(split.up), right, y(split.up), paint('lineStrong'))),
    name(0, EDGE.left, EDGE.top - 12, 'start'),
    name(1, right, EDGE.top - 12, 'end'),
    name(2, EDGE.left, bottom + 34, 'start'),
    name(3, right, bottom + 34, 'end'),
    label(fitText(`↑ ${up.title}`, right - 8, 11, 1.1), 8, 16, 'start', paint),
    label(`${across.title} →`, right, bottom + 56, 'end', paint),
  ];
}
