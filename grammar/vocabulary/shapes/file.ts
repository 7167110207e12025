/** `from "file.csv" column "c"` */
import type { Shape } from '../row.ts';
import { isWord, single } from './reader.ts';
import * as phrases from './recoverPhrase.ts';

export const dataFile: Shape<{ readonly path: string; readonly column?: string }> = single(
  'a file in quotes, optionally followed by `column "NAME"`',
  [{ type: 'path' }, { type: 'word', words: { column: 'the column to read' } }],
  (item) => {
    const [path, word, column, extra] = item.values;
    if (path?.kind !== 'string') return item.fail(path!);
    if (extra) return item.fail(extra);
    if (!word) return { path: path.text };
    if (!isWord(word, 'column')) return item.fail(word, 'column');
    return column?.kind === 'string' ? { path: path.text, column: column.text } : item.fail(column ?? word);
  },
  phrases.file,
);
