/** The picture's colour tokens as CSS variables: the tones of the shared palette, mixed with the editor's own ground. */

import { textWidth } from '../../server/timeline/metrics.ts';
import { dark, light, strengths, type Token, tones } from '../../server/timeline/palette.ts';

/** How shapes ask for a colour here. */
export const paint = (token: Token): string => `var(--rm-${token})`;

/** Sets the variables, now and whenever the editor or the system changes its theme. */
export function followTheme(changed: () => void): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const { classList } = document.body;
    const contrast = classList.contains('vscode-high-contrast') || classList.contains('vscode-high-contrast-light');
    const editor = [...classList].some((name) => name.startsWith('vscode-'));
    const isDark = editor
      ? classList.contains('vscode-dark') || (contrast && !classList.contains('vscode-high-contrast-light'))
      : system.matches;
    const theme = isDark ? dark : light;
    const { dataset, style } = document.documentElement;
    dataset.theme = isDark ? 'dark' : 'light';
    dataset.contrast = String(contrast || matchMedia('(prefers-contrast: more)').matches);
    for (const tone of tones) {
      for (const strength of strengths) {
        const share = `${Math.round(theme.mix[strength] * 100) + (dataset.contrast === 'true' ? 10 : 0)}%`;
        const colour =
          strength === 'strong'
            ? theme.tone[tone]
            : `color-mix(in srgb, ${theme.tone[tone]} ${share}, var(--rm-canvas))`;
        style.setProperty(`--rm-${tone}-${strength}`, colour);
      }
    }
    for (const base of ['critical', 'today', 'onAccent'] as const) style.setProperty(`--rm-${base}`, theme.base[base]);
    changed();
  };
  system.addEventListener('change', apply);
  new MutationObserver(apply).observe(document.body, { attributes: true, attributeFilter: ['class'] });
  apply();
}

const sample = 'Offline checkout for The Quick Brown Fox 0123456789';

/** How much wider than the shared table the page's font runs; a little more, since no two samples are alike. */
export function fontScale(): number {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return 1.1;
  canvas.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  const scale = (canvas.measureText(sample).width / textWidth(sample, 12)) * 1.02;
  return Number.isFinite(scale) && scale > 0.5 ? Math.round(scale * 100) / 100 : 1.1;
}
