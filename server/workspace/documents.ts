/** Files as they are now: open documents with their edits, parsed only when somebody asks, over the files behind them. */
import { parse } from '../../grammar/parse.ts';
import { applyEdit, type Edit, reparse } from '../../grammar/reparse.ts';
import { editedLines, type LineIndex, lineIndex } from '../../grammar/text.ts';
import type { ParsedFile } from '../analysis/analysis.ts';
import { traitsAfter } from '../diagnostics/textTraits.ts';
import type { FileSource } from './fileSource.ts';
import { memorySource, overlaidSource } from './memorySource.ts';
import { parsedFile, unreadableFile } from './parsedFile.ts';

export type { Edit as TextEdit } from '../../grammar/reparse.ts';

export interface Documents {
  open(uri: string, text: string): void;
  change(uri: string, edits: readonly Edit[]): void;
  close(uri: string): void;
  /** What is known of these files behind the open ones (or of all) is forgotten. */
  forget(uris?: readonly string[]): void;
  load(uri: string): ParsedFile | undefined;
  /** The lines of a file as it is now, edits included, without reading it. */
  lines(uri: string): LineIndex;
  isOpen(uri: string): boolean;
  openUris(): readonly string[];
  /** With the answers of `find` kept until `forget`, `open` or `close`: globs read whole folders. */
  readonly source: FileSource;
}

export function documents(behind: FileSource): Documents {
  const open = memorySource();
  const source = overlaidSource(open, behind);
  const parsed = new Map<string, ParsedFile>();
  /** Data files: read, but no roadmaps. */
  const data = new Map<string, string | undefined>();
  const found = new Map<string, ReturnType<FileSource['find']>>();
  /** Files that may have changed on the disk: where one did, only what differs is read again. */
  const stale = new Map<string, ParsedFile>();

  /** Edits since a file was parsed: many may come before anybody asks. */
  const pending = new Map<string, Step[]>();
  /** Of open files, once asked for: each edit is said in lines and columns of the text before it. */
  const counted = new Map<string, LineIndex>();

  const linesOf = (uri: string): LineIndex => {
    const lines = counted.get(uri) ?? lineIndex(open.read(uri) ?? behind.read(uri) ?? '');
    counted.set(uri, lines);
    return lines;
  };

  const withoutText = (uri: string): ParsedFile | undefined => {
    const reason = behind.unreadable?.(uri);
    return reason && unreadableFile(uri, reason);
  };

  const load = (uri: string): ParsedFile | undefined => {
    const known = parsed.get(uri);
    const text = open.read(uri);
    const steps = pending.get(uri);
    pending.delete(uri);
    if (known && (text === undefined || (known.text === text && !known.unreadable))) return known;
    const now = text ?? behind.read(uri);
    const file =
      now === undefined
        ? withoutText(uri)
        : known && steps
          ? edited(known, steps)
          : (changedOnDisk(stale.get(uri), now) ?? parsedFile(uri, now, parse(now), { lines: counted.get(uri) }));
    stale.delete(uri);
    if (file) parsed.set(uri, file);
    return file;
  };

  return Object.freeze({
    open(uri: string, text: string) {
      found.clear();
      stale.delete(uri);
      open.set(uri, text);
      pending.delete(uri);
      counted.delete(uri);
    },
    change(uri: string, edits: readonly Edit[]) {
      let text = open.read(uri) ?? behind.read(uri) ?? '';
      const steps = pending.get(uri) ?? [];
      for (const edit of edits) {
        text = applyEdit(text, edit);
        const lines = editedLines(linesOf(uri), edit, text);
        counted.set(uri, lines);
        // Of too many steps only the last text counts, and each text is as long as the file.
        steps[Math.min(steps.length, fewEdits)] = { edit, text, lines };
      }
      if (parsed.has(uri)) pending.set(uri, steps);
      open.set(uri, text);
    },
    close(uri: string) {
      found.clear();
      open.delete(uri);
      parsed.delete(uri);
      pending.delete(uri);
      counted.delete(uri);
    },
    forget(uris?: readonly string[]) {
      found.clear();
      data.clear();
      for (const uri of uris ?? [...parsed.keys()]) {
        const known = parsed.get(uri);
        if (!known || open.read(uri) !== undefined) continue;
        stale.set(uri, known);
        parsed.delete(uri);
      }
    },
    load,
    lines: linesOf,
    isOpen: (uri: string) => open.read(uri) !== undefined,
    openUris: () => open.uris(),
    source: {
      read(uri: string) {
        const read = parsed.get(uri);
        const known = (read?.unreadable ? undefined : read?.text) ?? open.read(uri) ?? data.get(uri);
        if (known !== undefined || data.has(uri)) return known;
        const text = behind.read(uri);
        data.set(uri, text);
        return text;
      },
      unreadable: source.unreadable,
      find(pattern: string, from: string) {
        const key = `${from}\n${pattern}`;
        const known = found.get(key) ?? source.find(pattern, from);
        found.set(key, known);
        return known;
      },
    },
  });
}

/** An edit, and the text with it: joined once, since to join a long text is to copy it. */
interface Step {
  readonly edit: Edit;
  readonly text: string;
  readonly lines: LineIndex;
}

/** The file with another text: itself where the text is the same, else read where it differs. */
function changedOnDisk(before: ParsedFile | undefined, text: string): ParsedFile | undefined {
  if (!before || before.unreadable) return undefined;
  if (before.text === text) return before;
  return edited(before, [{ edit: difference(before.text, text), text, lines: lineIndex(text) }]);
}

/** More edits at once than this are read as one: from the first character that differs to the last. */
const fewEdits = 8;

/** Each edit keeps the declarations that it does not touch, by identity. */
function edited(file: ParsedFile, steps: readonly Step[]): ParsedFile {
  if (steps.length > fewEdits) {
    const { text, lines } = steps.at(-1)!;
    return edited(file, [{ edit: difference(file.text, text), text, lines }]);
  }
  return steps.reduce(
    (before, { edit, text, lines }) =>
      parsedFile(before.uri, text, reparse(before.tree, before.text, edit, text), {
        positions: before.positions,
        lines,
        traits: traitsAfter(before.traits, edit, text),
      }),
    file,
  );
}

function difference(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same++;
  }
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}
