/** What a view of the preview shows, as plain JSON: made here of an analysis, drawn by the page. */

import type { Analysis } from '../analysis/analysis.ts';
import { type BoardData, board } from '../timeline/views/board.ts';
import { type DependenciesData, dependencies } from '../timeline/views/dependencies.ts';
import type { Keep } from '../timeline/views/keep.ts';
import { type PrioritiesData, priorities } from '../timeline/views/priorities.ts';
import { type RiskData, risk } from '../timeline/views/risk.ts';
import { isSectionView, type OtherView, type SectionView, type ViewWish } from '../timeline/views/shown.ts';
import { topics } from './index.ts';
import { planningScope } from './scope.ts';
import type { Nothing, Section } from './section.ts';

/** A view that the page draws of its section, with no code of its own. */
export interface SectionData {
  readonly kind: 'section';
  readonly content: Section | Nothing;
}

export type ViewData = BoardData | PrioritiesData | DependenciesData | RiskData | SectionData;

type Make = (analysis: Analysis, keep: Keep, wish: ViewWish) => ViewData;

const made: { readonly [Name in Exclude<OtherView, SectionView>]: Make } = { board, priorities, dependencies, risk };

/** What the page asked for; a slice that is not declared (any more) is the whole roadmap. */
export function viewData(analysis: Analysis, wish: ViewWish): ViewData {
  const scope = planningScope(
    analysis,
    analysis.roadmap.views.find(({ id }) => id === wish.slice),
  );
  const { show } = wish;
  if (!isSectionView(show)) return made[show](analysis, scope.keeps, wish);
  const content = topics.find(({ name }) => name === show)?.section?.(scope);
  return { kind: 'section', content: content ?? { kind: 'nothing', title: 'Nothing to show', text: '', example: '' } };
}
