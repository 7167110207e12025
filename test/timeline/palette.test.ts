import { strict as assert } from 'node:assert';
import { channels, colour, dark, light, mixed, type Theme, type Token, tones } from '../../server/timeline/palette.ts';

/** Contrast of two colours as WCAG 2.2 defines it: 1 to 21. */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(of: string): number {
  const [r, g, b] = channels(of).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

for (const [name, theme] of Object.entries({ light, dark }) as [string, Theme][]) {
  describe(`the ${name} colours`, () => {
    const between = (one: Token, other: Token): number => contrast(colour(theme, one), colour(theme, other));

    it('keep names readable on every bar, done or not', () => {
      for (const tone of tones) {
        for (const strength of ['soft', 'mid'] as const) {
          const ratio = between('ink', `${tone}-${strength}`);
          assert.ok(ratio >= 4.5, `${tone}-${strength} ${ratio.toFixed(2)}`);
        }
        assert.ok(between('inkMuted', `${tone}-soft`) >= 4.5, `muted on ${tone}-soft`);
      }
    });

    it('keep all text readable on the ground', () => {
      for (const ink of ['ink', 'inkMuted', 'critical', 'today'] as const) {
        for (const ground of ['canvas', 'panel', 'shade'] as const) {
          assert.ok(between(ink, ground) >= 4.5, `${ink} on ${ground} ${between(ink, ground).toFixed(2)}`);
        }
      }
      assert.ok(between('onAccent', 'today') >= 4.5);
    });

    it('keep edges and arrows visible', () => {
      assert.ok(between('inkFaint', 'canvas') >= 3);
    });
  });
}

describe('a mixed colour', () => {
  it('is what CSS makes of it', () => assert.equal(mixed('#ff0000', '#0000ff', 0.25), '#4000bf'));
});
