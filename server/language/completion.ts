/** Only what may stand here, by the vocabulary: declarations, properties, words, references of the right kind, dates. */
import type { Span } from '../../grammar/text.ts';
import type { Analysis, ParsedFile } from '../analysis/analysis.ts';
import { completionContext } from './completion/context.ts';
import { holidayItems } from './completion/holidays.ts';
import { importItems } from './completion/imports.ts';
import { statementItems } from './completion/statements.ts';
import { valueItems } from './completion/values.ts';

export type CompletionKind =
  | 'keyword'
  | 'kind'
  | 'property'
  | 'word'
  | 'reference'
  | 'date'
  | 'value'
  | 'file'
  | 'person'
  | 'tag';

export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: string;
  /** What is written, where it is not the label. */
  readonly insert?: string;
  /** `insert` has the placeholders of a snippet; an editor that knows none inserts this instead. */
  readonly plain?: string;
  /** What typing is compared with, where it is not the label. */
  readonly filter?: string;
  /** Sorts before those with a larger one; by default the order of the list. */
  readonly sort?: string;
  /** Markdown, shown when the item is looked at. */
  readonly doc?: string;
  /** What comes next can be completed as well. */
  readonly retrigger?: boolean;
}

export interface Completions {
  /** What an item replaces: the word under the cursor. */
  readonly span: Span;
  readonly items: readonly CompletionItem[];
  /** There are more than these: ask again when more is typed. */
  readonly incomplete: boolean;
}

/** More than a list can show; the rest comes as the word grows. */
const MOST = 200;

/** @param known the files of the workspace that may be read, for imports; by default those of the roadmap */
export function completion(
  analysis: Analysis,
  file: ParsedFile,
  offset: number,
  known: () => readonly string[] = () => [...analysis.files.keys()],
): Completions {
  const context = completionContext(file, offset);
  const items = itemsFor(analysis, file, context, known);
  const typed = file.text.slice(context.span.start, offset).toLowerCase();
  const fitting =
    typed === '' ? items : items.filter(({ label, filter }) => fits((filter ?? label).toLowerCase(), typed));
  return { span: context.span, items: fitting.slice(0, MOST), incomplete: fitting.length > MOST };
}

function itemsFor(
  analysis: Analysis,
  file: ParsedFile,
  context: ReturnType<typeof completionContext>,
  known: () => readonly string[],
): readonly CompletionItem[] {
  switch (context.kind) {
    case 'nowhere':
      return [];
    case 'import':
      return importItems(analysis, file, context, known());
    case 'holidays':
      return holidayItems(true);
    case 'statement':
      return statementItems(analysis, file, context);
    case 'value':
      return valueItems(analysis, file, context);
  }
}

/** The letters in order, as editors match them. */
function fits(text: string, typed: string): boolean {
  let from = 0;
  for (const c of typed) {
    const at = text.indexOf(c, from);
    if (at < 0) return false;
    from = at + c.length;
  }
  return true;
}
