/** Our answers as the protocol says them: offsets become UTF-16 positions here and nowhere else. */
import {
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Location,
  type Position,
  type Range,
  type SelectionRange,
  SymbolKind,
  type TextEdit,
} from 'vscode-languageserver';
import type { LineIndex, Span } from '../../grammar/text.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { OutlineItem } from '../language/documentSymbols.ts';
import type { Fold } from '../language/folding.ts';
import type { Edit } from '../planEdits/edit.ts';
import type { InFile } from '../workspace/places.ts';

export const toPosition = (lines: LineIndex, offset: number): Position => {
  const { line, column } = lines.at(offset);
  return { line, character: column };
};

export const toRange = (lines: LineIndex, span: Span): Range => ({
  start: toPosition(lines, span.start),
  end: toPosition(lines, span.end),
});

/** Names a file as the client does, which may spell the same URI in another way. */
export type NameOf = (uri: string) => string;

export function toLocation({ files }: Pick<Analysis, 'files'>, at: InFile, nameOf: NameOf): Location | undefined {
  const file = files.get(at.uri);
  return file && { uri: nameOf(at.uri), range: toRange(file.lines, at.span) };
}

export const toLocations = (analysis: Pick<Analysis, 'files'>, places: readonly InFile[], nameOf: NameOf): Location[] =>
  places.flatMap((at) => toLocation(analysis, at, nameOf) ?? []);

const symbolKinds: Readonly<Record<string, SymbolKind>> = {
  roadmap: SymbolKind.Namespace,
  calendar: SymbolKind.Struct,
  team: SymbolKind.Interface,
  objective: SymbolKind.Key,
  kpi: SymbolKind.Number,
  product: SymbolKind.Package,
  feature: SymbolKind.Function,
  milestone: SymbolKind.Event,
  risk: SymbolKind.Null,
  stakeholder: SymbolKind.Object,
  scoring: SymbolKind.Operator,
  scenario: SymbolKind.Module,
  view: SymbolKind.Field,
};

export const toSymbolKind = (kind: string): SymbolKind =>
  Object.hasOwn(symbolKinds, kind) ? symbolKinds[kind]! : SymbolKind.Variable;

export const toDocumentSymbol = (lines: LineIndex, symbol: OutlineItem): DocumentSymbol => ({
  name: symbol.name,
  detail: symbol.detail,
  kind: toSymbolKind(symbol.kind),
  range: toRange(lines, symbol.span),
  selectionRange: toRange(lines, symbol.selection),
  children: symbol.children.map((child) => toDocumentSymbol(lines, child)),
});

export const toFoldingRange = ({ startLine, endLine, kind }: Fold): FoldingRange => ({
  startLine,
  endLine,
  ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }),
  ...(kind === 'imports' && { kind: FoldingRangeKind.Imports }),
});

export function toSelectionRange(lines: LineIndex, spans: readonly Span[]): SelectionRange {
  let parent: SelectionRange | undefined;
  for (let i = spans.length - 1; i >= 0; i--) parent = { range: toRange(lines, spans[i]!), ...(parent && { parent }) };
  return parent ?? { range: toRange(lines, { start: 0, end: 0 }) };
}

export const toTextEdit = (lines: LineIndex, { span, text }: Edit): TextEdit => ({
  range: toRange(lines, span),
  newText: text,
});
