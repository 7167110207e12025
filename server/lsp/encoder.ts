/**
 * Messages to bytes. A file may have hundreds of findings, of which an edit changes a few; so the bytes of a diagnostic
 * are kept from the last list it was in, and a message that lists them is put together of these. They are those of what
 * `JSON.stringify` makes.
 */
import { Buffer } from 'node:buffer';
import type { Diagnostic, MessageWriterOptions } from 'vscode-languageserver/node';

export function encoder(): NonNullable<MessageWriterOptions['contentTypeEncoder']> {
  const bytesOf = toBytes();
  return { name: 'application/json', encode: async (message) => bytesOf(message) };
}

/** A notification of findings, the answer when they are pulled, or any other message. */
interface Listing {
  readonly params?: { readonly uri?: string; readonly diagnostics?: readonly Diagnostic[] };
  readonly result?: { readonly kind?: string; readonly items?: readonly Diagnostic[] } | null;
}

export function toBytes(): (message: object) => Buffer {
  /** By file, and of all that are pulled the last one: the diagnostics of its last list. */
  const sent = new Map<string | undefined, ReadonlyMap<Diagnostic, Buffer>>();
  const filled = (file: string | undefined, message: object, name: string, diagnostics: readonly Diagnostic[]) => {
    const before = sent.get(file);
    const bytes = diagnostics.map((each) => before?.get(each) ?? Buffer.from(JSON.stringify(each)));
    sent.set(file, new Map(diagnostics.map((each, i) => [each, bytes[i]!])));
    // A quote that is inside a text has a backslash before it, so the empty list is found and nothing else.
    const json = JSON.stringify(message);
    const at = json.indexOf(`"${name}":[]`) + name.length + 4;
    const parts = bytes.flatMap((each, i) => (i === 0 ? [each] : [COMMA, each]));
    return Buffer.concat([Buffer.from(json.slice(0, at)), ...parts, Buffer.from(json.slice(at))]);
  };
  return (message) => {
    const { params, result } = message as Listing;
    if (Array.isArray(params?.diagnostics)) {
      const empty = { ...message, params: { ...params, diagnostics: [] } };
      return filled(params.uri, empty, 'diagnostics', params.diagnostics);
    }
    if (result?.kind === 'full' && Array.isArray(result.items))
      return filled(undefined, { ...message, result: { ...result, items: [] } }, 'items', result.items);
    return Buffer.from(JSON.stringify(message));
  };
}

const COMMA = Buffer.from(',');
