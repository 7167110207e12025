/** A table as a picture: numbers to the right, long texts wrapped, shares as bars. */
import { line, type Paint, rect, type Shape } from '../../timeline/shapes.ts';
import type { Cell, Column, Table } from '../../topics/table.ts';
import { valueText } from '../../topics/value.ts';
import { plainText } from '../../wording/text.ts';
import { withCauses } from '../asTables.ts';
import { at, type Scene, type SceneLook, stackScenes, toneToken } from './scene.ts';
import { textScene, widthOf } from './textScene.ts';

const SIZE = 12;
const SMALL = 11;
const GAP = 16;
const PADDING = 6;
const BAR = 120;
const INDENT = 16;
/** A text column gives way down to so many pixels. */
const NARROWEST = 96;

export function tableScene(table: Table, look: SceneLook): Scene {
  const { columns, rows } = withCauses(table);
  const { paint } = look;
  const widths = widthsOf(
    columns,
    rows.map(({ cells }) => cells),
    look.width,
  );
  const lefts = widths.map((_, i) => widths.slice(0, i).reduce((sum, width) => sum + width + GAP, 0));
  const total = Math.max(
    0,
    widths.reduce((sum, width) => sum + width + GAP, -GAP),
  );
  const row = (cells: readonly Scene[], stroke: string): Scene => {
    const height = cells.reduce((most, cell) => Math.max(most, cell.height), 0) + 2 * PADDING;
    const rule = line(0, height - 0.5, total, height - 0.5, stroke);
    return { width: total, height, shapes: [...cells.map((cell, i) => at(lefts[i]!, PADDING, cell)), rule] };
  };
  const head = columns.map(({ head: title, kind }, i) =>
    textScene(title, { width: widths[i]!, paint }, { size: SMALL, token: 'inkMuted', end: kind === 'number' }),
  );
  return stackScenes(
    [
      row(head, paint('lineStrong')),
      ...rows.map(({ cells }) =>
        row(
          cells.map((cell, i) => cellScene(cell, columns[i]!, { width: widths[i]!, paint })),
          paint('line'),
        ),
      ),
    ],
    0,
  );
}

const textOf = ({ value }: Cell): string => plainText(valueText(value));

/** What each column would like; where that is too much, texts give way, the longest first. */
function widthsOf(columns: readonly Column[], rows: readonly (readonly Cell[])[], room: number): readonly number[] {
  const widths = columns.map(({ head }, i) =>
    rows.reduce((most, cells) => Math.max(most, wanted(cells[i]!)), Math.ceil(widthOf(head, { size: SMALL }))),
  );
  let excess = widths.reduce((sum, width) => sum + width + GAP, -GAP) - room;
  while (excess > 0) {
    const widest = columns.reduce(
      (best, { kind }, i) => (kind === 'text' && widths[i]! > (widths[best] ?? NARROWEST) ? i : best),
      -1,
    );
    if (widest < 0) break;
    const less = Math.min(excess, Math.max(1, widths[widest]! - NARROWEST), 16);
    widths[widest]! -= less;
    excess -= less;
  }
  return widths;
}

const wanted = (cell: Cell): number =>
  cell.bar
    ? BAR
    : Math.ceil(
        Math.max(
          widthOf(textOf(cell), { size: SIZE, ...(cell.strong && { strong: true }) }) + INDENT * (cell.depth ?? 0),
          ...(cell.below ?? []).map((below) => widthOf(plainText(below), { size: SMALL })),
        ),
      );

function cellScene(cell: Cell, { kind }: Column, { width, paint }: SceneLook): Scene {
  if (cell.bar) return barScene(cell.bar, cell.tone === 'bad', width, paint);
  const indent = INDENT * (cell.depth ?? 0);
  const look = { width: width - indent, paint };
  const end = kind === 'number';
  const lines = stackScenes(
    [
      textScene(textOf(cell), look, {
        size: SIZE,
        token: toneToken(cell.tone),
        end,
        ...(cell.strong && { strong: true }),
      }),
      ...(cell.below ?? []).map((below) => textScene(plainText(below), look, { size: SMALL, token: 'inkMuted', end })),
    ],
    0,
  );
  return { width, height: lines.height, shapes: [at(indent, 0, lines)] };
}

/** The amount, and a tick at its limit. */
export function barScene(
  { value, limit }: NonNullable<Cell['bar']>,
  over: boolean,
  width: number,
  paint: Paint,
): Scene {
  const x = (share: number): number => Math.min(1, Math.max(0, share)) * (width - 2);
  const shapes: Shape[] = [
    ...(limit === undefined ? [] : [rect(0, 6, x(limit), 8, { rx: 2, fill: paint('lineStrong') })]),
    rect(0, 6, x(value), 8, { rx: 2, fill: paint(over ? 'critical' : 'blue-mid') }),
    ...(limit === undefined ? [] : [rect(x(limit), 2, 2, 16, { fill: paint('ink') })]),
  ];
  return { width, height: 20, shapes };
}
