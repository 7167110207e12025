/** What the server says it can do, from what the client says it understands. */
import {
  type ClientCapabilities,
  CodeActionKind,
  FileOperationPatternKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { tokenModifiers, tokenTypes } from '../language/tokenLegend.ts';
import type { InitializationOptions } from './settings.ts';

/** The client's abilities that change what is sent. */
export interface ClientAbilities {
  readonly pull: boolean;
  readonly diagnosticRefresh: boolean;
  readonly semanticRefresh: boolean;
  readonly inlayRefresh: boolean;
  readonly lensRefresh: boolean;
  readonly configuration: boolean;
  readonly watch: boolean;
  readonly snippets: boolean;
  /** It asks the user whether the rest of a word is kept when a completion is accepted. */
  readonly insertReplace: boolean;
  readonly documentChanges: boolean;
  /** It can make files as a part of an edit. */
  readonly createFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly hierarchicalSymbols: boolean;
  /** It shows how far long work is. */
  readonly progress: boolean;
}

export function abilities(client: ClientCapabilities, options: InitializationOptions): ClientAbilities {
  const { textDocument, window, workspace } = client;
  return {
    // A client that takes both would show every finding twice, so it gets what the server can send at the right moment.
    pull:
      options.diagnostics === 'pull' ||
      (options.diagnostics === undefined &&
        textDocument?.diagnostic !== undefined &&
        textDocument.publishDiagnostics === undefined),
    diagnosticRefresh: workspace?.diagnostics?.refreshSupport === true,
    semanticRefresh: workspace?.semanticTokens?.refreshSupport === true,
    inlayRefresh: workspace?.inlayHint?.refreshSupport === true,
    lensRefresh: workspace?.codeLens?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    watch: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    insertReplace: textDocument?.completion?.completionItem?.insertReplaceSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    progress: window?.workDoneProgress === true,
  };
}

const roadmapFiles = {
  filters: [
    { pattern: { glob: '**/*.roadmap', matches: FileOperationPatternKind.file } },
    // A KPI may take its actuals out of one.
    { pattern: { glob: '**/*.csv', matches: FileOperationPatternKind.file } },
    { pattern: { glob: '**', matches: FileOperationPatternKind.folder } },
  ],
};

export function capabilities(client: ClientAbilities): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['.', '@', '#', '"', '/'], resolveProvider: true },
    definitionProvider: true,
    implementationProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    renameProvider: { prepareProvider: true },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    callHierarchyProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] },
    inlayHintProvider: true,
    codeLensProvider: {},
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.SourceFixAll,
        CodeActionKind.RefactorRewrite,
        CodeActionKind.RefactorExtract,
      ],
      resolveProvider: false,
    },
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: { delta: true },
      range: true,
    },
    ...(client.pull && {
      diagnosticProvider: { identifier: 'roadmap', interFileDependencies: true, workspaceDiagnostics: true },
    }),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: {
        willRename: roadmapFiles,
        didRename: roadmapFiles,
        didDelete: roadmapFiles,
        didCreate: roadmapFiles,
      },
    },
  };
}
