/** A KPI as a small line chart: measured, forecast, and the target with what is missing to it. */
import { markup } from '../../timeline/markup.ts';
import { colour, light, type Token } from '../../timeline/palette.ts';
import { line, type Shape, text } from '../../timeline/shapes.ts';
import { placeOn } from '../../timeline/views/axis.ts';
import type { KpiChart } from '../../timeline/views/kpis.ts';

const size = { width: 336, height: 136 };
const edge = { left: 48, right: 24, top: 8, bottom: 24 };
const right = size.width - edge.right;
const bottom = size.height - edge.bottom;
const paint = (token: Token): string => colour(light, token);

export function kpiChart(chart: KpiChart, title: string): string {
  const { days, values, actuals, forecast, target, floor, ceiling } = chart;
  const x = (day: number): number => edge.left + placeOn(days, day) * (right - edge.left);
  const y = (value: number): number => bottom - placeOn(values, value) * (bottom - edge.top);
  const small = { 'font-size': 11 };
  const path = (
    points: readonly { on: number; value: number }[],
    stroke: string,
    rest: Shape['attributes'],
  ): Shape => ({
    tag: 'path',
    attributes: {
      d: points.map(({ on, value }, i) => `${i === 0 ? 'M' : 'L'}${round(x(on))} ${round(y(value))}`).join(''),
      fill: 'none',
      stroke,
      'stroke-width': 2,
      ...rest,
    },
  });
  const dot = (on: number, value: number, fill: string): Shape => ({
    tag: 'circle',
    attributes: { cx: x(on), cy: y(value), r: 3, fill },
  });
  const rails = [floor, ceiling].filter((value) => value !== undefined);
  const shapes: Shape[] = [
    ...values.ticks.flatMap(({ value, says }) => [
      line(edge.left, y(value), right, y(value), paint('line')),
      text(edge.left - 8, y(value) + 4, says, paint('inkMuted'), { ...small, 'text-anchor': 'end' }),
    ]),
    ...days.ticks.flatMap(({ value, says }) => [
      line(x(value), bottom, x(value), bottom + 4, paint('lineStrong')),
      text(x(value), bottom + 16, says, paint('inkMuted'), { ...small, 'text-anchor': 'middle' }),
    ]),
    ...rails.map((value) =>
      path(
        [
          { on: days.low, value },
          { on: days.high, value },
        ],
        paint('inkFaint'),
        {
          'stroke-width': 1,
          'stroke-dasharray': '2 3',
        },
      ),
    ),
    ...(target?.missed
      ? [
          path(
            [
              { on: target.by, value: target.forecast },
              { on: target.by, value: target.value },
            ],
            paint('orange-strong'),
            {
              'stroke-width': 1.5,
              'stroke-dasharray': '3 3',
            },
          ),
        ]
      : []),
    path(forecast, paint('blue-strong'), { 'stroke-dasharray': '5 4' }),
    ...(actuals.length > 1 ? [path(actuals, paint('ink'), {})] : []),
    ...actuals.map(({ on, value }) => dot(on, value, paint('ink'))),
    ...(actuals.length === 0 && forecast[0] ? [dot(forecast[0].on, forecast[0].value, paint('blue-strong'))] : []),
    ...(target ? [diamond(x(target.by), y(target.value))] : []),
  ];
  const { width, height } = size;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">${markup({ tag: 'title', attributes: {}, text: title })}${shapes.map(markup).join('')}</svg>`;
}

const diamond = (x: number, y: number): Shape => ({
  tag: 'path',
  attributes: { d: `M${round(x)} ${round(y - 5)}l5 5l-5 5l-5 -5z`, fill: paint('green-strong') },
});

const round = (value: number): number => Math.round(value * 100) / 100;
