/** Quotes that are missing around a text, or stand around a name. */
import { nameFrom } from '../../../grammar/nameFrom.ts';
import { isQuote } from '../../../grammar/strings.ts';
import { kindRow } from '../../../grammar/vocabulary/index.ts';
import type { Expected } from '../../../grammar/vocabulary/row.ts';
import { suggestionOf } from '../../diagnostics/finding.ts';
import { propertyAt } from './find.ts';
import { type Fixer, type Found, inFile } from './fix.ts';

/** What the property that a finding stands on takes. */
export function expectedBy(found: Found): readonly Expected[] {
  const properties = kindRow(found.declaration?.keyword.text ?? '')?.properties;
  const name = propertyAt(found)?.name.text ?? '';
  return properties && Object.hasOwn(properties, name) ? properties[name]!.shape.expects : [];
}

/** `note It's fine, so far`: all that is said of a property that takes nothing but a text. */
export const putInQuotes: Fixer = (found) => {
  const { file, start } = found;
  const property = propertyAt(found);
  const isText = expectedBy(found).every(({ type }) => type === 'string') && expectedBy(found).length > 0;
  if (!property || !isText || hasQuotes(found) || suggestionOf(found.finding) !== undefined) return [];
  const from = start + property.name.end;
  const said = file.text.slice(from, start + property.end);
  const plain = said.replace(/^\s*[:=]?\s*/, '').trimEnd();
  // What has quotes in it may be meant in several ways.
  if (!plain || /["“”„\\\r\n]/.test(plain)) return [];
  const edit = { span: { start: from, end: from + said.trimEnd().length }, text: ` "${plain}"` };
  return [{ title: 'Put it in quotes', edits: inFile(found, edit), preferred: true, safe: true }];
};

/** Quotes that are there already, of another kind or twice, say where the text is; only not clearly. */
const hasQuotes = ({ finding }: Found): boolean =>
  finding.code === 'invalid-character' && (finding.facts.signs ?? []).some(isQuote);

/** `after "One-page cart"`: the name of what has that title, or that name. */
export const useName: Fixer<'wrong-value'> = (found) => {
  const { facts } = found.finding;
  const quoted = 'found' in facts ? facts.found : undefined;
  const text = quoted?.startsWith('"') ? quoted.slice(1, -1) : undefined;
  const kinds = expectedBy(found).flatMap((expected) => (expected.type === 'reference' ? expected.kinds : []));
  if (!text || kinds.length === 0) return [];
  const plain = nameFrom(text);
  const meant = [...found.analysis.roadmap.byId.values()].filter(
    ({ kind, title, name }) => kinds.includes(kind) && (title === text || name === text || name === plain),
  );
  return meant.slice(0, 4).map(({ id, name }) => ({
    title: `Change to \`${meant.length === 1 ? name : id}\``,
    edits: inFile(found, { span: found.span, text: meant.length === 1 ? name : id }),
    preferred: meant.length === 1,
    safe: meant.length === 1 && name === text,
  }));
};
