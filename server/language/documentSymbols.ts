/** The outline: every declaration with what is nested in it. */
import type { Declaration } from '../../grammar/syntax.ts';
import { type Span, shift } from '../../grammar/text.ts';
import { kindRow } from '../../grammar/vocabulary/index.ts';
import type { ParsedFile } from '../analysis/analysis.ts';
import { isBlank } from '../model/collect.ts';

export interface OutlineItem {
  /** What people look for: the title, else the name. */
  readonly name: string;
  /** The kind, and the name where the title was shown. */
  readonly detail: string;
  /** The kind as written, for its icon. */
  readonly kind: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

export function documentSymbols({ tree }: ParsedFile): readonly OutlineItem[] {
  return tree.items.flatMap((item, i) =>
    item.kind === 'declaration' && !isBlank(item) ? [symbolOf(item, tree.starts[i]!)] : [],
  );
}

function symbolOf(declaration: Declaration, start: number): OutlineItem {
  const { keyword, id, title } = declaration;
  const kind = keyword.text;
  const name = title?.text || id?.text || (kindRow(kind)?.nameless ? kind : `Unnamed ${kind}`);
  return {
    // An empty name would make some editors drop the whole outline.
    name: name.trim() === '' ? kind : name,
    detail: title?.text && id ? `${kind} ${id.text}` : kind,
    kind,
    span: { start, end: start + declaration.length },
    selection: shift(id ?? title ?? keyword, start),
    children: declaration.children.flatMap((child, i) =>
      isBlank(child) ? [] : [symbolOf(child, start + declaration.childStarts[i]!)],
    ),
  };
}
