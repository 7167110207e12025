/** Everything that is derived from the vocabulary and kept in the repository. A test fails when a file is stale. */
import { languageConfiguration } from './generated/languageConfiguration.ts';
import { reference } from './generated/reference.ts';
import { snippets } from './generated/snippets.ts';
import { textMateGrammar } from './generated/textmate.ts';
import { kinds } from './vocabulary/index.ts';
import { common } from './vocabulary/kinds/common.ts';
import type { KindRow } from './vocabulary/row.ts';

export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export function generate(): readonly GeneratedFile[] {
  const rows: readonly KindRow[] = Object.values(kinds);
  return [
    { path: 'grammar/roadmap.tmLanguage.json', text: json(textMateGrammar(rows)) },
    { path: 'grammar/language-configuration.json', text: json(languageConfiguration) },
    { path: 'grammar/snippets.json', text: json(snippets(rows)) },
    { path: 'docs/language.md', text: reference(rows, common) },
  ];
}
