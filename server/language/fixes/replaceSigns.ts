/** What the signs of a word processor can only mean: `2027–03–15` is `2027-03-15`, `mon–fri` is `mon..fri`. */
import { tokenize, Word, wordOf } from '../../../grammar/tokens.ts';
import { propertyRow } from '../../../grammar/vocabulary/index.ts';
import { entityOfDeclaration, isDeclared, spansOf } from '../../workspace/places.ts';
import { propertyAt } from './find.ts';
import { type Fixer, type Found, inFile } from './fix.ts';
import { expectedBy } from './quote.ts';
import { useSuggestion } from './replace.ts';

/**
 * Made unasked where one reading is sure: every name that the finding did not read as it is written is one that there is.
 * Of two readings a name that there is decides.
 */
export const replaceSigns: Fixer<'invalid-character'> = (found) => {
  const { facts } = found.finding;
  if (/[\uff5b\uff5d]/.test(facts.found)) return [];
  if (!facts.signs) return useSuggestion(found);
  const written = found.file.text.slice(found.span.start, found.span.end);
  const readings = [facts.suggestion, facts.other].filter((text) => text !== undefined);
  const sure = readings.filter((text) => isSure(found, written, text));
  return readings.map((text) => ({
    title: `Change to \`${text.length > 100 ? `${text.slice(0, 60)}…` : text}\``,
    edits: inFile(found, { span: found.span, text }),
    preferred: sure.length === 1 && sure[0] === text,
    safe: sure.length === 1 && sure[0] === text,
  }));
};

function isSure(found: Found<'invalid-character'>, written: string, text: string): boolean {
  // Where quotes or braces are in it, the text may have begun or ended elsewhere.
  if (!written.startsWith('"') && text.startsWith('"') && /["\\{}]/.test(text.slice(1, -1))) return false;
  const property = propertyAt(found);
  if (!property) return isWholeHeader(found) && isNameInUse(found, text);
  const isName = property.name.start === found.finding.place.span.start;
  return isName ? propertyRow(found.declaration!.keyword.text, text) !== undefined : areNames(found, written, text);
}

/** In a header nothing else is wrong: else the name or the title may go on. */
function isWholeHeader({ declaration, finding }: Found<'invalid-character'>): boolean {
  if (!declaration) return true;
  const end = declaration.block?.start ?? declaration.length;
  const own = declaration.problems.filter(({ span }) => span.start < end);
  return own.every(
    ({ facts, span }) =>
      ('suggestion' in facts && facts.suggestion !== undefined) || span.start === finding.place.span.start,
  );
}

/** Of two names that a header may have, the one that others use, and not the other as well. */
function isNameInUse(
  { analysis, declaration, finding: { place, facts } }: Found<'invalid-character'>,
  text: string,
): boolean {
  if (facts.other === undefined || !declaration?.id || place.span.start !== declaration.id.start) return true;
  const entity = entityOfDeclaration(analysis, declaration);
  const uses = spansOf(analysis, entity ? analysis.references.of(entity.id) : []).filter(
    ({ uri, span: { start, end } }) => analysis.files.get(uri)!.text.slice(start, end) === facts.suggestion,
  );
  const [asRead, other] = [
    uses.length > 0,
    analysis.findings.some((each) => each.code === 'unresolved-reference' && each.facts.name === facts.other),
  ];
  return asRead !== other && (text === facts.suggestion) === asRead;
}

/** Whether the names that a reading makes are those of things that may stand there, or words of the language. */
function areNames(found: Found<'invalid-character'>, written: string, text: string): boolean {
  const expected = expectedBy(found);
  const kinds = expected.flatMap((each) => (each.type === 'reference' ? each.kinds : []));
  if (kinds.length === 0) return true;
  const words = (of: string): string[] =>
    tokenize(of).tokens.flatMap((token) =>
      token.tokenType === Word && wordOf(token) === token.image ? token.image : [],
    );
  const known = words(written);
  const isWordOfOurs = (word: string): boolean =>
    expected.some((each) => each.type === 'word' && Object.hasOwn(each.words, word));
  return words(text).every(
    (word) => known.includes(word) || isWordOfOurs(word) || isDeclared(found.analysis, word, kinds),
  );
}
