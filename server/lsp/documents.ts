/** The open documents: incremental changes become offsets and go on to the workspace as edits, in the order they came. */
import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { canonicalUri } from '../workspace/uri.ts';
import type { TextEdit, Workspace } from '../workspace/workspace.ts';

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

export function documents(workspace: Workspace): Documents {
  const open = new Map<string, TextDocument>();
  /** How a client spelt a URI, for as long as we live: findings of a closed file go to the name it was opened by. */
  const spelt = new Map<string, string>();

  return Object.freeze({
    open({ textDocument: { uri, languageId, version, text } }: DidOpenTextDocumentParams) {
      const key = canonicalUri(uri);
      if (key !== uri) spelt.set(key, uri);
      open.set(key, TextDocument.create(uri, languageId, version, text));
      workspace.open(key, text);
    },
    change({ textDocument, contentChanges }: DidChangeTextDocumentParams) {
      const key = canonicalUri(textDocument.uri);
      const document = open.get(key);
      // A change of a document that was never opened has nothing to apply to.
      if (!document) return;
      const edits: TextEdit[] = [];
      for (const change of contentChanges) {
        if ('range' in change && change.range) {
          const a = document.offsetAt(change.range.start);
          const b = document.offsetAt(change.range.end);
          edits.push({ start: Math.min(a, b), end: Math.max(a, b), text: change.text });
        } else {
          edits.push({ start: 0, end: document.getText().length, text: change.text });
        }
        TextDocument.update(document, [change], textDocument.version);
      }
      workspace.change(key, edits);
    },
    close({ textDocument }: DidCloseTextDocumentParams) {
      const key = canonicalUri(textDocument.uri);
      if (!open.delete(key)) return;
      workspace.close(key);
    },
    isOpen: (uri: string) => open.has(uri),
    version: (uri: string) => open.get(uri)?.version,
    uris: () => [...open.keys()],
    nameOf: (uri: string) => spelt.get(uri) ?? uri,
  });
}
