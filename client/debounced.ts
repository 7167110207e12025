/** A function that waits for a pause of `delay` milliseconds before it acts, and acts once for everything in between. */
export interface Debounced {
  (): void;
  dispose(): void;
}

export function debounced(delay: number, act: () => unknown): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const call = (): void => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };
  return Object.assign(call, { dispose: () => clearTimeout(timer) });
}
