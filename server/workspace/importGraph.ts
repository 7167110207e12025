/**
 * The files of an import tree: the root, then what its imports name, and so on, each once. Needs a parser and a
 * FileSource; promises to end on any circle and to read nothing that the source does not give.
 */
import { closest } from '../../grammar/suggest.ts';
import type { Import } from '../../grammar/syntax.ts';
import type { ParsedFile } from '../analysis/analysis.ts';
import { type Finding, finding, type Place, type Related } from '../diagnostics/finding.ts';
import type { Unreadable } from '../diagnostics/unreadable.ts';
import type { FileSource, Found } from './fileSource.ts';
import { isPattern } from './find.ts';
import { pathBelow } from './uri.ts';

export interface ImportTree {
  /** Root first, then imports in the order they are met. */
  readonly files: ReadonlyMap<string, ParsedFile>;
  /** Imports before the file that imports them: the order in which declarations are read. */
  readonly order: readonly ParsedFile[];
  /** For each file, the URIs its imports name. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
  readonly findings: readonly Finding[];
}

/** More files than any roadmap has: a folder named by mistake must not stop the editor. */
const fileLimit = 5000;
/** A longer chain of imports than any roadmap has; each file of it is one call deep. */
const chainLimit = 200;

export function importTree(
  root: string,
  load: (uri: string) => ParsedFile | undefined,
  source: FileSource,
): ImportTree {
  const files = new Map<string, ParsedFile>();
  const bySpelling = new Map<string, ParsedFile>();
  const order: ParsedFile[] = [];
  const imports = new Map<string, readonly string[]>();
  const findings: Finding[] = [];
  const path: { file: ParsedFile; by?: Import }[] = [];

  /** A file system that ignores case has two URIs for one file: the same letters and the same text are one file. */
  const seenInOtherCase = (file: ParsedFile): boolean => {
    const twin = bySpelling.get(file.uri.toLowerCase());
    return twin !== undefined && twin.uri !== file.uri && twin.text === file.text;
  };

  const visit = (file: ParsedFile): void => {
    files.set(file.uri, file);
    bySpelling.set(file.uri.toLowerCase(), file);
    const named: string[] = [];
    for (const item of file.tree.items) {
      if (item.kind === 'import' && item.path) named.push(...follow(file, item, item.path));
    }
    imports.set(file.uri, named);
    order.push(file);
  };

  const follow = (file: ParsedFile, item: Import, written: NonNullable<Import['path']>): readonly string[] => {
    const place = { file: file.uri, anchor: item, span: written };
    if (written.text.trim() === '') {
      findings.push(finding('missing-value', place, { property: 'import', after: 'import' }));
      return [];
    }
    const found = source.find(written.text, file.uri);
    if (found.kind !== 'found') {
      findings.push(notFound(written.text, file.uri, found, place, source));
      return [];
    }
    for (const uri of found.uris) {
      const circle = path.findIndex((step) => step.file.uri === uri);
      if (circle >= 0) {
        if (!isPattern(written.text)) {
          const names = [...path.slice(circle).map((step) => nameOf(step.file.uri)), nameOf(uri)];
          findings.push(finding('import-cycle', place, { path: written.text, files: names }, edges(circle + 1)));
        }
        continue;
      }
      if (files.has(uri)) continue;
      if (files.size >= fileLimit) {
        findings.push(unreadable(written.text, { kind: 'too-many', limit: fileLimit }, place));
        break;
      }
      if (path.length >= chainLimit) {
        findings.push(unreadable(nameFor(written.text, uri), { kind: 'too-deep', limit: chainLimit }, place));
        continue;
      }
      const next = load(uri);
      if (next?.unreadable) findings.push(unreadable(nameFor(written.text, uri), next.unreadable, place));
      else if (!next) findings.push(finding('import-not-found', place, { path: written.text }));
      else if (!seenInOtherCase(next)) {
        path.push({ file: next, by: item });
        visit(next);
        path.pop();
      }
    }
    return found.uris;
  };

  const edges = (from: number): Related[] =>
    path.slice(from).flatMap((step, i) => {
      const importer = path[from + i - 1]!.file;
      return step.by?.path
        ? [
            {
              place: { file: importer.uri, anchor: step.by, span: step.by.path },
              label: { kind: 'imports', file: nameOf(importer.uri), imported: nameOf(step.file.uri) },
            },
          ]
        : [];
    });

  const first = load(root);
  if (first) {
    path.push({ file: first });
    const top = { file: first.uri, span: { start: 0, end: 0 } };
    if (first.unreadable) findings.push(unreadable(nameOf(first.uri), first.unreadable, top));
    visit(first);
  }
  return { files, order, imports, findings };
}

const unreadable = (path: string, reason: Unreadable, place: Place): Finding =>
  finding('unreadable-file', place, { path, reason });

/** Of a folder or a glob, the name of the one file that is meant. */
const nameFor = (path: string, uri: string): string => (isPattern(path) ? pathBelow(nameOf(uri), '') : path);

/** Why a path names nothing, with the one that was meant. */
function notFound(
  path: string,
  from: string,
  found: Exclude<Found, { kind: 'found' }>,
  place: Place,
  source: FileSource,
): Finding {
  const slashed = path.replaceAll('\\', '/');
  if (slashed !== path && !/^\/|^[A-Za-z]:/.test(slashed)) {
    const meant = source.find(slashed, from);
    const suggestion = meant.kind === 'found' ? slashed : meant.kind === 'missing' ? guess(slashed, meant) : undefined;
    return finding('import-not-found', place, { path, fault: 'backslash', ...(suggestion && { suggestion }) });
  }
  if (found.kind !== 'missing') return finding('import-outside', place, { path });
  if (found.isFolder) return finding('import-not-found', place, { path, fault: 'empty-folder' });
  const suggestion = guess(path, found);
  return finding('import-not-found', place, { path, ...(suggestion && { suggestion }) });
}

/** The same without its ending, or in another folder; else a misspelt one. */
function guess(path: string, { near = [], elsewhere = [] }: Extract<Found, { kind: 'missing' }>): string | undefined {
  const whole = near.find((other) => other === `${path}.roadmap`) ?? closest(path, near);
  return whole ?? (elsewhere.length === 1 ? elsewhere[0] : undefined);
}

const nameOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);
