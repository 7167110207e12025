/**
 * Messages to bytes. A file may have hundreds of findings, of which an edit changes a few; so the bytes of a diagnostic
 * are made once for as long as it is the same object, and a message that lists them is put together of these. They are
 * those of what `JSON.stringify` makes.
 */
import { Buffer } from 'node:buffer';
import type { Diagnostic, MessageWriterOptions } from 'vscode-languageserver/node';

export const encoder: NonNullable<MessageWriterOptions['contentTypeEncoder']> = {
  name: 'application/json',
  encode: async (message) => bytesOf(message),
};

/** A notification of findings, the answer when they are pulled, or any other message. */
interface Listing {
  readonly params?: { readonly diagnostics?: readonly Diagnostic[] };
  readonly result?: { readonly kind?: string; readonly items?: readonly Diagnostic[] } | null;
}

export function bytesOf(message: object): Buffer {
  const { params, result } = message as Listing;
  if (Array.isArray(params?.diagnostics)) {
    return filled({ ...message, params: { ...params, diagnostics: [] } }, 'diagnostics', params.diagnostics);
  }
  if (result?.kind === 'full' && Array.isArray(result.items)) {
    return filled({ ...message, result: { ...result, items: [] } }, 'items', result.items);
  }
  return Buffer.from(JSON.stringify(message));
}

/** What is quoted inside a text has a backslash before its quotes, so the empty list is found and nothing else. */
function filled(message: object, name: string, diagnostics: readonly Diagnostic[]): Buffer {
  const json = JSON.stringify(message);
  const at = json.indexOf(`"${name}":[]`) + name.length + 4;
  const list = diagnostics.flatMap((diagnostic, i) => (i === 0 ? [one(diagnostic)] : [COMMA, one(diagnostic)]));
  return Buffer.concat([Buffer.from(json.slice(0, at)), ...list, Buffer.from(json.slice(at))]);
}

const COMMA = Buffer.from(',');

const made = new WeakMap<Diagnostic, Buffer>();

function one(diagnostic: Diagnostic): Buffer {
  const known = made.get(diagnostic);
  if (known !== undefined) return known;
  const bytes = Buffer.from(JSON.stringify(diagnostic));
  made.set(diagnostic, bytes);
  return bytes;
}
