/** Above a milestone: its date, what drives it and how much room there is. */

import { type Span, shift } from '../../grammar/text.ts';
import type { Analysis, ParsedFile } from '../analysis/analysis.ts';
import { causeOf } from '../insight/causeOf.ts';
import { lateItem } from '../insight/lateItem.ts';
import { closedState } from '../schedule/closedState.ts';
import { cause } from '../wording/cause.ts';
import { longDate } from '../wording/dates.ts';
import { shortFloat } from '../wording/durations.ts';
import { plainText } from '../wording/text.ts';
import { plannedOf } from '../workspace/places.ts';

export interface Lens {
  readonly span: Span;
  readonly title: string;
  /** The milestone whose driving path the lens shows when it is clicked. */
  readonly id: string;
  readonly name: string;
}

export function codeLenses(analysis: Analysis, file: ParsedFile): readonly Lens[] {
  const { roadmap, schedule } = analysis;
  return roadmap.work.flatMap((work) => {
    const { origin, index, id } = work;
    if (work.kind !== 'milestone' || origin.file !== file.uri || !file.positions.has(origin.declaration)) return [];
    const planned = plannedOf(analysis, index);
    const over = closedState(schedule, work.index);
    if (!planned || over === 'dropped') return [];
    const p80 = analysis.confidence?.get(index)?.p80;
    const likely = p80 === undefined || p80 <= planned.lastDay ? '' : ` · P80 ${longDate(p80)}`;
    const why = plainText(cause(causeOf(roadmap, schedule, index), schedule.start));
    return [
      {
        span: shift(origin.declaration.keyword, file.positions.start(origin.declaration)),
        title: `${longDate(planned.lastDay)}${likely} · because ${why} · ${over ?? shortFloat(lateItem(analysis.roadmap, planned))}`,
        id,
        name: work.title,
      },
    ];
  });
}
