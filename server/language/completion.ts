/** Only what may stand here, by the vocabulary: declarations, properties, words, references of the right kind, dates. */
import type { Span } from '../../grammar/text.ts';
import type { Analysis, ParsedFile } from '../analysis/analysis.ts';
import { asWord } from './completion/asWord.ts';
import { changedNames } from './completion/changedNames.ts';
import { type CompletionContext, completionContext } from './completion/context.ts';
import { holidayItems } from './completion/holidays.ts';
import { importItems } from './completion/imports.ts';
import type { CompletionItem, CompletionKind } from './completion/item.ts';
import { statementItems } from './completion/statements.ts';
import { valueItems } from './completion/values.ts';

export interface Completions {
  /** What an item replaces: the word under the cursor. */
  readonly span: Span;
  readonly items: readonly CompletionItem[];
  /** Ask again when more is typed: there are more than these, or other ones for a longer word. */
  readonly incomplete: boolean;
}

/** More than a list can show; the rest comes as the word grows. */
const MOST = 200;

/**
 * @param known the files of the workspace that may be read, for imports; by default those of the roadmap
 * @param trigger the character that asked, if one did rather than a user or a letter of a word
 */
export function completion(
  analysis: Analysis,
  file: ParsedFile,
  offset: number,
  known: () => readonly string[] = () => [...analysis.files.keys()],
  trigger?: string,
): Completions {
  const context = completionContext(file, offset);
  const typed = file.text.slice(context.span.start, offset);
  if (trigger !== undefined && !isPart(trigger, typed, context)) {
    return { span: context.span, items: [], incomplete: false };
  }
  const items = itemsFor(analysis, file, context, known);
  const fitting = items.flatMap((item) => fitted(item, typed) ?? []).sort((a, b) => rank(a) - rank(b));
  const isOpen = items.some(({ kind }) => openKinds.has(kind));
  return { span: context.span, items: fitting.slice(0, MOST), incomplete: fitting.length > MOST || isOpen };
}

/**
 * Whether a character is a part of what is completed. Another one, such as the `/` that ends a comment or the `"` that
 * ends a title, must not open a list: Enter would write its first item.
 */
const isPart = (trigger: string, typed: string, { kind }: CompletionContext): boolean =>
  typed.endsWith(trigger) || (trigger === '"' && typed === '' && (kind === 'import' || kind === 'holidays'));

/**
 * People and tags are named by use, so a new one may be typed at any time. They are offered only while they go on as
 * typed: editors compare letters in order, and Enter behind a new `#ai` would write `#launch-mail`.
 */
const openKinds: ReadonlySet<CompletionKind> = new Set(['person', 'tag']);

const rank = ({ exact }: CompletionItem): number => (exact ? 0 : 1);

/** The item as it is offered for what is typed; nothing where it does not fit. */
function fitted(item: CompletionItem, typed: string): CompletionItem | undefined {
  const { filter, ...unfiltered } = item;
  const { label, kind, title } = item;
  if (typed === '') return item;
  if (label === typed) return { ...unfiltered, exact: true };
  const [text, wanted] = [(filter ?? label).toLowerCase(), typed.toLowerCase()];
  if (openKinds.has(kind) ? text.startsWith(wanted) : fits(text, wanted)) return item;
  const words = title === undefined ? '' : asWord(title);
  return fits(words, wanted) ? { ...item, filter: words } : undefined;
}

function itemsFor(
  analysis: Analysis,
  file: ParsedFile,
  context: CompletionContext,
  known: () => readonly string[],
): readonly CompletionItem[] {
  switch (context.kind) {
    case 'nowhere':
      return [];
    case 'import':
      return importItems(analysis, file, context, known());
    case 'holidays':
      return holidayItems(true);
    case 'changed-name':
      return changedNames(analysis, context);
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
