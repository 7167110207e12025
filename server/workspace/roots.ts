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
  const importers = new Map<string, string[]>();
  for (const uri of files) {
    for (const other of importsOf(uri)) {
      if (other !== uri) importers.set(other, [...(importers.get(other) ?? []), uri]);
    }
  }
  const rootsOf = new Map<string, string[]>();
  const roots: string[] = [];
  const plant = (root: string): void => {
    roots.push(root);
    for (const uri of reached(root, importsOf)) {
      const known = rootsOf.get(uri);
      if (known) known.push(root);
      else rootsOf.set(uri, [root]);
    }
  };
  const above = (uri: string): readonly string[] => importers.get(uri) ?? [];
  const sorted = [...files].sort();
  for (const uri of sorted) if (above(uri).length === 0) plant(uri);
  // In a circle that nothing outside imports, each file is imported: the one nearest to the top becomes the root.
  for (const uri of sorted) {
    if (rootsOf.has(uri)) continue;
    const circle = [...circleAbove(uri, importsOf, above)].sort();
    plant(circle.reduce((best, other) => (depthOf(other) < depthOf(best) ? other : best)));
  }
  return { roots: roots.sort(), rootsOf: (uri) => [...(rootsOf.get(uri) ?? [])].sort() };
}

const depthOf = (uri: string): number => uri.split('/').length;

/** A circle of files that all imports above a file lead up to; it may be in it. */
function circleAbove(
  uri: string,
  importsOf: (uri: string) => readonly string[],
  above: (uri: string) => readonly string[],
): ReadonlySet<string> {
  let circle = reached(uri, above);
  for (let at: string | undefined = uri; at !== undefined; ) {
    const below = reached(at, importsOf);
    // From each step up, fewer files are left above, so this ends.
    at = [...circle].find((other) => !below.has(other));
    if (at !== undefined) circle = reached(at, above);
  }
  return circle;
}

/** A file, and all that a relation leads to from it. */
function reached(from: string, next: (uri: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set([from]);
  // What is added while the set is walked is walked too.
  for (const uri of seen) for (const other of next(uri)) seen.add(other);
  return seen;
}
