/**
 * Findings on their way to the client. After every settled edit the files whose findings changed are published (or
 * offered to be pulled), and a file that is gone is cleared. What was sent last is kept, so that nothing is sent twice.
 */

import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { DiagnosticSeverity, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { Analysis } from '../analysis/analysis.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { sameList } from '../util/sameList.ts';
import { isOrAre, plural } from '../wording/lists.ts';
import type { SharedFinding } from '../workspace/sharedFindings.ts';
import { canonicalUri } from '../workspace/uri.ts';
import type { Context } from './context.ts';
import { toDiagnostic } from './toDiagnostic.ts';

export interface Findings {
  /** A document was opened: its findings are told anew, even where they are none or the same. */
  again(uri: string): void;
  /** Looks at the files of these analyses again; says which files' findings are others now. */
  update(analyses: readonly Analysis[]): readonly string[];
  /** Files that are in no analysis any more lose their findings. */
  keepOnly(uris: ReadonlySet<string>): readonly string[];
  /** What is shown depends on a setting that changed: all is looked at again. */
  forget(): void;
  pull(uri: string, previous?: string): DocumentDiagnosticReport;
  pullAll(previous: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[];
}

interface Sent {
  readonly byFinding: ReadonlyMap<Finding, Diagnostic>;
  readonly diagnostics: readonly Diagnostic[];
  readonly version: number | undefined;
  readonly resultId: string;
}

/** More than anybody reads; beyond it an editor spends its time on drawing them. */
const MOST_PER_FILE = 2000;

export function findings(context: Context): Findings {
  const sent = new Map<string, Sent>();
  const latest = new Map<string, Analysis>();
  /** By how many more there are: diagnostics that say the same are the same object. */
  const untold = new Map<number, Diagnostic>();
  let counter = 0;

  const look = (analysis: Analysis, uri: string): boolean => {
    const file = analysis.files.get(uri);
    if (!file) return false;
    const found = context.settings().diagnostics.enabled ? context.workspace.sharedFindingsFor(uri) : [];
    const before = sent.get(uri);
    const byFinding = new Map(
      severest(found).map(({ finding, analyses }) => [
        finding,
        toDiagnostic(analyses[0]!, file, finding, context.documents.nameOf, before?.byFinding.get(finding)),
      ]),
    );
    const diagnostics = [...byFinding.values()];
    const more = found.length - MOST_PER_FILE;
    if (more > 0) {
      if (!untold.has(more)) untold.set(more, untoldOf(more));
      diagnostics.push(untold.get(more)!);
    }
    const version = context.documents.version(uri);
    const same = before !== undefined && sameList(before.diagnostics, diagnostics);
    // An editor's own document is answered for each version, so that it knows which one the findings are of.
    if (same && before.version === version) return false;
    sent.set(uri, { byFinding, diagnostics, version, resultId: same ? before.resultId : String(++counter) });
    if (!before && diagnostics.length === 0) {
      // Said once all the same for an open document: whoever waits for findings learns that there are none.
      if (!context.documents.isOpen(uri)) return false;
    }
    publish(uri, diagnostics);
    return !same;
  };

  const publish = (uri: string, diagnostics: readonly Diagnostic[]): void => {
    if (context.abilities().pull) return;
    const version = context.documents.version(uri);
    void context.connection.sendDiagnostics({
      uri: context.documents.nameOf(uri),
      diagnostics: [...diagnostics],
      ...(version !== undefined && { version }),
    });
  };

  const report = (uri: string, previous: string | undefined): DocumentDiagnosticReport => {
    const now = sent.get(uri);
    if (now && previous === now.resultId)
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: now.resultId };
    return {
      kind: DocumentDiagnosticReportKind.Full,
      items: [...(now?.diagnostics ?? [])],
      ...(now && { resultId: now.resultId }),
    };
  };

  return Object.freeze({
    again: (uri: string) => void sent.delete(uri),
    update(analyses: readonly Analysis[]) {
      const changed: string[] = [];
      const seen = new Set<string>();
      for (const analysis of analyses) {
        latest.set(analysis.root, analysis);
        for (const uri of analysis.files.keys()) {
          if (seen.has(uri)) continue;
          seen.add(uri);
          if (look(analysis, uri)) changed.push(uri);
        }
      }
      return changed;
    },
    keepOnly(uris: ReadonlySet<string>) {
      for (const [root, { files }] of latest) if (![...files.keys()].some((uri) => uris.has(uri))) latest.delete(root);
      const gone = [...sent.keys()].filter((uri) => !uris.has(uri));
      for (const uri of gone) {
        const had = sent.get(uri)!.diagnostics.length > 0;
        sent.delete(uri);
        if (had) publish(uri, []);
      }
      return gone;
    },
    forget() {
      for (const analysis of latest.values()) for (const uri of analysis.files.keys()) look(analysis, uri);
    },
    pull: (uri: string, previous?: string) => report(canonicalUri(uri), previous),
    pullAll: (previous: ReadonlyMap<string, string>) => {
      const named = new Map([...previous].map(([uri, id]) => [canonicalUri(uri), id] as const));
      // A file that went has to be said to be clean: nobody else will tell the client.
      const uris = new Set([...sent.keys(), ...named.keys()]);
      return [...uris].map((uri) => ({
        uri: context.documents.nameOf(uri),
        version: context.documents.version(uri) ?? null,
        ...report(uri, named.get(uri)),
      })) as WorkspaceDocumentDiagnosticReport[];
    },
  });
}

/** Said at the top of the file, so that nobody takes those that are shown for all. */
const untoldOf = (more: number): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Information,
  source: 'roadmap',
  message: `${plural(more, 'more finding')} ${isOrAre(more)} not shown here. \`roadmap validate\` lists them all.`,
});

/** The most severe where there are too many, still in the order of the text. */
function severest(found: readonly SharedFinding[]): readonly SharedFinding[] {
  if (found.length <= MOST_PER_FILE) return found;
  let room = MOST_PER_FILE;
  const taken = new Set<SharedFinding>();
  for (const severity of ['error', 'warning', 'info', 'hint'] as const) {
    for (const each of found) {
      if (room === 0) break;
      if (each.finding.severity !== severity) continue;
      taken.add(each);
      room--;
    }
  }
  return found.filter((each) => taken.has(each));
}
