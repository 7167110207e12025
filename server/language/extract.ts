/** A declaration at the top of a file, moved to a file of its own that is imported instead: names mean the same there. */
import type { Analysis, ParsedFile } from '../analysis/analysis.ts';
import type { Edit, Edits } from '../planEdits/edit.ts';
import { lineBreakOf, removeStatement } from '../planEdits/edits.ts';
import { cursorAt } from '../workspace/cursor.ts';

export interface Extracted {
  readonly title: string;
  readonly edits: Edits;
  /** The new file and what is in it. */
  readonly create: { readonly uri: string; readonly text: string };
}

/** Only from its header, so that it is not offered on every line; and never over a file that is there. */
export function extract(analysis: Analysis, file: ParsedFile, offset: number): Extracted | undefined {
  const { path, on } = cursorAt(file, offset);
  const [here] = path;
  if (!here || path.length > 1 || on.kind === 'nothing' || on.kind === 'value' || on.kind === 'property')
    return undefined;
  const { declaration, start } = here;
  const { id, keyword } = declaration;
  if (!id || keyword.text === 'roadmap' || !/^[\p{L}\p{Nd}_-]+$/u.test(id.text)) return undefined;
  if (file.tree.items.length < 2) return undefined;
  const folder = file.uri.slice(0, file.uri.lastIndexOf('/') + 1);
  const uri = `${folder}${encodeURIComponent(id.text)}.roadmap`;
  if (folder === '' || analysis.files.has(uri)) return undefined;

  const newline = lineBreakOf(file.text);
  const whole = { start, end: start + declaration.length };
  const imports = file.tree.items.flatMap((item, i) =>
    item.kind === 'import' ? [file.tree.starts[i]! + item.length] : [],
  );
  const at = imports.at(-1);
  const line = `import "./${id.text}.roadmap"`;
  const byteOrderMark = file.text.startsWith('\ufeff') ? 1 : 0;
  const add: Edit =
    at === undefined
      ? { span: { start: byteOrderMark, end: byteOrderMark }, text: `${line}${newline}${newline}` }
      : { span: { start: at, end: at }, text: `${newline}${line}` };
  const remove = removeStatement(file.text, whole);
  const touching = remove.span.start <= add.span.end && add.span.start <= remove.span.end;
  const edits = touching
    ? [{ span: { start: Math.min(add.span.start, remove.span.start), end: remove.span.end }, text: `${add.text}` }]
    : [add, remove];
  return {
    title: `Move \`${id.text}\` to a file of its own`,
    edits: new Map([[file.uri, edits]]),
    create: { uri, text: `${file.text.slice(whole.start, whole.end)}${newline}` },
  };
}
