/** The regions whose public holidays are known. */
import { holidayCodes } from '../../calendar/publicHolidays.ts';
import type { CompletionItem } from './item.ts';

let items: readonly CompletionItem[] | undefined;

/** Countries before their regions: `DE`, `DE-BB`, `DE-BY`. `quoted`: the cursor is inside the quotes. */
export function holidayItems(quoted: boolean): readonly CompletionItem[] {
  items ??= holidayCodes().map((label) => ({ label, kind: 'value' }));
  return quoted ? items : items.map((item) => ({ ...item, insert: `"${item.label}"` }));
}
