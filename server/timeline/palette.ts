/**
 * The picture's colours: a few named tokens, light and dark. The tones are Okabe and Ito's, muted, so that they stay
 * apart for the colour-blind (M. Okabe, K. Ito, "Color Universal Design", 2008). A bar is a soft tint of its tone, its
 * progress a stronger one, so the ink on it stays readable.
 */
export const tones = ['slate', 'blue', 'green', 'orange', 'yellow', 'purple', 'sky', 'rose', 'olive', 'grey'] as const;
export type Tone = (typeof tones)[number];

export const strengths = ['soft', 'mid', 'strong'] as const;
export type Strength = (typeof strengths)[number];

export type Base =
  | 'canvas'
  | 'panel'
  | 'line'
  | 'lineStrong'
  | 'shade'
  | 'ink'
  | 'inkMuted'
  | 'inkFaint'
  | 'critical'
  | 'today'
  | 'onAccent';
export type Token = Base | `${Tone}-${Strength}`;

export interface Theme {
  readonly base: Readonly<Record<Base, string>>;
  readonly tone: Readonly<Record<Tone, string>>;
  /** How much of the tone is in a tint; the rest is the canvas. */
  readonly mix: Readonly<Record<Strength, number>>;
}

export const light: Theme = {
  base: {
    canvas: '#ffffff',
    panel: '#fafafb',
    line: '#ecedf0',
    lineStrong: '#dcdee3',
    shade: '#f4f5f7',
    ink: '#1d2129',
    inkMuted: '#5b6270',
    inkFaint: '#878e9c',
    critical: '#c9304f',
    today: '#3560c9',
    onAccent: '#ffffff',
  },
  tone: {
    slate: '#6e83a8',
    blue: '#3f7fc1',
    green: '#2f9679',
    orange: '#d0713a',
    yellow: '#c9a227',
    purple: '#8b6bb8',
    sky: '#5cabd2',
    rose: '#c2749b',
    olive: '#8a9440',
    grey: '#a2a8b4',
  },
  mix: { soft: 0.2, mid: 0.46, strong: 1 },
};

export const dark: Theme = {
  base: {
    canvas: '#1b1d22',
    panel: '#202329',
    line: '#282b32',
    lineStrong: '#383c45',
    shade: '#212329',
    ink: '#e4e6eb',
    inkMuted: '#b0b6c2',
    inkFaint: '#777e8c',
    critical: '#f2647f',
    today: '#7ea2f5',
    onAccent: '#14161a',
  },
  tone: {
    slate: '#8a9dc0',
    blue: '#5b9bdc',
    green: '#46b294',
    orange: '#e08a55',
    yellow: '#d6b44a',
    purple: '#a587d2',
    sky: '#7cc3e6',
    rose: '#d68fb3',
    olive: '#a5af5c',
    grey: '#7d8492',
  },
  mix: { soft: 0.22, mid: 0.46, strong: 1 },
};

/** A token's colour in a theme, `#rrggbb`. */
export function colour(theme: Theme, token: Token): string {
  const [tone, strength] = token.split('-') as [Tone | Base, Strength | undefined];
  if (strength === undefined) return theme.base[tone as Base];
  return mixed(theme.tone[tone as Tone], theme.base.canvas, theme.mix[strength]);
}

/** So much of one colour in another, in sRGB as CSS's `color-mix(in srgb, …)` does it. */
export function mixed(one: string, other: string, share: number): string {
  const a = channels(one);
  const b = channels(other);
  return `#${a.map((value, i) => hex(value * share + b[i]! * (1 - share))).join('')}`;
}

export const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

const hex = (value: number): string => Math.round(value).toString(16).padStart(2, '0');
