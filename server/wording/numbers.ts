/** Numbers, the same in every locale, so that the same bytes come out everywhere. */

/** `12,000`, `1.5`; at most `digits` decimals. */
export function number(value: number, digits = 2): string {
  if (!Number.isFinite(value)) return String(value);
  const scale = 10 ** digits;
  const text = String(Math.abs(Math.round(value * scale) / scale));
  if (text.includes('e')) return `${value < 0 ? '-' : ''}${text}`;
  const [whole, fraction] = text.split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 && text !== '0' ? '-' : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}

/** Puts a sign before the text of an amount: `+8,000 EUR`, `-3 days`, and `0%` without one. */
export const signed = (value: number, text: (amount: number) => string): string =>
  value === 0 ? text(0) : `${value < 0 ? '-' : '+'}${text(Math.abs(value))}`;

/** `80%` for 0.8. */
export const percent = (share: number, digits = 1): string => `${number(share * 100, digits)}%`;

/** A score: whole from a thousand on, three significant figures below. */
export const score = (value: number): string =>
  Math.abs(value) >= 1000 ? number(value, 0) : number(Number(value.toPrecision(3)), 9);

/** `20k`, `1.5M`: for an axis, which has little room. */
export function shortNumber(value: number): string {
  for (const [unit, suffix] of [
    [1e9, 'B'],
    [1e6, 'M'],
    [1e3, 'k'],
  ] as const) {
    if (Math.abs(value) >= 10 * unit || (Math.abs(value) >= unit && value % (unit / 10) === 0))
      return `${number(value / unit, 1)}${suffix}`;
  }
  return number(value, 4);
}
