/**
 * The TextMate grammar: colours at once, before the server answers. Each pattern is linear: no repetition stands next
 * to another that can match the same characters. A word that is both a kind and a property (`team`, `calendar`) is a
 * kind where a title or a block follows on its line.
 */
import type { Expected, KindRow } from '../vocabulary/row.ts';

const identifier = String.raw`\p{L}[\p{L}\p{M}\p{Nd}_]*(?:-[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}_]*)*`;
const wordEnd = String.raw`(?![\p{L}\p{M}\p{Nd}_-])`;
/** Not inside a word or path; after `..` a new one begins. */
const wordStart = String.raw`(?<![\p{L}\p{M}\p{Nd}_-])(?<![\p{L}\p{Nd}]\.)`;
const itemStart = String.raw`(?:^|(?<=[{;}]))\s*`;

/** Longest first, so that no word hides a longer one. */
const anyOf = (words: Iterable<string>): string =>
  [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');

export function textMateGrammar(kinds: readonly KindRow[]): object {
  const kindNames = kinds.map(({ name }) => name);
  const properties = new Set(kinds.flatMap((kind) => Object.keys(kind.properties)));
  const both = kindNames.filter((name) => properties.has(name));
  const kindsOnly = kindNames.filter((name) => !properties.has(name));
  const words = new Set<string>();
  for (const kind of kinds) {
    for (const row of [...Object.values(kind.properties), ...(kind.others ? [kind.others] : [])]) {
      for (const expected of row.shape.expects)
        for (const word of wordsOf(expected)) if (!properties.has(word)) words.add(word);
    }
  }
  const header = (names: readonly string[], ahead: string): object => ({
    match: `${itemStart}(${anyOf(names)})${wordEnd}${ahead}(?:[ \\t]+(${identifier}))?`,
    captures: { 1: { name: 'keyword.control.kind.roadmap' }, 2: { name: 'entity.name.type.roadmap' } },
  });
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Roadmap',
    scopeName: 'source.roadmap',
    patterns: [
      { include: '#comments' },
      { include: '#strings' },
      { include: '#declarations' },
      { include: '#properties' },
      { include: '#values' },
    ],
    repository: {
      comments: {
        patterns: [
          { name: 'comment.line.documentation.roadmap', match: '///(?!/).*$' },
          { name: 'comment.line.double-slash.roadmap', match: '//.*$' },
          { name: 'comment.block.roadmap', begin: String.raw`/\*`, end: String.raw`\*/` },
        ],
      },
      strings: {
        patterns: [
          { name: 'string.quoted.triple.roadmap', begin: '"""', end: '"""', patterns: [{ include: '#escapes' }] },
          { name: 'string.quoted.double.roadmap', begin: '"', end: '"|$', patterns: [{ include: '#escapes' }] },
        ],
      },
      escapes: {
        patterns: [
          { name: 'constant.character.escape.roadmap', match: String.raw`\\(?:["\\nt]|u\{[0-9A-Fa-f]{1,6}\})` },
          { name: 'invalid.illegal.escape.roadmap', match: String.raw`\\.` },
        ],
      },
      declarations: {
        patterns: [
          {
            match: String.raw`^\s*(import)(?=\s*")`,
            captures: { 1: { name: 'keyword.control.import.roadmap' } },
          },
          header(kindsOnly, ''),
          header(both, '(?=[^"{;]*["{])'),
        ],
      },
      properties: {
        match: `${itemStart}(${anyOf(properties)})${wordEnd}`,
        captures: { 1: { name: 'support.type.property-name.roadmap' } },
      },
      values: {
        patterns: [
          {
            name: 'constant.numeric.date.roadmap',
            match: String.raw`${wordStart}\d{4}-(?:\d{2}-\d{2}|\d{2}|H\d|Q\d|W\d{2})${wordEnd}`,
          },
          {
            match: String.raw`${wordStart}([+-]?\d+(?:\.\d+)?)(mo|ed|ew|[hdwkMB])?${wordEnd}(%)?`,
            captures: {
              1: { name: 'constant.numeric.roadmap' },
              2: { name: 'keyword.other.unit.roadmap' },
              3: { name: 'keyword.other.unit.roadmap' },
            },
          },
          { name: 'variable.other.handle.roadmap', match: String.raw`@[\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}_./-]*` },
          { name: 'entity.name.tag.roadmap', match: String.raw`#[\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}_./-]*` },
          { name: 'support.constant.roadmap', match: `${wordStart}(?:${anyOf(words)})${wordEnd}(?!\\.[\\p{L}])` },
          { name: 'punctuation.separator.range.roadmap', match: String.raw`\.\.` },
          { name: 'keyword.operator.roadmap', match: '[-+*/|]' },
          { name: 'punctuation.separator.roadmap', match: '[,;]' },
          { name: 'punctuation.section.block.roadmap', match: '[{}]' },
          { name: 'punctuation.section.brackets.roadmap', match: String.raw`[\[\]()]` },
        ],
      },
    },
  };
}

const wordsOf = (expected: Expected): string[] => (expected.type === 'word' ? Object.keys(expected.words) : []);
