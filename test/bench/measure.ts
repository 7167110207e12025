/** Times by the median of several runs in one process: absolute times mean little on a shared machine, ratios do. */
export interface Measured {
  /** Milliseconds, the median. */
  readonly ms: number;
  readonly least: number;
  readonly most: number;
}

export function measure(run: () => unknown, runs = 7): Measured {
  const times: number[] = [];
  // The first two warm the compiler up and are not counted.
  for (let i = -2; i < runs; i++) {
    (globalThis as { gc?: () => void }).gc?.();
    const start = performance.now();
    run();
    if (i >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { ms: times[times.length >> 1]!, least: times[0]!, most: times.at(-1)! };
}

export async function measureAsync(run: () => Promise<unknown>, runs = 3): Promise<Measured> {
  const times: number[] = [];
  for (let i = -1; i < runs; i++) {
    const start = performance.now();
    await run();
    if (i >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { ms: times[times.length >> 1]!, least: times[0]!, most: times.at(-1)! };
}

export const milliseconds = (ms: number): string => `${ms < 10 ? ms.toFixed(2) : ms.toFixed(0)} ms`;
export const ratio = (a: number, b: number): string => `${(a / b).toPrecision(3)}×`;
