import type { Roadmap } from '../model/roadmap.ts';

/** The dependencies of each piece of work, by its index: they stand together in `Roadmap.dependencies`. */
export function dependencyRuns({ work, dependencies }: Roadmap): (index: number) => readonly number[] {
  const start = new Int32Array(work.length + 1);
  for (const { to } of dependencies) start[to + 1]!++;
  for (let i = 0; i < work.length; i++) start[i + 1]! += start[i]!;
  const next = start.slice();
  const sorted = new Array<number>(dependencies.length);
  dependencies.forEach(({ to }, d) => {
    sorted[next[to]!++] = d;
  });
  return (index) => sorted.slice(start[index]!, start[index + 1]!);
}
