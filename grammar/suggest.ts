/** Did you mean: the candidate nearest to a misspelt word, within about one slip of the finger for each few letters. */

/** Three rows of the table of distances, used again for every pair: there may be ten thousand candidates. */
let rows = [new Int32Array(64), new Int32Array(64), new Int32Array(64)];

/** Optimal string alignment distance (a swap of neighbours is one slip), or `limit + 1` once it is surely more. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (b.length >= rows[0]!.length) rows = rows.map(() => new Int32Array(2 * b.length));
  let [before, last, row] = rows as [Int32Array, Int32Array, Int32Array];
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const here = a.charCodeAt(i - 1);
      const there = b.charCodeAt(j - 1);
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (here === there ? 0 : 1));
      if (i > 1 && j > 1 && here === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === there)
        best = Math.min(best, before[j - 2]! + 1);
      row[j] = best;
      if (best < least) least = best;
    }
    if (least > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length]!, limit + 1);
}

const plain = (text: string): string => text.toLowerCase().replaceAll('_', '-');

/** How many slips a word may hold and still be meant. */
const allowed = (word: string): number => (word.length <= 2 ? 0 : word.length <= 5 ? 1 : word.length <= 9 ? 2 : 3);

/** What a finding says of a word that is not known. */
export interface Guess {
  readonly suggestion?: string;
  /** As near as the first: which of the two is meant, nobody but the author knows. */
  readonly other?: string;
}

/** The nearest candidate, and the first other one that is as near; nothing if all are too far to be meant. Case and `_` for `-` cost nothing. */
export function guess(word: string, candidates: Iterable<string>): Guess {
  const wanted = plain(word);
  if (wanted.length > 64) return {};
  const letters = lettersOf(wanted);
  let limit = Math.max(...wanted.split('.').map(allowed));
  let suggestion: string | undefined;
  let other: string | undefined;
  for (const candidate of candidates) {
    if (candidate === word || surelyFar(wanted, letters, candidate, limit)) continue;
    const d = slips(wanted, plain(candidate), limit);
    if (d > limit) continue;
    if (d < limit || suggestion === undefined) [suggestion, other] = [candidate, undefined];
    else other ??= candidate;
    limit = d;
    if (d === 0) break;
  }
  return { ...(suggestion !== undefined && { suggestion }), ...(other !== undefined && { other }) };
}

export const closest = (word: string, candidates: Iterable<string>): string | undefined =>
  guess(word, candidates).suggestion;

/** The slips between two words, or between the parts of two paths, none of which may hold more than it could alone. */
function slips(wanted: string, candidate: string, limit: number): number {
  if (!wanted.includes('.')) return distance(wanted, candidate, limit);
  const [parts, others] = [wanted.split('.'), candidate.split('.')];
  if (parts.length !== others.length) return distance(wanted, candidate, limit);
  let sum = 0;
  for (const [i, part] of parts.entries()) {
    const most = Math.min(limit, allowed(part));
    const d = distance(part, others[i]!, most);
    if (d > most) return limit + 1;
    sum += d;
  }
  return sum;
}

/** A look at the letters that saves most comparisons: each slip brings one letter at most, and takes one. */
function surelyFar(wanted: string, letters: number, candidate: string, limit: number): boolean {
  const theirs = lettersOf(candidate);
  if (letters === ANY || theirs === ANY) return false;
  if (Math.abs(wanted.length - candidate.length) > limit) return true;
  return ones(letters & ~theirs) > limit || ones(theirs & ~letters) > limit;
}

/** Beyond ASCII letters change their number with their case: nothing is said of them here. */
const ANY = -1;

/** Which letters a word has, as 26 bits, and four for all else. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code > 127) return ANY;
    const letter = (code | 32) - 97;
    bits |= letter >= 0 && letter < 26 ? 1 << letter : 1 << (26 + ((code === 95 ? 45 : code) % 4));
  }
  return bits;
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Whether one word is another but for a single slip of the finger, so that nobody has to be asked which was meant. */
export const isSlip = (written: string, meant: string): boolean => distance(plain(written), plain(meant), 1) <= 1;
