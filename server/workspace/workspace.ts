/**
 * The files that an editor has open, over the files behind them, and the analysis of every root among them, kept
 * until a file it reads has changed. A root is a file that no other file imports.
 */
import type { Day } from '../../grammar/civil.ts';
import type { LineIndex } from '../../grammar/text.ts';
import type { Analysis, ParsedFile } from '../analysis/analysis.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { type AnalyseOptions, analyse } from './analyse.ts';
import { documents, type TextEdit } from './documents.ts';
import type { FileSource } from './fileSource.ts';
import { type Forest, forest } from './roots.ts';
import { type SharedFinding, sharedFindings } from './sharedFindings.ts';
import { canonicalUri } from './uri.ts';

export type { TextEdit } from './documents.ts';

export interface WorkspaceOptions extends Pick<AnalyseOptions, 'level' | 'seed' | 'confidence' | 'observe'> {
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
  /** Something else that analyses are made of has changed: a simulation has run. Each is made again when it is asked for. */
  refresh(): void;

  file(uri: string): ParsedFile | undefined;
  /** The lines of a file with every edit that has come, for the place of the next one. */
  lines(uri: string): LineIndex;
  /** Every known file: the open ones and those of `listFiles`. Sorted. */
  files(): readonly string[];
  /** Every known root, sorted. */
  roots(): readonly string[];
  /** The roots whose import tree has the file: one or more, also for an unknown file that can be read. */
  rootsOf(uri: string): readonly string[];
  /** The analysis of the file's first root, or `undefined` where the file cannot be read. */
  analysisFor(uri: string): Analysis | undefined;
  analysisOf(root: string): Analysis | undefined;
  /** What the file has of findings in all of its roots, each once, in the order of the text. */
  findingsFor(uri: string): readonly Finding[];
  /** The same with the analyses that have each. */
  sharedFindingsFor(uri: string): readonly SharedFinding[];
}

export function createWorkspace(behind: FileSource, options: WorkspaceOptions): Workspace {
  const { today, listFiles = () => [], level, seed, confidence, observe } = options;
  const docs = documents(behind);
  const analyses = new Map<string, { readonly analysis: Analysis; readonly shape: number }>();
  /** Counts the changes of which files there are and what they import; an analysis of an older count is made again. */
  let shape = 0;
  let listed: readonly string[] | undefined;
  let trees: Forest | undefined;
  /** What the edited files imported before. */
  const edited = new Map<string, string>();

  const reshape = (): void => {
    shape++;
    trees = undefined;
  };

  const allFiles = (): readonly string[] => {
    listed ??= listFiles().map(canonicalUri);
    return [...new Set([...docs.openUris(), ...listed])].sort();
  };

  const importsOf = (uri: string): readonly string[] =>
    importPaths(docs.load(uri)).flatMap((path) => {
      const found = docs.source.find(path, uri);
      return found.kind === 'found' ? found.uris : [];
    });

  /** An edit is not read before somebody asks; then it may turn out to have changed an import. */
  const settleEdits = (): void => {
    for (const [uri, before] of edited) if (importPaths(docs.load(uri)).join('\n') !== before) reshape();
    edited.clear();
  };

  const currentForest = (): Forest => {
    settleEdits();
    if (!trees) {
      trees = forest(allFiles(), importsOf);
      const roots = new Set(trees.roots);
      for (const root of analyses.keys()) if (!roots.has(root)) analyses.delete(root);
    }
    return trees;
  };

  const rootsOf = (uri: string): readonly string[] => {
    const roots = currentForest().rootsOf(uri);
    return roots.length > 0 ? roots : [uri];
  };

  const isCurrent = (known: { analysis: Analysis; shape: number } | undefined, day: Day): boolean => {
    if (known?.shape !== shape || known.analysis.today !== day) return false;
    for (const [uri, file] of known.analysis.files) if (docs.load(uri) !== file) return false;
    return true;
  };

  const analysisOf = (root: string): Analysis | undefined => {
    settleEdits();
    const day = today();
    const known = analyses.get(root);
    if (known && isCurrent(known, day)) return known.analysis;
    const analysis = analyse(
      root,
      docs.source,
      { today: day, level, seed, confidence, observe, load: docs.load },
      known?.analysis,
    );
    if (analysis) analyses.set(root, { analysis, shape });
    else analyses.delete(root);
    return analysis;
  };

  const sharedFindingsFor = (uri: string): readonly SharedFinding[] => {
    const key = canonicalUri(uri);
    const all = rootsOf(key).flatMap((root) => analysisOf(root) ?? []);
    return sharedFindings(key, all);
  };

  return Object.freeze({
    open(uri: string, text: string) {
      docs.open(canonicalUri(uri), text);
      reshape();
    },
    change(uri: string, edits: readonly TextEdit[]) {
      const key = canonicalUri(uri);
      if (!edited.has(key)) edited.set(key, importPaths(docs.load(key)).join('\n'));
      docs.change(key, edits);
    },
    close(uri: string) {
      docs.close(canonicalUri(uri));
      reshape();
    },
    filesChanged(uris?: readonly string[]) {
      docs.forget(uris?.map(canonicalUri));
      listed = undefined;
      reshape();
    },
    refresh: reshape,
    file: (uri: string) => docs.load(canonicalUri(uri)),
    lines: (uri: string) => docs.lines(canonicalUri(uri)),
    files: allFiles,
    roots: () => currentForest().roots,
    rootsOf: (uri: string) => rootsOf(canonicalUri(uri)),
    analysisFor: (uri: string) => analysisOf(rootsOf(canonicalUri(uri))[0]!),
    analysisOf: (root: string) => analysisOf(canonicalUri(root)),
    findingsFor: (uri: string) => sharedFindingsFor(uri).map(({ finding }) => finding),
    sharedFindingsFor,
  });
}

function importPaths(file: ParsedFile | undefined): readonly string[] {
  if (!file) return [];
  return file.tree.items.flatMap((item) => (item.kind === 'import' && item.path ? [item.path.text] : []));
}
