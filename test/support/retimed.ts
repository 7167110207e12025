/** A gesture on a text: what the text is afterwards, or the words of the refusal. */
import { strict as assert } from 'node:assert';
import { type Day, dayOf, isoDate } from '../../grammar/civil.ts';
import type { Analysis } from '../../server/analysis/analysis.ts';
import { applyEdits } from '../../server/planEdits/edit.ts';
import { editPlan } from '../../server/planEdits/editPlan.ts';
import type { PlanEdit } from '../../server/planEdits/planEdit.ts';
import { analyse } from '../../server/workspace/analyse.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { testDay } from './analysed.ts';

export const day = (iso: string): Day => {
  const [year, month, date] = iso.split('-').map(Number) as [number, number, number];
  return dayOf(year, month, date);
};

export const analysisOf = (text: string, others: Readonly<Record<string, string>> = {}): Analysis =>
  analyse(
    '/main.roadmap',
    memorySource([['/main.roadmap', text], ...Object.entries(others).map(([name, of]) => [`/${name}`, of] as const)]),
    { today: testDay },
  )!;

export const move = (id: string, to: string): PlanEdit => ({ gesture: 'move', id, to: day(to) });
export const resize = (id: string, to: string): PlanEdit => ({ gesture: 'resize', id, to: day(to) });
export const link = (from: string, to: string): PlanEdit => ({ gesture: 'link', from, to });
export const unlink = (from: string, to: string, type: 'FS' | 'SS' | 'FF' | 'SF' = 'FS'): PlanEdit => ({
  gesture: 'unlink',
  from,
  to,
  type,
});

/** The text after a gesture that is granted. */
export function edited(text: string, edit: PlanEdit): string {
  const found = editPlan(analysisOf(text), edit);
  assert.equal(found.kind, 'edits', found.kind === 'refused' ? found.because : '');
  return found.kind === 'edits' ? applyEdits(text, found.edits.get('/main.roadmap') ?? []) : '';
}

/** The words of a gesture that is not. */
export function because(text: string, edit: PlanEdit): string {
  const found = editPlan(analysisOf(text), edit);
  assert.equal(found.kind, 'refused', found.kind === 'edits' ? edited(text, edit) : '');
  return found.kind === 'refused' ? found.because : '';
}

/** `2027-01-04..2027-01-15` of a piece of work. */
export function dates(text: string, name: string): string {
  const { roadmap, schedule } = analysisOf(text);
  const work = roadmap.work.find((each) => each.id === name || each.name === name);
  assert.ok(work, name);
  const { firstDay, lastDay } = schedule.items[work.index]!;
  return `${isoDate(firstDay)}..${isoDate(lastDay)}`;
}
