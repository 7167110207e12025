/** A finding as the protocol says it. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Position,
  type Range,
} from 'vscode-languageserver';
import { type LineIndex, type Span, shift } from '../../grammar/text.ts';
import type { Analysis, ParsedFile } from '../analysis/analysis.ts';
import { codes, docsUrl } from '../diagnostics/codes.ts';
import { type Finding, messageOf, type Place, type Severity } from '../diagnostics/finding.ts';
import { labelText } from '../diagnostics/labels.ts';
import { type NameOf, toRange } from './toProtocol.ts';

/** A finding's place as offsets in its file; the file's start where the anchor is of another version. */
function placeSpan(file: ParsedFile, place: Place): Span {
  if (!place.anchor) return place.span;
  const start = file.positions.find(place.anchor);
  return start === undefined ? { start: 0, end: 0 } : shift(place.span, start);
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * @param sent what was made of this very finding last: returned where its places are the same, since nothing else is in
 * a diagnostic but how the client spells a file, which is compared, too
 */
export function toDiagnostic(
  analysis: Analysis,
  file: ParsedFile,
  finding: Finding,
  nameOf: NameOf,
  sent?: Diagnostic,
): Diagnostic {
  if (sent && isCurrent(analysis, file, finding, nameOf, sent)) return sent;
  const { tag } = codes[finding.code];
  const related = relatedOf(analysis, finding, nameOf);
  return {
    range: toRange(file.lines, placeSpan(file, finding.place)),
    severity: severities[finding.severity],
    code: finding.code,
    codeDescription: { href: docsUrl(finding.code) },
    source: 'roadmap',
    message: messageOf(finding),
    ...(tag && { tags: [tag === 'unnecessary' ? DiagnosticTag.Unnecessary : DiagnosticTag.Deprecated] }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

const relatedOf = ({ files }: Analysis, { related }: Finding, nameOf: NameOf): DiagnosticRelatedInformation[] =>
  related.flatMap(({ place, label }) => {
    const other = files.get(place.file);
    if (!other) return [];
    const range = toRange(other.lines, placeSpan(other, place));
    return [{ location: { uri: nameOf(place.file), range }, message: labelText(label) }];
  });

/** Whether a diagnostic made before still has the places of its finding. */
function isCurrent(
  { files }: Analysis,
  file: ParsedFile,
  { place, related }: Finding,
  nameOf: NameOf,
  { range, relatedInformation = [] }: Diagnostic,
): boolean {
  if (!isAt(range, file.lines, placeSpan(file, place))) return false;
  if (related.length !== relatedInformation.length) return false;
  return related.every(({ place: other }, i) => {
    const { uri, range: there } = relatedInformation[i]!.location;
    const otherFile = files.get(other.file);
    return otherFile && uri === nameOf(other.file) && isAt(there, otherFile.lines, placeSpan(otherFile, other));
  });
}

const isAt = ({ start, end }: Range, lines: LineIndex, span: Span): boolean =>
  isPosition(start, lines, span.start) && isPosition(end, lines, span.end);

/** Looked up by the line, which needs no search. */
function isPosition({ line, character }: Position, { starts }: LineIndex, offset: number): boolean {
  if (line >= starts.length || starts[line]! + character !== offset) return false;
  return line + 1 === starts.length || offset < starts[line + 1]!;
}
