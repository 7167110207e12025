/**
 * Messages to bytes. A file may have hundreds of findings, of which an edit changes a few; so the JSON of a diagnostic is
 * made once for as long as it is the same object, and a message that lists them is put together of these. The bytes are
 * those that `JSON.stringify` makes.
 */
import { Buffer } from 'node:buffer';
import type { Diagnostic, MessageWriterOptions } from 'vscode-languageserver/node';

export const encoder: NonNullable<MessageWriterOptions['contentTypeEncoder']> = {
  name: 'application/json',
  encode: async (message) => Buffer.from(jsonOf(message), 'utf8'),
};

/** A notification of findings, the answer when they are pulled, or any other message. */
interface Listing {
  readonly params?: { readonly diagnostics?: readonly Diagnostic[] };
  readonly result?: { readonly kind?: string; readonly items?: readonly Diagnostic[] } | null;
}

export function jsonOf(message: object): string {
  const { params, result } = message as Listing;
  if (Array.isArray(params?.diagnostics)) {
    return filled({ ...message, params: { ...params, diagnostics: [] } }, 'diagnostics', params.diagnostics);
  }
  if (result?.kind === 'full' && Array.isArray(result.items)) {
    return filled({ ...message, result: { ...result, items: [] } }, 'items', result.items);
  }
  return JSON.stringify(message);
}

/** What is quoted inside a text has a backslash before its quotes, so the empty list is found and nothing else. */
function filled(message: object, name: string, diagnostics: readonly Diagnostic[]): string {
  const json = JSON.stringify(message);
  const at = json.indexOf(`"${name}":[]`) + name.length + 4;
  return `${json.slice(0, at)}${diagnostics.map(one).join(',')}${json.slice(at)}`;
}

const made = new WeakMap<Diagnostic, string>();

function one(diagnostic: Diagnostic): string {
  const known = made.get(diagnostic);
  if (known !== undefined) return known;
  const json = JSON.stringify(diagnostic);
  made.set(diagnostic, json);
  return json;
}
