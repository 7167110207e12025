/** A cycle drawn as a cycle: each name leads to the next, the last to the first. */
import { visible } from './visible.ts';

const MOST = 12;

/** @param names in their order; anything but two or more names draws nothing */
export function drawCycle(names: unknown): string[] {
  if (!Array.isArray(names) || names.length < 2) return [];
  const shown =
    names.length <= MOST
      ? names.map(String)
      : [...names.slice(0, 6), `… ${names.length - 9} more`, ...names.slice(-3)].map(String);
  const lines = ['    ┌─────┐'];
  shown.forEach((name, i) => {
    if (i > 0) lines.push('    │     ↓');
    lines.push(`    │     ${visible(name)}`);
  });
  lines.push('    └─────┘');
  return lines;
}
