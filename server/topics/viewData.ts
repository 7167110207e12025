/** What a view of the preview shows, as plain JSON: made here of an analysis, drawn by the page. */
import type { Analysis } from '../analysis/analysis.ts';
import type { ViewQuery } from '../timeline/views/shown.ts';
import { topics } from './index.ts';
import { planningScope } from './scope.ts';
import type { Nothing, Section } from './section.ts';

export type ViewData = Section | Nothing;

/** What the page requested; a view that is not declared (any more) is the whole roadmap. */
export function viewData(analysis: Analysis, { show, slice, about }: ViewQuery): ViewData {
  const view = analysis.roadmap.views.find(({ id }) => id === slice);
  const topic = topics.find(({ name }) => name === show);
  return (
    topic?.section?.(planningScope(analysis, view, about)) ?? {
      kind: 'nothing',
      title: 'Nothing to show',
      text: '',
      example: '',
    }
  );
}
