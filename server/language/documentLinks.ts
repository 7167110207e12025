/** Links: an import leads to its file, a web address to its page. Nothing but http, https and mailto is ever a link. */
import type { Declaration, Value } from '../../grammar/syntax.ts';
import { type Span, shift } from '../../grammar/text.ts';
import type { ParsedFile } from '../analysis/analysis.ts';
import { isWebLink } from '../util/webLink.ts';

export interface Link {
  readonly span: Span;
  readonly target: string;
}

/** `resolve` names the one file that an import's path stands for, if there is one. */
export function documentLinks({ tree }: ParsedFile, resolve: (path: string) => string | undefined): readonly Link[] {
  const links: Link[] = [];
  const inside = (s: Span): Span => (s.end - s.start >= 2 ? { start: s.start + 1, end: s.end - 1 } : s);
  const value = (v: Value, start: number): void => {
    if (v.kind === 'string' && isWebLink(v.text)) links.push({ span: inside(shift(v, start)), target: v.text });
  };
  const visit = (declaration: Declaration, start: number): void => {
    for (const property of declaration.properties) {
      for (const item of property.items) for (const v of item) value(v, start);
    }
    declaration.children.forEach((child, i) => {
      visit(child, start + declaration.childStarts[i]!);
    });
  };
  tree.items.forEach((item, i) => {
    const start = tree.starts[i]!;
    if (item.kind === 'declaration') {
      visit(item, start);
      return;
    }
    const target = item.path && resolve(item.path.text);
    if (item.path && target) links.push({ span: inside(shift(item.path, start)), target });
  });
  return links;
}
