/** Text in a picture: wrapped at words, cut with an ellipsis where even its last line has no room. */
import { bold, fitText, textWidth } from '../../timeline/metrics.ts';
import type { Token } from '../../timeline/palette.ts';
import { type Shape, text as textShape } from '../../timeline/shapes.ts';
import type { Scene, SceneLook } from './scene.ts';

export interface TextStyle {
  /** In pixels. */
  readonly size: number;
  readonly token?: Token;
  readonly strong?: boolean;
  readonly end?: boolean;
  readonly mostLines?: number;
}

/** How much wider a font may run than the table of widths: nobody knows with which one the picture is opened. */
const SPARE = 1.16;

const scaleOf = ({ strong }: TextStyle): number => (strong ? bold * SPARE : SPARE);

/** The pixels that a text takes on one line. */
export const widthOf = (text: string, style: TextStyle): number => textWidth(text, style.size, scaleOf(style));

const lineHeight = (size: number): number => Math.round(size * 1.5);

/** Lines of at most `room` pixels. */
function wrapped(text: string, room: number, style: TextStyle): readonly string[] {
  const { mostLines = 4 } = style;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, style) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  const kept = lines.slice(0, mostLines);
  if (lines.length > mostLines) kept[mostLines - 1] = `${kept[mostLines - 1]} ${lines[mostLines]}…`;
  return kept.map((each) => fitText(each, room, style.size, scaleOf(style)));
}

export function textScene(text: string, { width, paint }: SceneLook, style: TextStyle): Scene {
  const lines = wrapped(text, width, style);
  const step = lineHeight(style.size);
  const shapes = lines.map(
    (line, i): Shape =>
      textShape(style.end ? width : 0, i * step + style.size + 2, line, paint(style.token ?? 'ink'), {
        'font-size': style.size,
        ...(style.strong && { 'font-weight': 600 }),
        ...(style.end && { 'text-anchor': 'end' }),
      }),
  );
  return { width, height: lines.length * step, shapes };
}
