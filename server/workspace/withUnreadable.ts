import type { Unreadable } from '../diagnostics/unreadable.ts';
import type { FileSource } from './fileSource.ts';

/** The same source, in which some files (by canonical URI) are there but cannot be read. */
export const withUnreadable = (source: FileSource, reasons: ReadonlyMap<string, Unreadable>): FileSource =>
  Object.freeze({
    read: (uri: string) => (reasons.has(uri) ? undefined : source.read(uri)),
    unreadable: (uri: string) => reasons.get(uri) ?? source.unreadable?.(uri),
    find: source.find,
  });
