/** What every handler needs: the connection, the workspace, and where a request points. */
import type { Connection, Position } from 'vscode-languageserver';
import type { Analysis, ParsedFile } from '../analysis/analysis.ts';
import { canonicalUri } from '../workspace/uri.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ClientAbilities } from './capabilities.ts';
import type { Documents } from './documents.ts';
import type { Features } from './features.ts';
import { offsetOf } from './fromProtocol.ts';
import { isolate, type Log, type OnFailure } from './isolate.ts';
import type { Settings } from './settings.ts';

export interface Context {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly documents: Documents;
  readonly features: Features;
  readonly log: Log;
  /** Takes over files that the client sends, where the server has no disk. */
  readonly receiveFiles?: (
    files: readonly { readonly uri: string; readonly text: string }[],
    removed: readonly string[],
  ) => void;
  abilities(): ClientAbilities;
  settings(): Settings;
  /** Resolves when every edit that has arrived is analysed. */
  ready(): Promise<void>;
}

/** A file and the analysis it is seen in: that of its first root. */
export interface Target {
  readonly analysis: Analysis;
  readonly file: ParsedFile;
}

export function targetOf({ workspace }: Context, uri: string): Target | undefined {
  const key = canonicalUri(uri);
  const analysis = workspace.analysisFor(key);
  const file = analysis?.files.get(key);
  return analysis && file && { analysis, file };
}

/** The analysis of every root that can be read. */
export const analysesOf = ({ workspace }: Context): readonly Analysis[] =>
  workspace.roots().flatMap((root) => workspace.analysisOf(root) ?? []);

/** All files of some analyses, as one: what is written in either can be placed. */
export const filesOf = (analyses: readonly Analysis[]): Pick<Analysis, 'files'> => ({
  files: new Map(analyses.flatMap(({ files }) => [...files])),
});

/** `isolate` with the context's log and readiness. */
export const answerRequest = <P, R>(
  context: Context,
  name: string,
  onFailure: OnFailure<R>,
  handler: (params: P) => R | Promise<R>,
) => isolate<P, R>(name, context.log, context.ready, onFailure, handler) as (params: P) => Promise<R>;

/** A request about a document: `nothing` where the document is unknown. */
export const aboutFile = <P extends { textDocument: { uri: string } }, R>(
  context: Context,
  name: string,
  nothing: R,
  handler: (target: Target, params: P) => R,
) =>
  answerRequest<P, R>(context, name, { answer: nothing }, (params) => {
    const target = targetOf(context, params.textDocument.uri);
    return target ? handler(target, params) : nothing;
  });

/** A request about a place in a document. */
export const aboutPlace = <P extends { textDocument: { uri: string }; position: Position }, R>(
  context: Context,
  name: string,
  nothing: R,
  handler: (target: Target, offset: number, params: P) => R,
) =>
  aboutFile<P, R>(context, name, nothing, (target, params) =>
    handler(target, offsetOf(target.file, params.position), params),
  );
