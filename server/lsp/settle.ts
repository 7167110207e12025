/**
 * Newest version wins. Work after an edit waits until the queue of messages is empty: as long as each turn of the event
 * loop brings another edit, nothing is computed; when a few turns bring none, it runs once, on the newest text. So a
 * single keystroke waits for microseconds and a burst of a thousand costs one analysis.
 */
export interface Settle {
  /** Something changed. */
  touch(): void;
  /** Resolves when no change is waiting; the work has run by then. */
  settled(): Promise<void>;
  dispose(): void;
}

const QUIET_TURNS = 3;

/** The next turn of the event loop; a worker has no setImmediate, there a message to oneself is the nearest thing. */
export type NextTurn = (run: () => void) => void;

export function settle(work: () => void, nextTurn: NextTurn): Settle {
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
