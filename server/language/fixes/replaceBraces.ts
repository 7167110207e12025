/** `｛` and `｝` are braces of another keyboard. One alone would leave its block without an end, so all of a file become ours at once. */
import { parse } from '../../../grammar/parse.ts';
import { tokenize, Unknown } from '../../../grammar/tokens.ts';
import { applyEdits, type Edit } from '../../planEdits/edit.ts';
import { type Fixer, inFile } from './fix.ts';
import { codesIn } from './readsBetter.ts';

const ours: Readonly<Record<string, string>> = { '\uff5b': '{', '\uff5d': '}' };

/** A longer text is not read again for it. */
const longest = 100_000;

export const replaceBraces: Fixer<'invalid-character'> = (found) => {
  const { text } = found.file;
  if (!/[\uff5b\uff5d]/.test(found.finding.facts.found) || text.length > longest) return [];
  const edits = tokenize(text).tokens.flatMap(({ tokenType, image, startOffset }): Edit[] =>
    tokenType !== Unknown
      ? []
      : [...image.matchAll(/[\uff5b\uff5d]/g)].map(({ index, 0: brace }) => ({
          span: { start: startOffset + index, end: startOffset + index + 1 },
          text: ours[brace]!,
        })),
  );
  const after = applyEdits(text, edits);
  const isBetter = !parse(after).unbalanced && codesIn(after, 'file').length <= codesIn(text, 'file').length;
  const title = 'Change `｛` and `｝` to `{` and `}` in the whole file';
  return [{ title, edits: inFile(found, ...edits), preferred: isBetter, safe: isBetter }];
};
