/** What a change does to a plan: the headline, the milestones with what moved them, what else, and the details. */
import type { Compared } from '../../comparison/compared.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { plural } from '../../wording/lists.ts';
import { code } from '../../wording/text.ts';
import { type List, listOf, type Section } from '../section.ts';
import { detailsOf } from './details.ts';
import { headline } from './headline.ts';
import { milestoneTable } from './milestoneTable.ts';
import { pointsOf } from './points.ts';

/** @param placeOf where a finding of one side is: `plan.roadmap:12` */
export function changesSection(
  compared: Compared,
  placeOf: (finding: Finding, side: 'before' | 'after') => string,
): Section {
  const table = milestoneTable(compared);
  const points = listOf([...fileName(compared), ...keptDates(compared, table.rows.length), ...pointsOf(compared)]);
  return {
    kind: 'section',
    topic: 'changes',
    title: compared.file,
    summary: headline(compared),
    parts: [
      ...(table.rows.length > 0 ? [table] : []),
      ...(points.items.length > 0 ? [points] : []),
      ...detailsOf(compared, placeOf),
    ],
  };
}

const fileName = ({ file, formerFile }: Compared): List['items'] =>
  formerFile === undefined ? [] : [{ text: [code(formerFile), ' was renamed ', code(file), '.'] }];

function keptDates({ status, after, comparison }: Compared, changed: number): List['items'] {
  if (status !== 'changed' || changed === 0) return [];
  const all = after.roadmap.work.filter(({ kind }) => kind === 'milestone').length;
  const kept = all - comparison.dates.filter(({ kind, exists }) => kind === 'milestone' && exists.after).length;
  if (kept === 0) return [];
  return [{ text: `${plural(kept, 'other milestone')} ${kept === 1 ? 'keeps its date' : 'keep their dates'}.` }];
}

/** @param plans how many were compared */
export const nothingChanges = (plans: number): string =>
  plans === 1 ? 'Nothing changes in the plan.' : `Nothing changes in ${plural(plans, 'plan')}.`;

export const othersUnchanged = (others: number): string =>
  `${plural(others, 'other roadmap')} ${others === 1 ? 'is' : 'are'} unchanged.`;
