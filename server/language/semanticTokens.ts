/** Colours that need the model: names by the kind of what they name, critical, done and dropped work, known words. */
import { lastAtMost } from '../../grammar/lastAtMost.ts';
import type { Declaration, Value } from '../../grammar/syntax.ts';
import { type Span, shift } from '../../grammar/text.ts';
import type { Analysis, ParsedFile } from '../analysis/analysis.ts';
import { fact } from '../analysis/fact.ts';
import { facts } from '../analysis/facts.ts';
import type { References } from '../model/references.ts';
import type { Entity, Roadmap } from '../model/roadmap.ts';
import { isWork, plannedOf, spanOfPlace } from '../workspace/places.ts';
import type { TokenModifier, TokenType } from './tokenLegend.ts';

export interface Token {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** In the order of the text, none over another, none over a line break. */
export function semanticTokens(analysis: Analysis, file: ParsedFile, within: Span): readonly Token[] {
  const tokens: Token[] = [];
  const names = analysis.ask(namesByFile)(file);
  const put = (span: Span, type: TokenType, modifiers: readonly TokenModifier[] = []): void => {
    if (span.end > span.start) tokens.push({ span, type, modifiers });
  };

  const name = (span: Span): boolean => {
    const found = names.get(span.start);
    if (!found) return false;
    for (const { span: part, entity, declared } of found)
      put(part, typeOf(entity), modifiersOf(analysis, entity, declared));
    return true;
  };

  const value = (v: Value, start: number): void => {
    const span = shift(v, start);
    switch (v.kind) {
      case 'word':
        if (!name(span)) put(span, 'enumMember');
        return;
      case 'range':
        for (const part of v.parts) value(part, start);
        return;
      case 'handle':
        put(span, 'person');
        return;
      case 'tag':
      case 'date':
      case 'duration':
        put(span, v.kind);
        return;
      case 'string':
      case 'number':
      case 'rate':
      case 'operator':
        // The grammar of the editor colours these well enough by itself.
        return;
    }
  };

  const visit = (declaration: Declaration, start: number): void => {
    if (start > within.end || start + declaration.length < within.start) return;
    put(shift(declaration.keyword, start), 'keyword');
    if (declaration.id) name(shift(declaration.id, start));
    const { properties, children, childStarts } = declaration;
    let child = 0;
    // Properties and nested declarations in the order they are written.
    for (const property of properties) {
      while (child < children.length && childStarts[child]! < property.start) {
        visit(children[child]!, start + childStarts[child]!);
        child++;
      }
      if (start + property.start > within.end || start + property.end < within.start) continue;
      put(shift(property.name, start), 'property');
      for (const item of property.items) for (const v of item) value(v, start);
    }
    for (; child < children.length; child++) visit(children[child]!, start + childStarts[child]!);
  };

  const { items, starts } = file.tree;
  for (let i = Math.max(0, lastAtMost(starts, within.start)); i < items.length; i++) {
    if (starts[i]! > within.end) break;
    const item = items[i]!;
    if (item.kind === 'declaration') visit(item, starts[i]!);
  }
  return tokens;
}

interface NamePart {
  readonly span: Span;
  readonly entity: Entity;
  readonly declared: boolean;
}

/** By file, the names by where the whole dotted path begins; a file is looked at when it is first asked for. */
const namesByFile = fact(
  'namesByFile',
  [facts.references, facts.roadmap, facts.files],
  (references, { byId }, files) => {
    const known = new Map<string, ReadonlyMap<number, readonly NamePart[]>>();
    return (file: ParsedFile): ReadonlyMap<number, readonly NamePart[]> => {
      const found = known.get(file.uri) ?? namesIn(file, references, byId, files);
      known.set(file.uri, found);
      return found;
    };
  },
);

function namesIn(
  file: ParsedFile,
  references: References,
  byId: Roadmap['byId'],
  files: Analysis['files'],
): ReadonlyMap<number, readonly NamePart[]> {
  const names = new Map<number, NamePart[]>();
  let head = -1;
  for (const { id, role, place } of references.inFile(file.uri)) {
    const at = spanOfPlace({ files }, place);
    const entity = byId.get(id);
    if (!at || !entity) continue;
    if (file.text[at.span.start - 1] !== '.' || head < 0) head = at.span.start;
    const part = { span: at.span, entity, declared: role === 'definition' };
    const parts = names.get(head);
    if (parts) parts.push(part);
    else names.set(head, [part]);
  }
  return names;
}

const typeOf = ({ kind }: Entity): TokenType => (kind === 'roadmap' ? 'roadmapHeader' : kind);

function modifiersOf(analysis: Analysis, entity: Entity, declared: boolean): readonly TokenModifier[] {
  const modifiers: TokenModifier[] = declared ? ['declaration'] : [];
  if (!isWork(entity)) return modifiers;
  const state = entity.kind === 'feature' ? entity.status?.state : undefined;
  if (state === 'done' || (entity.kind === 'feature' && entity.finished !== undefined)) modifiers.push('done');
  else if (state === 'dropped') modifiers.push('dropped');
  else if (plannedOf(analysis, entity.index)?.critical) modifiers.push('critical');
  return modifiers;
}
