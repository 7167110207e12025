/** Findings of analysed roadmaps as a report: placed by line and column, in words, each once. */

import type { Analysis, ParsedFile } from '../analysis/analysis.ts';
import { docsUrl } from '../diagnostics/codes.ts';
import { type Finding, messageOf, type Place } from '../diagnostics/finding.ts';
import { labelText } from '../diagnostics/labels.ts';
import { render } from '../diagnostics/render.ts';
import type { Io } from '../host/io.ts';
import type { Colours } from '../render/terminal/colours.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { displayPath, type Loaded } from './load.ts';
import type { Region, Report, Reported } from './reported.ts';

export function reportOf(workspace: Workspace, loaded: readonly Loaded[], io: Io, paint: Colours): Report {
  const files = new Map<string, ParsedFile>(loaded.flatMap(({ analysis }) => [...analysis.files]));
  const named = new Map([...files].map(([uri, file]) => [displayPath(uri, io), file]));
  const asked = new Set(loaded.map(({ analysis }) => analysis));
  const findings = [...files.keys()].flatMap((uri) =>
    workspace.sharedFindingsFor(uri).flatMap(({ finding, analyses }) => {
      const analysis = analyses.find((each) => asked.has(each));
      return analysis ? [reported(finding, analysis, io, paint)] : [];
    }),
  );
  return {
    findings: [...findings].sort(byPlace),
    files: [...files.values()].filter(({ unreadable }) => !unreadable).length,
    roadmaps: loaded.filter(({ analysis }) => !files.get(analysis.root)?.unreadable).length,
    unreadable: findings.filter(({ code }) => code === 'unreadable-file').length,
    line(file, line) {
      const { text, lines } = named.get(file)!;
      const { start, end } = lines.line(line - 1);
      return text.slice(start, end);
    },
  };
}

function reported(finding: Finding, { files }: Analysis, io: Io, paint: Colours): Reported {
  return {
    code: finding.code,
    severity: finding.severity,
    message: messageOf(finding),
    ...region(finding.place, files, io),
    related: finding.related.map(({ place, label }) => ({ ...region(place, files, io), label: labelText(label) })),
    url: docsUrl(finding.code),
    frame: render(finding, {
      files,
      nameOf: (uri) => displayPath(uri, io),
      paint,
      width: Math.min(160, Math.max(40, io.columns - 8)),
    }),
  };
}

/** A place by line and column, in a file as it is named on the command line. */
export function region(place: Place, files: Analysis['files'], io: Io): Region {
  const file = files.get(place.file)!;
  const { start, end } = place.anchor ? file.positions.absolute(place.anchor, place.span) : place.span;
  const point = (offset: number) => {
    const { line, column } = file.lines.at(offset);
    return { line: line + 1, column: column + 1 };
  };
  return { file: displayPath(place.file, io), start: point(start), end: point(end) };
}

export const byPlace = (a: Region, b: Region): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.start.line - b.start.line || a.start.column - b.start.column;
