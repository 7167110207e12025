/** A line chart as a picture. */

import type { Token } from '../../timeline/palette.ts';
import { line, type Paint, type Shape, text } from '../../timeline/shapes.ts';
import { placeOn } from '../../timeline/views/axis.ts';
import type { ChartLine, ChartMark, ChartPoint, LineChart } from '../../topics/chart.ts';
import type { Scene } from './scene.ts';

const edge = { left: 48, right: 24, top: 8, bottom: 24 };

const small = { 'font-size': 11 };

/** How a line is drawn; the first roles lie below the others. */
const strokes: Readonly<Record<ChartLine['role'], { readonly token: Token; readonly rest: Shape['attributes'] }>> = {
  limit: { token: 'inkFaint', rest: { 'stroke-width': 1, 'stroke-dasharray': '2 3' } },
  gap: { token: 'orange-strong', rest: { 'stroke-width': 1.5, 'stroke-dasharray': '3 3' } },
  forecast: { token: 'blue-strong', rest: { 'stroke-dasharray': '5 4' } },
  measured: { token: 'ink', rest: {} },
};

export function lineChart(chart: LineChart, paint: Paint, width = 336, height = 136): Scene {
  const { days, values, lines, marks } = chart;
  const right = width - edge.right;
  const bottom = height - edge.bottom;
  const x = (day: number): number => edge.left + placeOn(days, day) * (right - edge.left);
  const y = (value: number): number => bottom - placeOn(values, value) * (bottom - edge.top);
  const at = ({ on, value }: ChartPoint): readonly [number, number] => [round(x(on)), round(y(value))];
  const path = ({ points, role }: ChartLine): Shape => ({
    tag: 'path',
    attributes: {
      d: points.map((point, i) => `${i === 0 ? 'M' : 'L'}${at(point).join(' ')}`).join(''),
      class: role,
      fill: 'none',
      stroke: paint(strokes[role].token),
      'stroke-width': 2,
      ...strokes[role].rest,
    },
  });
  const mark = ({ role, at: point }: ChartMark): Shape => {
    const [cx, cy] = at(point);
    if (role !== 'target') {
      return {
        tag: 'circle',
        attributes: { class: `${role}-mark`, cx, cy, r: 3, fill: paint(role === 'measured' ? 'ink' : 'blue-strong') },
      };
    }
    const d = `M${cx} ${round(cy - 5)}l5 5l-5 5l-5 -5z`;
    return { tag: 'path', attributes: { class: 'target-mark', d, fill: paint('green-strong') } };
  };
  const shapes: Shape[] = [
    ...values.ticks.flatMap(({ value, says }) => [
      line(edge.left, y(value), right, y(value), paint('line')),
      text(edge.left - 8, y(value) + 4, says, paint('inkMuted'), { ...small, 'text-anchor': 'end' }),
    ]),
    ...days.ticks.flatMap(({ value, says }) => [
      line(x(value), bottom, x(value), bottom + 4, paint('lineStrong')),
      text(x(value), bottom + 16, says, paint('inkMuted'), { ...small, 'text-anchor': 'middle' }),
    ]),
    ...lines.filter(({ points }) => points.length > 1).map(path),
    ...marks.map(mark),
  ];
  return { width, height, shapes };
}

const round = (value: number): number => Math.round(value * 100) / 100;
