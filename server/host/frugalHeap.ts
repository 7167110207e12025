/** Keeps the memory of a process that lives long near what its data need. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Between two collections the old objects may grow by so much; by default V8 lets them grow to several times that. */
const GROWTH_PERCENT = 45;
/** Milliseconds without work, after which a pause for a collection disturbs no typing. */
const QUIET = 2000;

/** @returns what is called after each piece of work: once none follows for a while, all garbage is handed back */
export function frugalHeap(): () => void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let timer: NodeJS.Timeout | undefined;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      collect();
    }, QUIET).unref();
    timer.refresh();
  };
}
