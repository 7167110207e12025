/** Ways through the text: definition, references, implementation, symbols, links and the dependency graph. */
import {
  type CallHierarchyItem,
  DocumentHighlightKind,
  type DocumentLink,
  type Location,
  type ReferenceParams,
  SymbolInformation,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import type { Analysis } from '../../analysis/analysis.ts';
import type { HierarchyCall, HierarchyItem } from '../../language/callHierarchy.ts';
import { canonicalUri } from '../../workspace/uri.ts';
import { aboutFile, aboutPlace, analysesOf, answerRequest, type Context, filesOf } from '../context.ts';
import type { Documents } from '../documents.ts';
import { offsetOf } from '../fromProtocol.ts';
import { toDocumentSymbol, toLocation, toLocations, toRange, toSelectionRange, toSymbolKind } from '../toProtocol.ts';

export function navigation(context: Context, resolveImport: (path: string, from: string) => string | undefined): void {
  const { connection, documents, features } = context;
  const { nameOf } = documents;

  connection.onDefinition(
    aboutPlace(context, 'definition', null, ({ analysis, file }, offset) =>
      toLocations(analysis, features.definition(analysis, file.uri, offset), nameOf),
    ),
  );
  connection.onImplementation(
    aboutPlace(context, 'implementation', null, ({ analysis, file }, offset) =>
      toLocations(analysis, features.implementation(analysis, file.uri, offset), nameOf),
    ),
  );
  connection.onReferences(
    aboutPlace<ReferenceParams, Location[] | null>(
      context,
      'references',
      null,
      ({ analysis, file }, offset, params) => {
        const all = analysesOf(context);
        const declared = params.context?.includeDeclaration === true;
        const found = features.references(analysis, file.uri, offset, declared, all);
        return toLocations(filesOf([...all, analysis]), found, nameOf);
      },
    ),
  );
  connection.onDocumentHighlight(
    aboutPlace(context, 'documentHighlight', null, ({ analysis, file }, offset) =>
      features.highlights(analysis, file.uri, offset).map(({ span, role }) => ({
        range: toRange(file.lines, span),
        kind: role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      })),
    ),
  );
  connection.onDocumentSymbol(
    aboutFile(context, 'documentSymbol', null, ({ file }, { textDocument }) => {
      const symbols = features.documentSymbols(file).map((symbol) => toDocumentSymbol(file.lines, symbol));
      if (context.abilities().hierarchicalSymbols) return symbols;
      const flat: SymbolInformation[] = [];
      const add = (list: typeof symbols, container?: string): void => {
        for (const { name, kind, range, children } of list) {
          flat.push(SymbolInformation.create(name, kind, range, textDocument.uri, container));
          add(children ?? [], name);
        }
      };
      add(symbols);
      return flat;
    }),
  );
  connection.onWorkspaceSymbol(
    answerRequest(context, 'workspaceSymbol', { answer: null }, ({ query }) => {
      const analyses = analysesOf(context);
      return features.workspaceSymbols(analyses, String(query)).flatMap((found): WorkspaceSymbol[] => {
        const analysis = analyses.find(({ files }) => files.has(found.uri))!;
        const location = toLocation(analysis, found, nameOf);
        return location
          ? [{ name: found.name, kind: toSymbolKind(found.kind), containerName: found.container, location }]
          : [];
      });
    }),
  );
  connection.onSelectionRanges(
    aboutFile(context, 'selectionRange', null, ({ file }, { positions }) =>
      positions.map((position) =>
        toSelectionRange(file.lines, features.selectionRanges(file, offsetOf(file, position))),
      ),
    ),
  );
  connection.onDocumentLinks(
    aboutFile(context, 'documentLink', null, ({ file }): DocumentLink[] =>
      features
        .documentLinks(file, (path) => resolveImport(path, file.uri))
        .map(({ span, target }) => ({ range: toRange(file.lines, span), target })),
    ),
  );
  callHierarchy(context);
}

function callHierarchy(context: Context): void {
  const { connection, documents, features, workspace } = context;

  connection.languages.callHierarchy.onPrepare(
    aboutPlace(context, 'prepareCallHierarchy', null, ({ analysis, file }, offset) => {
      const item = features.hierarchyAt(analysis, file.uri, offset);
      const answer = item && toItem(analysis, item, documents);
      return answer ? [answer] : null;
    }),
  );
  const follow =
    (which: (analysis: Analysis, id: string) => readonly HierarchyCall[]) =>
    ({ item }: { item: CallHierarchyItem }) => {
      const data: unknown = item.data;
      const { root, id } = (typeof data === 'object' && data !== null ? data : {}) as { root?: unknown; id?: unknown };
      const analysis = typeof root === 'string' ? workspace.analysisOf(canonicalUri(root)) : undefined;
      if (!analysis || typeof id !== 'string') return [];
      return which(analysis, id).flatMap((call) => {
        const other = toItem(analysis, call.item, documents);
        return other ? [{ other, from: call.from }] : [];
      });
    };
  const outgoing = follow(features.waitsFor);
  const incoming = follow(features.waitedForBy);
  const rangesIn = (root: unknown, from: HierarchyCall['from'], uri: string) => {
    const analysis = workspace.analysisOf(canonicalUri(String(root)));
    const file = analysis?.files.get(canonicalUri(uri));
    // The protocol wants them in the caller's file; a dependency written elsewhere has none there.
    return file ? from.filter((at) => at.uri === file.uri).map(({ span }) => toRange(file.lines, span)) : [];
  };
  connection.languages.callHierarchy.onOutgoingCalls(
    answerRequest(context, 'outgoingCalls', { answer: null }, (params) =>
      outgoing(params).map(({ other, from }) => ({
        to: other,
        fromRanges: rangesIn(params.item.data?.root, from, params.item.uri),
      })),
    ),
  );
  connection.languages.callHierarchy.onIncomingCalls(
    answerRequest(context, 'incomingCalls', { answer: null }, (params) =>
      incoming(params).map(({ other, from }) => ({
        from: other,
        fromRanges: rangesIn(params.item.data?.root, from, other.uri),
      })),
    ),
  );
}

function toItem(analysis: Analysis, item: HierarchyItem, { nameOf }: Documents): CallHierarchyItem | undefined {
  const file = analysis.files.get(item.uri);
  return (
    file && {
      name: item.title,
      kind: toSymbolKind(item.kind),
      detail: item.detail,
      uri: nameOf(item.uri),
      range: toRange(file.lines, item.span),
      selectionRange: toRange(file.lines, item.selection),
      data: { root: analysis.root, id: item.id },
    }
  );
}
