/** A picture of known size as shapes and text, painted in the colours of a theme: written as SVG or drawn by a page. */
import { markup } from '../../timeline/markup.ts';
import { colour, dark, light, type Token } from '../../timeline/palette.ts';
import { type Paint, rect, type Shape } from '../../timeline/shapes.ts';
import type { Tone } from '../../topics/table.ts';

/** In pixels. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** What a layout needs to know of where it is drawn. */
export interface SceneLook {
  /** Room in pixels, which a layout fills but does not leave. */
  readonly width: number;
  readonly paint: Paint;
}

export type Theme = 'light' | 'dark';

export const painter = (theme: Theme): Paint => {
  const colours = theme === 'dark' ? dark : light;
  return (token: Token) => colour(colours, token);
};

/** The colour of text in a tone. */
export const toneToken = (tone: Tone | undefined): Token => {
  switch (tone) {
    case 'good':
      return 'green-strong';
    case 'warn':
      return 'orange-strong';
    case 'bad':
      return 'critical';
    case 'plain':
    case undefined:
      return 'ink';
  }
};

export const at = (x: number, y: number, { shapes }: Scene): Shape => ({
  tag: 'g',
  attributes: { transform: `translate(${Math.round(x)} ${Math.round(y)})` },
  children: shapes,
});

/** Scenes below each other. */
export function stackScenes(scenes: readonly Scene[], gap: number): Scene {
  const shapes: Shape[] = [];
  let y = 0;
  for (const [i, scene] of scenes.entries()) {
    if (i > 0) y += gap;
    shapes.push(at(0, y, scene));
    y += scene.height;
  }
  return { width: scenes.reduce((most, { width }) => Math.max(most, width), 0), height: y, shapes };
}

/** The scene on a ground with a margin. */
export function frameScene({ width, height, shapes }: Scene, margin: number, paint: Paint): Scene {
  const [outerWidth, outerHeight] = [width + 2 * margin, height + 2 * margin];
  return {
    width: outerWidth,
    height: outerHeight,
    shapes: [
      rect(0, 0, outerWidth, outerHeight, { fill: paint('canvas') }),
      at(margin, margin, { width, height, shapes }),
    ],
  };
}

const FONT = '"Segoe UI", -apple-system, "Helvetica Neue", Arial, "Liberation Sans", sans-serif';

/** @param title what a screen reader reads */
export function sceneSvg({ width, height, shapes }: Scene, title: string): string {
  const inside = [{ tag: 'title', attributes: {}, text: title } as const, ...shapes].map(markup).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family='${FONT}' role="img">${inside}</svg>`;
}
