/** A cycle drawn as a cycle: each name leads to the next, the last to the first. */
import { visible } from './visible.ts';

const MOST = 12;

/** @param names in their order, the first perhaps again at the end; anything but two or more names draws nothing */
export function drawCycle(names: unknown): string[] {
  if (!Array.isArray(names)) return [];
  const once = names.at(-1) === names[0] ? names.slice(0, -1) : names;
  if (once.length < 2) return [];
  const shown =
    once.length <= MOST
      ? once.map(String)
      : [...once.slice(0, 6), `… ${once.length - 9} more`, ...once.slice(-3)].map(String);
  const lines = ['    ┌─────┐'];
  shown.forEach((name, i) => {
    if (i > 0) lines.push('    │     ↓');
    lines.push(`    │     ${visible(name)}`);
  });
  lines.push('    └─────┘');
  return lines;
}
