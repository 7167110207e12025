/**
 * Letters of other scripts that look like Latin ones. The common part of Unicode Technical Standard 39, "Unicode
 * Security Mechanisms": the lower and upper case of Cyrillic, Greek and Armenian, and the full-width forms (by NFKC).
 */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries([
  ['а', 'a'],
  ['в', 'b'],
  ['с', 'c'],
  ['ԁ', 'd'],
  ['е', 'e'],
  ['һ', 'h'],
  ['і', 'i'],
  ['ј', 'j'],
  ['к', 'k'],
  ['ӏ', 'l'],
  ['м', 'm'],
  ['о', 'o'],
  ['р', 'p'],
  ['ԛ', 'q'],
  ['г', 'r'],
  ['ѕ', 's'],
  ['т', 't'],
  ['у', 'y'],
  ['ѵ', 'v'],
  ['ԝ', 'w'],
  ['х', 'x'],
  ['А', 'A'],
  ['В', 'B'],
  ['С', 'C'],
  ['Е', 'E'],
  ['Н', 'H'],
  ['І', 'I'],
  ['Ј', 'J'],
  ['К', 'K'],
  ['М', 'M'],
  ['О', 'O'],
  ['Р', 'P'],
  ['Ѕ', 'S'],
  ['Т', 'T'],
  ['У', 'Y'],
  ['Х', 'X'],
  ['α', 'a'],
  ['ε', 'e'],
  ['ι', 'i'],
  ['κ', 'k'],
  ['ν', 'v'],
  ['ο', 'o'],
  ['ρ', 'p'],
  ['τ', 't'],
  ['υ', 'u'],
  ['χ', 'x'],
  ['γ', 'y'],
  ['Α', 'A'],
  ['Β', 'B'],
  ['Ε', 'E'],
  ['Ζ', 'Z'],
  ['Η', 'H'],
  ['Ι', 'I'],
  ['Κ', 'K'],
  ['Μ', 'M'],
  ['Ν', 'N'],
  ['Ο', 'O'],
  ['Ρ', 'P'],
  ['Τ', 'T'],
  ['Υ', 'Y'],
  ['Χ', 'X'],
  ['ո', 'n'],
  ['ս', 'u'],
  ['օ', 'o'],
  ['հ', 'h'],
  ['ց', 'g'],
  ['ı', 'i'],
  ['ɡ', 'g'],
  ['ɑ', 'a'],
]);

/** What a name looks like, in Latin letters where it can. */
export const skeleton = (name: string): string =>
  [...name.normalize('NFKC')].map((letter) => LATIN[letter] ?? letter).join('');

const SCRIPTS = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
] as const;

/**
 * The scripts that one word of a name mixes, where some of its letters look like those of another script. Words end at
 * `-` and `_`, so `api-для-партнёров` mixes none.
 */
export function mixedScripts(name: string): readonly string[] | undefined {
  for (const word of name.split(/[-_.\d]+/)) {
    const found = SCRIPTS.filter(([, letters]) => letters.test(word)).map(([script]) => script);
    if (found.length > 1 && skeleton(word) !== word) return found;
  }
  return undefined;
}
