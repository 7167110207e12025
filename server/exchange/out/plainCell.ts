/** A cell of a table as a program reads it: dates, numbers and texts, never a formula. */
import { type Day, isoDate } from '../../../grammar/civil.ts';
import type { Value } from '../../topics/value.ts';
import { valueText } from '../../topics/value.ts';
import { plainText } from '../../wording/text.ts';

export type PlainCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly day: Day }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'percent'; readonly value: number };

export function plainCell(value: Value): PlainCell {
  if (typeof value === 'string' || !('kind' in value)) return { kind: 'text', text: plainText(value) };
  switch (value.kind) {
    case 'number':
    case 'measure':
      return { kind: 'number', value: value.value };
    case 'percent':
      return { kind: 'percent', value: value.share };
    case 'money':
      return { kind: 'number', value: value.amount };
    case 'years':
      return { kind: 'number', value: value.years };
    case 'people':
      return { kind: 'number', value: value.count };
    case 'days':
      return { kind: 'number', value: value.days };
    case 'date':
      return { kind: 'date', day: value.day };
    case 'period':
      return { kind: 'text', text: plainText(valueText(value)) };
  }
}

/** A spreadsheet would take it for a formula. */
export const isFormulaLike = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

/** For separated values: a text that begins like a formula gets an apostrophe in front. */
export function cellText(cell: PlainCell): string {
  switch (cell.kind) {
    case 'text':
      return isFormulaLike(cell.text) ? `'${cell.text}` : cell.text;
    case 'date':
      return isoDate(cell.day);
    case 'number':
      return String(Math.round(cell.value * 1e6) / 1e6);
    case 'percent':
      return `${Math.round(cell.value * 10000) / 100}%`;
  }
}
