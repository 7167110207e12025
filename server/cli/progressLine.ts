/** How far a simulation is, on one line that is written over: only a terminal can do that, and a log does not want it. */
import type { Io } from '../host/io.ts';

export interface ProgressLine {
  readonly tell: (done: number, all: number) => void;
  /** Takes the line away, if there is one. */
  readonly clear: () => void;
}

export function progressLine({ stderrIsTerminal, err }: Pick<Io, 'stderrIsTerminal' | 'err'>): ProgressLine {
  let said = '';
  const say = (text: string): void => {
    if (!stderrIsTerminal || text === said) return;
    said = text;
    err(`\r\u001b[K${text}`);
  };
  return {
    tell: (done, all) => say(`Simulating: ${Math.floor((100 * done) / all)}% of ${all} runs`),
    clear: () => say(''),
  };
}
