/** Colour only where it helps: on a terminal, unless NO_COLOR or `--color` says otherwise (https://no-color.org). */
import type { Io } from '../host/io.ts';
import type { Colours } from '../render/terminal/colours.ts';

export type ColourChoice = 'auto' | 'always' | 'never';

export function colours(choice: ColourChoice, io: Io): Colours {
  const paint = (code: number) => (on ? (text: string) => (text ? `\u001b[${code}m${text}\u001b[0m` : '') : plain);
  const plain = (text: string): string => text;
  const on = wantsColour(choice, io);
  return {
    error: paint(31),
    warning: paint(33),
    info: paint(34),
    hint: paint(36),
    strong: paint(1),
    quiet: paint(2),
    good: paint(32),
  };
}

function wantsColour(choice: ColourChoice, io: Io): boolean {
  if (choice !== 'auto') return choice === 'always';
  const forced = io.env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (io.env.NO_COLOR) return false;
  return io.stdoutIsTerminal && io.env.TERM !== 'dumb';
}
