/** A picture of known size as shapes and text, painted in the colours of a theme: written as SVG or drawn by a page. */
import { markup } from '../../timeline/markup.ts';
import { colour, dark, light, type Token } from '../../timeline/palette.ts';
import type { Paint, Shape } from '../../timeline/shapes.ts';

/** In pixels. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export type Theme = 'light' | 'dark';

export const painter = (theme: Theme): Paint => {
  const colours = theme === 'dark' ? dark : light;
  return (token: Token) => colour(colours, token);
};

/** @param title what a screen reader says; @param extra attributes of the element */
export function sceneSvg({ width, height, shapes }: Scene, title: string, extra = ''): string {
  const inside = [{ tag: 'title', attributes: {}, text: title } as const, ...shapes].map(markup).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"${extra}>${inside}</svg>`;
}
