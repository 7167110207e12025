/** Files as they are now: open documents with their edits, parsed only when somebody asks, over the files behind them. */
import { parse } from '../../grammar/parse.ts';
import type { ParsedFile } from './analysis.ts';
import type { FileSource } from './fileSource.ts';
import { memorySource, overlaidSource } from './memorySource.ts';
import { parsedFile } from './parsedFile.ts';

/** A replacement of `[start, end)` of the text before it; several apply one after the other, as an editor sends them. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Documents {
  open(uri: string, text: string): void;
  change(uri: string, edits: readonly TextEdit[]): void;
  close(uri: string): void;
  /** What is known of these files behind the open ones (or of all) is forgotten. */
  forget(uris?: readonly string[]): void;
  load(uri: string): ParsedFile | undefined;
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

  const load = (uri: string): ParsedFile | undefined => {
    const known = parsed.get(uri);
    const text = open.read(uri);
    if (known && (text === undefined || known.text === text)) return known;
    const now = text ?? behind.read(uri);
    if (now === undefined) return undefined;
    const file = parsedFile(uri, now, parse(now));
    parsed.set(uri, file);
    return file;
  };

  return Object.freeze({
    open(uri: string, text: string) {
      found.clear();
      open.set(uri, text);
    },
    change(uri: string, edits: readonly TextEdit[]) {
      let text = open.read(uri) ?? behind.read(uri) ?? '';
      for (const edit of edits) text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
      open.set(uri, text);
    },
    close(uri: string) {
      found.clear();
      open.delete(uri);
      parsed.delete(uri);
    },
    forget(uris?: readonly string[]) {
      found.clear();
      data.clear();
      for (const uri of uris ?? [...parsed.keys()]) if (open.read(uri) === undefined) parsed.delete(uri);
    },
    load,
    isOpen: (uri: string) => open.read(uri) !== undefined,
    openUris: () => open.uris(),
    source: {
      read(uri: string) {
        const known = parsed.get(uri)?.text ?? open.read(uri) ?? data.get(uri);
        if (known !== undefined || data.has(uri)) return known;
        const text = behind.read(uri);
        data.set(uri, text);
        return text;
      },
      find(pattern: string, from: string) {
        const key = `${from}\n${pattern}`;
        const known = found.get(key) ?? source.find(pattern, from);
        found.set(key, known);
        return known;
      },
    },
  });
}
