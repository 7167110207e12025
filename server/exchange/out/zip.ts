/** A zip whose bytes depend on its content alone: entries sorted as given, no time of writing. */
import { strToU8, zipSync } from 'fflate';

/** The earliest time that a zip can state. */
const mtime = '1980-01-01T00:00:00';

export const zip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
    { mtime, level: 9 },
  );
