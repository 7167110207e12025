/** Which files are roots, and what each reads: a root is a file that no other file imports. */

export interface Forest {
  /** Sorted. */
  readonly roots: readonly string[];
  /** The roots that read a file, sorted; a file may be in several. */
  rootsOf(uri: string): readonly string[];
}

/**
 * @param files every known file
 * @param importsOf the files that the imports of a file name
 */
export function forest(files: readonly string[], importsOf: (uri: string) => readonly string[]): Forest {
  const imported = new Set<string>();
  for (const uri of files) for (const other of importsOf(uri)) if (other !== uri) imported.add(other);
  const rootsOf = new Map<string, string[]>();
  const roots: string[] = [];
  const plant = (root: string): void => {
    roots.push(root);
    const ahead = [root];
    const seen = new Set(ahead);
    for (let uri = ahead.pop(); uri !== undefined; uri = ahead.pop()) {
      const known = rootsOf.get(uri);
      if (known) known.push(root);
      else rootsOf.set(uri, [root]);
      for (const other of importsOf(uri)) {
        if (seen.has(other)) continue;
        seen.add(other);
        ahead.push(other);
      }
    }
  };
  const sorted = [...files].sort();
  for (const uri of sorted) if (!imported.has(uri)) plant(uri);
  // In a circle that nothing outside imports, each file is imported: its first becomes the root.
  for (const uri of sorted) if (!rootsOf.has(uri)) plant(uri);
  return { roots: roots.sort(), rootsOf: (uri) => [...(rootsOf.get(uri) ?? [])].sort() };
}
