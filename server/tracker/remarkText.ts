/** A remark in a line: `row 7, SHOP-6: it waits for …`. */
import type { Remark } from './trackerExport.ts';

export function remarkText({ where, key, text }: Remark): string {
  const place = [where, key].filter(Boolean).join(', ');
  return place === '' ? text : `${place}: ${text}`;
}
