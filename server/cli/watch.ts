/** Calls back when a file that matters changes. Editors write in bursts, so a burst is one call. */
import { type FSWatcher, watch } from 'node:fs';
import path from 'node:path';

const quiet = 40;

export interface Watcher {
  /** The files of now: their folders are watched, so that a file that is replaced or comes back is seen too. */
  follow(files: readonly string[]): void;
  stop(): void;
}

export function watchFiles(changed: () => void): Watcher {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const soon = (_: unknown, name: string | null): void => {
    if (name && !/\.(roadmap|csv|json)$/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, quiet);
  };
  const stopOne = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  return {
    follow(files) {
      const folders = new Set(files.map((file) => path.dirname(file)));
      for (const folder of watchers.keys()) if (!folders.has(folder)) stopOne(folder);
      for (const folder of folders) {
        if (watchers.has(folder)) continue;
        try {
          // A folder that goes away is no reason to end: its files are then simply not there.
          watchers.set(
            folder,
            watch(folder, soon).on('error', () => stopOne(folder)),
          );
        } catch {}
      }
    },
    stop() {
      clearTimeout(timer);
      for (const folder of [...watchers.keys()]) stopOne(folder);
    },
  };
}
