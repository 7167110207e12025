/** Files of this roadmap's neighbourhood that an import may name. */
import type { Analysis, ParsedFile } from '../../workspace/analysis.ts';
import type { CompletionItem } from '../completion.ts';
import { relativePath } from '../renameFiles.ts';

export function importItems(analysis: Analysis, file: ParsedFile, quoted: boolean): readonly CompletionItem[] {
  const paths = [...analysis.files.keys()].filter((uri) => uri !== file.uri).map((uri) => relativePath(file.uri, uri));
  const imported = new Set(
    file.tree.items.flatMap((item) =>
      item.kind === 'import' && item.path ? [item.path.text.replace(/^\.\//, '')] : [],
    ),
  );
  return [...paths.filter((path) => !imported.has(path)), '*.roadmap', '**/*.roadmap'].map((path) => ({
    label: path,
    kind: 'file' as const,
    ...(!quoted && { insert: `"${path}"` }),
  }));
}
