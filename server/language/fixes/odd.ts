/** What does not belong where it stands: it goes, or becomes what it was surely meant to be. */
import { nameFrom } from '../../../grammar/nameFrom.ts';
import { shift } from '../../../grammar/text.ts';
import { isDash } from '../../../grammar/typography.ts';
import { kindRow } from '../../../grammar/vocabulary/index.ts';
import { propertyOf, suggestionOf } from '../../diagnostics/finding.ts';
import { endOfLine, removeStatement } from '../../planEdits/edits.ts';
import { entityOfDeclaration } from '../../workspace/places.ts';
import { propertyAt } from './find.ts';
import { type Fixer, type Found, inFile } from './fix.ts';
import { readsBetter } from './readsBetter.ts';

const written = ({ file, span }: Found): string => file.text.slice(span.start, span.end);

/** A bullet or number before a declaration, a brace without a partner, a comma before the first value. */
export const removeOdd: Fixer = (found) => {
  const { file, span, finding } = found;
  const sign = written(found);
  const before = file.text.slice(Math.max(0, span.start - 200), span.start);
  const after = file.text.slice(span.end, span.end + 200);
  const isBullet =
    (/^(?:[-*•+]|\d+[.)]?)$/u.test(sign) || isDash(sign)) &&
    /(?:^|[\r\n])[ \t]*$/.test(before) &&
    /^[ \t]+\p{L}/u.test(after);
  const isComma = sign === ',' && propertyOf(finding) !== undefined;
  if (!isBullet && !isComma && sign !== '}') return [];
  const isAlone = sign === '}' && file.text.slice(span.end, endOfLine(file.text, span.end)).trim() === '';
  const end = span.end + /^ */.exec(after)![0].length;
  const edit = isAlone ? removeStatement(file.text, span) : { span: { start: span.start, end }, text: '' };
  const title = isComma ? 'Remove the comma' : `Remove the \`${sign}\``;
  return [{ title, edits: inFile(found, edit), preferred: true, safe: sign !== '}' }];
};

/** Remarks as other languages mark them: `# …`, `-- …`, `<!-- … -->`. */
export const makeComment: Fixer = (found) => {
  const { file, span } = found;
  const line = file.text.slice(span.start, endOfLine(file.text, span.start));
  // A tag begins with the same sign as a remark.
  if (suggestionOf(found.finding) !== undefined) return [];
  const [, remark] = /^(?:#+|--+|;+|%+|<!--)\s*([^{}]*?)\s*(?:-->\s*)?$/.exec(line) ?? [];
  const property = propertyAt(found);
  // A property would be left with nothing to say.
  if (!remark || (property && !property.items.flat().some(({ end }) => found.start + end <= span.start))) return [];
  const edit = { span: { start: span.start, end: span.start + line.length }, text: `// ${remark}` };
  if (!readsBetter(found, [edit])) return [];
  return [{ title: 'Make it a comment', edits: inFile(found, edit), preferred: true, safe: true }];
};

/** A sign between a name and what is said of it, which leaves a space. */
export const removeSpare: Fixer<'invalid-character'> = (found) => {
  if (!found.finding.facts.isSpare) return [];
  const { text } = found.file;
  let { start, end } = found.span;
  while (text[end] === ' ') end++;
  while (text[start - 1] === ' ') start--;
  const edit = { span: { start, end }, text: /[\r\n]/.test(text[end] ?? '\n') ? '' : ' ' };
  const title = `Remove the \`${written(found)}\``;
  if (!readsBetter(found, [edit])) return [];
  return [{ title, edits: inFile(found, edit), preferred: true, safe: true }];
};

/** `feature cart duration 2w`, `feature cart [ duration 2w ]`: what is said of it, put in braces. */
export const wrapInBraces: Fixer = (found) => {
  const { file, span, declaration } = found;
  const row = declaration && kindRow(declaration.keyword.text);
  const end = endOfLine(file.text, span.start);
  const [, inner] = /^[:=]?\s*(?:[[(<]\s*)?(.*?)(?:\s*[\])>])?\s*$/.exec(file.text.slice(span.start, end)) ?? [];
  const first = /^[\p{L}-]+/u.exec(inner ?? '')?.[0];
  if (!row || declaration.block || !inner || /[{}"]\s*$/.test(inner) || !first || !Object.hasOwn(row.properties, first))
    return [];
  let { start } = span;
  while (file.text[start - 1] === ' ') start--;
  const edit = { span: { start, end }, text: ` { ${inner} }` };
  if (!readsBetter(found, [edit])) return [];
  return [{ title: 'Put it in braces', edits: inFile(found, edit), preferred: true, safe: true }];
};

/**
 * `feature search Search as you type`, `team Web Team`: a title without its quotes, or a name in several words. Which of
 * them a capital tells; a name that something goes by already stays.
 */
export const nameOrTitle: Fixer = (found) => {
  const { file, start, declaration, analysis } = found;
  if (!declaration?.id || declaration.id.end > found.span.start - start) return [];
  const from = start + declaration.id.start;
  const words = /^[\p{L}\p{Nd}_-]+(?: +[\p{L}\p{Nd}_-]+)+/u.exec(
    file.text.slice(from, endOfLine(file.text, from)),
  )?.[0];
  if (!words || from + words.length < found.span.end) return [];
  const put = (title: string, text: string, preferred: boolean) => ({
    ...{ title, preferred, safe: false },
    edits: inFile(found, { span: { start: from, end: from + words.length }, text }),
  });
  const id = declaration.id.text;
  const rest = words.slice(id.length).trim();
  const name = nameFrom(words);
  const isTitle = /^\p{Ll}/u.test(id) && /^\p{Lu}/u.test(rest);
  const entity = entityOfDeclaration(analysis, declaration);
  const isUsed = entity !== undefined && analysis.references.of(entity.id).length > 1;
  return [
    ...(declaration.title ? [] : [put(`Make \`${rest}\` the title`, `${id} "${rest}"`, isTitle || isUsed)]),
    ...(isUsed ? [] : [put(`Name it \`${name}\``, declaration.title ? name : `${name} "${words}"`, !isTitle)]),
  ];
};

/** `title "Search"`, as a property: a title stands in the first line. */
export const moveTitle: Fixer = (found) => {
  const { file, start, declaration } = found;
  const property = propertyAt(found);
  if (!property || !declaration || declaration.title || !/^(?:title|name|label)$/.test(property.name.text)) return [];
  const said = file.text.slice(start + property.name.end, start + property.end).replace(/^\s*[:=]?\s*/, '');
  const plain = said.replace(/^(["'])(.*)\1$/, '$2');
  if (!plain || /["\\\r\n]/.test(plain)) return [];
  const at = start + (declaration.id ?? declaration.keyword).end;
  const title = { span: { start: at, end: at }, text: ` "${plain}"` };
  const edits = inFile(found, title, removeStatement(file.text, shift(property, start)));
  return [{ title: 'Make it the title', edits, preferred: true, safe: false }];
};
