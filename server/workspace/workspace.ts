/**
 * The files that an editor has open, over the files behind them, and the analysis of every root among them, kept
 * until a file it reads has changed. A root is a file that no other file imports.
 */
import type { Day } from '../../grammar/civil.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Analysis, ParsedFile } from './analysis.ts';
import type { FileSource } from './fileSource.ts';

/** A replacement of `[start, end)` of the text before it; several apply one after the other, as an editor sends them. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface WorkspaceOptions {
  /** Asked for at every analysis, since the day may change while an editor is open. */
  readonly today: () => Day;
  /** Files that may be roots beside the open ones: every `.roadmap` of the workspace, asked for after `filesChanged`. */
  readonly listFiles?: () => readonly string[];
}

export interface Workspace {
  /** Any URI a client sends is made canonical here; answers hold canonical ones. */
  open(uri: string, text: string): void;
  change(uri: string, edits: readonly TextEdit[]): void;
  close(uri: string): void;
  /** Files behind the open ones came, went or changed: what is known of these (or of all) is read again. */
  filesChanged(uris?: readonly string[]): void;

  file(uri: string): ParsedFile | undefined;
  /** Every known root, sorted. */
  roots(): readonly string[];
  /** The roots whose import tree has the file: one or more, also for an unknown file that can be read. */
  rootsOf(uri: string): readonly string[];
  /** The analysis of the file's first root, or `undefined` where the file cannot be read. */
  analysisFor(uri: string): Analysis | undefined;
  analysisOf(root: string): Analysis | undefined;
  /** What the file has of findings in all of its roots, each once, in the order of the text. */
  findingsFor(uri: string): readonly Finding[];
}

export type CreateWorkspace = (source: FileSource, options: WorkspaceOptions) => Workspace;
