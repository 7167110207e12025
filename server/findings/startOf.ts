import type { ParsedFile } from '../analysis/parsedFile.ts';
import type { Finding, Place } from '../diagnostics/finding.ts';

type Files = ReadonlyMap<string, ParsedFile>;

/** The offset in its file where a finding starts; -1 where its file or anchor is not there. */
export const startOf = ({ place }: Finding, files: Files): number => startOfPlace(place, files);

export function startOfPlace({ file, anchor, span }: Place, files: Files): number {
  if (anchor === undefined) return span.start;
  const start = files.get(file)?.positions.find(anchor);
  return start === undefined ? -1 : start + span.start;
}
