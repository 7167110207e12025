/**
 * The open documents: incremental changes become offsets and go on to the workspace as edits, in the order they came. A
 * view of a file, such as the older side of a diff, is never opened here, so no answer knows of it.
 */
import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import type { LineIndex } from '../../grammar/text.ts';
import { canonicalUri } from '../workspace/uri.ts';
import type { TextEdit, Workspace } from '../workspace/workspace.ts';
import { spanOf } from './fromProtocol.ts';

export interface Documents {
  open(params: DidOpenTextDocumentParams): void;
  change(params: DidChangeTextDocumentParams): void;
  close(params: DidCloseTextDocumentParams): void;
  isOpen(uri: string): boolean;
  /** The version the client gave to what it has open. */
  version(uri: string): number | undefined;
  /** The open documents, canonical URIs. */
  uris(): readonly string[];
  /** The file's URI as the client spells it. */
  nameOf(uri: string): string;
}

/** @param isFile whether a document is a file or a draft rather than a view of one */
export function documents(workspace: Workspace, isFile: (uri: string) => boolean = () => true): Documents {
  /** The version of each open document. */
  const open = new Map<string, number>();
  /** How a client spelt a URI, for as long as we live: findings of a closed file go to the name it was opened by. */
  const spelt = new Map<string, string>();

  return Object.freeze({
    open({ textDocument: { uri, version, text } }: DidOpenTextDocumentParams) {
      if (!isFile(uri)) return;
      const key = canonicalUri(uri);
      if (key !== uri) spelt.set(key, uri);
      open.set(key, version);
      workspace.open(key, text);
    },
    change({ textDocument, contentChanges }: DidChangeTextDocumentParams) {
      const key = canonicalUri(textDocument.uri);
      // A change of a document that was never opened has nothing to apply to.
      if (!open.has(key)) return;
      for (const change of contentChanges) workspace.change(key, [toEdit(workspace.lines(key), change)]);
      open.set(key, textDocument.version);
    },
    close({ textDocument }: DidCloseTextDocumentParams) {
      const key = canonicalUri(textDocument.uri);
      if (!open.delete(key)) return;
      workspace.close(key);
    },
    isOpen: (uri: string) => open.has(uri),
    version: (uri: string) => open.get(uri),
    uris: () => [...open.keys()],
    nameOf: (uri: string) => spelt.get(uri) ?? uri,
  });
}

/** @param lines of the text before the change */
function toEdit(lines: LineIndex, change: TextDocumentContentChangeEvent): TextEdit {
  if ('range' in change && change.range) return { ...spanOf({ lines }, change.range), text: change.text };
  return { start: 0, end: lines.offset({ line: lines.lineCount, column: 0 }), text: change.text };
}
