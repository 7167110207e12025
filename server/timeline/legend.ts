/** The marks that a picture has beside its colours: what a legend must explain, and no more. */
import type { TimelinePlan } from './plan.ts';
import type { View } from './view.ts';

export interface LegendMark {
  readonly kind: 'critical' | 'tail' | 'whisker' | 'due' | 'wait';
  readonly title: string;
}

export function legendMarks(plan: TimelinePlan, view: View): LegendMark[] {
  const open = plan.rows.filter((row) => row.state !== 'done' && row.state !== 'dropped');
  const marks: (LegendMark | false)[] = [
    view.critical && open.some((row) => row.critical) && { kind: 'critical', title: 'Critical path' },
    view.float && open.some((row) => row.lateFinish > row.finish) && { kind: 'tail', title: 'Float' },
    open.some((row) => row.p80 !== undefined) && {
      kind: 'whisker',
      title: 'P80: four of five simulated runs end by then',
    },
    open.some((row) => row.due !== undefined) && { kind: 'due', title: 'Due' },
    view.links && plan.links.some(({ forPeople }) => forPeople) && { kind: 'wait', title: 'Waits for people' },
  ];
  return marks.filter((mark) => mark !== false);
}
