/** The executive report: what a board asks of a roadmap, as facts in words. */

import type { Analysis } from '../../analysis/analysis.ts';
import type { View } from '../../model/roadmap.ts';
import { longDate } from '../../wording/dates.ts';
import { board } from './board.ts';
import { capacity } from './capacity.ts';
import { criticalPath } from './criticalPath.ts';
import type { Report, Section } from './facts.ts';
import { kpis } from './kpis.ts';
import { milestones } from './milestones.ts';
import { money } from './money.ts';
import { priorities } from './priorities.ts';
import { risks } from './risks.ts';
import { type Slice, sliceOf } from './slice.ts';
import { standing } from './standing.ts';
import { timeline } from './timeline.ts';

/** By the words of `show`. A section without facts is none. */
const sections: Readonly<Record<string, (slice: Slice) => Section | undefined>> = {
  timeline,
  priorities,
  kpis,
  money,
  capacity,
  risk: risks,
  board,
  dependencies: criticalPath,
};

/** What a whole report has, without a view that says so. */
const everything = ['timeline', 'priorities', 'kpis', 'money', 'capacity', 'risk', 'board'] as const;

export function report(analysis: Analysis, view?: View): Report {
  const slice = sliceOf(analysis, view);
  const { header } = slice.analysis.roadmap;
  const shown = view === undefined ? everything : view.show.length > 0 ? view.show : ['timeline'];
  return {
    title: header?.title || 'Roadmap',
    view: view?.title,
    vision: header?.vision,
    marks: marks(slice),
    standing: standing(slice),
    sections: [milestones(slice), ...[...new Set(shown)].map((word) => sections[word]?.(slice))].filter(
      (section) => section !== undefined,
    ),
  };
}

const READERS = { internal: 'Internal', partner: 'For partners', public: 'Public' } as const;

function marks({ analysis, view, hides }: Slice): string[] {
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
