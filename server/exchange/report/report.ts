/** The executive report: what a board asks of a roadmap, as facts in words. */

import type { Analysis } from '../../analysis/analysis.ts';
import { unreliable, unreliableText } from '../../findings/unreliable.ts';
import type { View } from '../../model/roadmap.ts';
import { briefSection } from '../../topics/brief.ts';
import { topics } from '../../topics/index.ts';
import { readerScope, type Scope } from '../../topics/scope.ts';
import type { Section } from '../../topics/section.ts';
import { type Status, statusOf } from '../../topics/status.ts';
import { longDate } from '../../wording/dates.ts';

/** Texts are plain, with whatever their author wrote in them; renderers escape them. */
export interface Report {
  readonly title: string;
  /** The title of the view it is made for. */
  readonly view?: string;
  readonly vision?: string;
  /** `Status date 1 Feb 2027`, `For the board`, `Internal`. */
  readonly marks: readonly string[];
  readonly status: Status;
  /** Which figures may be wrong and why; never for outsiders. */
  readonly doubt?: string;
  readonly sections: readonly Section[];
}

/** What a whole report has, without a view that says so. */
const everything = ['timeline', 'priorities', 'kpis', 'money', 'capacity', 'risk', 'board'] as const;

export function report(analysis: Analysis, view?: View): Report {
  const scope = readerScope(analysis, view);
  const { header } = scope.analysis.roadmap;
  const shown = view === undefined ? everything : view.show.length > 0 ? view.show : ['timeline'];
  const sections = [...new Set(['milestones', ...shown])].flatMap((word) => {
    const section = topics.find(({ name }) => name === word)?.section?.(scope);
    // A section without facts, or with nothing but details, is none.
    return (section?.kind === 'section' && briefSection(section)) || [];
  });
  const doubt = unreliable(scope.analysis);
  return {
    title: header?.title || 'Roadmap',
    view: view?.title,
    vision: header?.vision,
    marks: marks(scope),
    status: statusOf(scope),
    ...(doubt && !scope.outside && { doubt: unreliableText(doubt) }),
    sections,
  };
}

const READERS = { internal: 'Internal', partner: 'For partners', public: 'Public' } as const;

function marks({ analysis, view, hides }: Scope): string[] {
  const { roadmap, today, schedule } = analysis;
  const { header } = roadmap;
  const stakeholders = (view?.for ?? []).map((id) => roadmap.byId.get(id)?.title ?? id);
  return [
    header?.asOf === undefined ? `As of ${longDate(today)}` : `Status date ${longDate(header.asOf)}`,
    ...(stakeholders.length > 0 ? [`For ${stakeholders.join(', ')}`] : []),
    ...(view?.audience && !hides('audience') ? [READERS[view.audience]] : []),
    ...(view?.window ? [`${longDate(view.window.first)} to ${longDate(view.window.last)}`] : []),
    ...(schedule.leveling.method === 'none' ? [] : ['Teams levelled']),
    ...(header?.owner === undefined ? [] : [header.owner]),
  ];
}
