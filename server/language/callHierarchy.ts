/**
 * The dependency graph as a call hierarchy: what a piece of work waits for is what it "calls", so outgoing calls lead
 * back towards the start and incoming calls lead to all that a slip would delay.
 */

import type { Span } from '../../grammar/text.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Work } from '../model/roadmap.ts';
import { period } from '../wording/dates.ts';
import type { InFile } from '../workspace/places.ts';
import { declarationSpans, entityOf, idAt, isWork, plannedOf, spanOfPlace } from '../workspace/places.ts';

export interface HierarchyItem {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** Its dates. */
  readonly detail: string;
  readonly uri: string;
  readonly span: Span;
  readonly selection: Span;
}

export interface HierarchyCall {
  readonly item: HierarchyItem;
  /** Where the dependency is written. */
  readonly from: readonly InFile[];
}

export function hierarchyAt(analysis: Analysis, uri: string, offset: number): HierarchyItem | undefined {
  const id = idAt(analysis, uri, offset);
  const entity = id === undefined ? undefined : entityOf(analysis, id);
  return isWork(entity) ? itemOf(analysis, entity) : undefined;
}

export const waitsFor = (analysis: Analysis, id: string): readonly HierarchyCall[] => calls(analysis, id, 'to', 'from');

export const waitedForBy = (analysis: Analysis, id: string): readonly HierarchyCall[] =>
  calls(analysis, id, 'from', 'to');

function calls(analysis: Analysis, id: string, here: 'from' | 'to', there: 'from' | 'to'): readonly HierarchyCall[] {
  const entity = entityOf(analysis, id);
  if (!isWork(entity)) return [];
  const found = new Map<number, InFile[]>();
  for (const dependency of analysis.roadmap.dependencies) {
    if (dependency[here] !== entity.index) continue;
    const { file, declaration } = dependency.origin;
    const at = spanOfPlace(analysis, { file, anchor: declaration, span: dependency.span });
    const list = found.get(dependency[there]) ?? [];
    if (at) list.push(at);
    found.set(dependency[there], list);
  }
  return [...found].flatMap(([index, from]) => {
    const work = analysis.roadmap.work[index];
    const item = work && itemOf(analysis, work);
    return item ? [{ item, from }] : [];
  });
}

function itemOf(analysis: Analysis, work: Work): HierarchyItem | undefined {
  const spans = declarationSpans(analysis, work.origin);
  if (!spans) return undefined;
  const planned = plannedOf(analysis, work.index);
  return {
    id: work.id,
    kind: work.kind,
    title: work.title,
    detail: planned ? period(planned) : '',
    uri: spans.uri,
    span: spans.whole,
    selection: spans.name,
  };
}
