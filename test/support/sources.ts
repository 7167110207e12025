/** The project's own source files and what they import: for the tests that hold the house's rules. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Source {
  /** From the project's root, with `/`: `server/model/names.ts`. */
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/** Every `.ts` and `.tsx` file under the folders given, sorted. */
export const sources = (...folders: string[]): Source[] => filesBelow(folders, '.ts', '.tsx');

export const stylesheets = (...folders: string[]): Source[] => filesBelow(folders, '.css');

function filesBelow(folders: readonly string[], ...endings: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => endings.some((ending) => name.endsWith(ending)) && !name.includes('node_modules'))
      .sort()
      .map((name) => {
        const file = `${folder}/${name.replaceAll('\\', '/')}`;
        const text = readFileSync(path.join(root, file), 'utf8');
        return { file, text, imports: importsOf(file, text) };
      }),
  );
}

/** What a file imports: a package's name, or a file of ours as a path from the root. */
function importsOf(file: string, text: string): string[] {
  const pattern =
    /^\s*(?:import|export)\b[^'"`;]*?from\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;
  return [...text.matchAll(pattern)].map((match) => {
    const name = (match[1] ?? match[2] ?? match[3])!;
    return name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name;
  });
}
