/** Did you mean: the candidate nearest to a misspelt word, within about one slip of the finger for each few letters. */

/** Optimal string alignment distance (a swap of neighbours is one slip), or `limit + 1` once it is surely more. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
      if (best < least) least = best;
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** The nearest candidate, the first of several as near; none if all are too far to be meant. Case and `_` for `-` cost nothing. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replaceAll('_', '-');
  const wanted = plain(word);
  if (wanted.length > 64) return undefined;
  let limit = wanted.length <= 2 ? 0 : wanted.length <= 4 ? 1 : wanted.length <= 8 ? 2 : 3;
  let found: string | undefined;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const d = distance(wanted, plain(candidate), limit);
    if (d > limit) continue;
    found = candidate;
    if (d === 0) return found;
    limit = d - 1;
  }
  return found;
}
