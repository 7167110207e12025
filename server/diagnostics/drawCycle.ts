/** A cycle drawn as a cycle: each name leads to the next, the last to the first. */
import { visible } from './visible.ts';

const MOST = 12;

/** @param names in their order, the first perhaps again at the end; fewer than two draw nothing */
export function drawCycle(names: readonly string[]): string[] {
  const once = names.at(-1) === names[0] ? names.slice(0, -1) : names;
  if (once.length < 2) return [];
  const shown = once.length <= MOST ? once : [...once.slice(0, 6), `… ${once.length - 9} more`, ...once.slice(-3)];
  const lines = ['    ┌─────┐'];
  shown.forEach((name, i) => {
    if (i > 0) lines.push('    │     ↓');
    lines.push(`    │     ${visible(name)}`);
  });
  lines.push('    └─────┘');
  return lines;
}
