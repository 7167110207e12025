/**
 * Newest version wins. Work after an edit waits until the queue of messages is empty: as long as each turn of the event
 * loop brings another edit, nothing is computed; when a few turns bring none, it runs once, on the newest text. So a
 * single keystroke waits for microseconds and a burst of a thousand costs one analysis.
 */
import type { NextTurn } from '../host/simulator.ts';

export interface WhenIdle {
  /** Something changed. */
  touch(): void;
  /** Resolves when no change is waiting; the work has run by then. */
  settled(): Promise<void>;
  dispose(): void;
}

const QUIET_TURNS = 3;

export function whenIdle(work: () => void, nextTurn: NextTurn): WhenIdle {
  let waiting = false;
  let disposed = false;
  let quiet = 0;
  let waiters: (() => void)[] = [];

  const turn = (): void => {
    if (disposed) return;
    if (++quiet < QUIET_TURNS) {
      nextTurn(turn);
      return;
    }
    waiting = false;
    const done = waiters;
    waiters = [];
    try {
      work();
    } finally {
      for (const resolve of done) resolve();
    }
  };

  return {
    touch() {
      quiet = 0;
      if (waiting || disposed) return;
      waiting = true;
      nextTurn(turn);
    },
    settled: () => (waiting ? new Promise((resolve) => waiters.push(resolve)) : Promise.resolve()),
    dispose() {
      disposed = true;
      for (const resolve of waiters) resolve();
      waiters = [];
    },
  };
}
