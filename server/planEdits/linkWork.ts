/** One piece of work is to wait for another: one more name in its `after`. What makes no sense is refused in words. */

import type { Analysis } from '../analysis/analysis.ts';
import type { Work } from '../model/roadmap.ts';
import { closedState } from '../schedule/closedState.ts';
import { namesakes } from '../workspace/places.ts';
import type { Edit, Edits } from './edit.ts';
import { type EditResult, refuse } from './editResult.ts';
import { planAfterEdit } from './planAfterEdit.ts';
import { setProperty } from './setProperty.ts';
import { type Subject, subjectOf } from './subject.ts';

/** Finish to start: `to` waits for `from`. */
export function linkWork(analysis: Analysis, fromId: string, toId: string): EditResult {
  const before = subjectOf(analysis, fromId);
  if (before.kind === 'refused') return before;
  const after = subjectOf(analysis, toId);
  if (after.kind === 'refused') return after;
  const [from, to] = [before.work, after.work];
  const nonsense = senseless(analysis, from, to);
  if (nonsense) return refuse(nonsense);
  const edits: Edits = new Map([[after.file.uri, [waits(analysis, after, from)]]]);
  const then = planAfterEdit(analysis, edits);
  if (then && then.schedule.unscheduled.length > analysis.schedule.unscheduled.length) {
    return refuse(
      `This link would make a cycle: \`${from.name}\` already depends on \`${to.name}\`, directly or indirectly.`,
    );
  }
  const isThere = then?.roadmap.dependencies.some((link) => link.from === from.index && link.to === to.index);
  if (!isThere)
    return refuse(
      `\`${to.name}\` cannot depend on \`${from.name}\`: this change cannot be written automatically. Edit the text.`,
    );
  return { kind: 'edits', title: `\`${to.name}\` depends on \`${from.name}\``, edits };
}

function senseless({ roadmap, schedule }: Analysis, from: Work, to: Work): string | undefined {
  if (from.index === to.index) return `\`${to.name}\` cannot depend on itself.`;
  if (isPart(roadmap.work, from, to))
    return `\`${from.name}\` is a sub-feature of \`${to.name}\`, which cannot depend on it.`;
  if (isPart(roadmap.work, to, from))
    return `\`${to.name}\` is a sub-feature of \`${from.name}\` and cannot depend on it.`;
  if (roadmap.dependencies.some((link) => link.from === from.index && link.to === to.index)) {
    return `\`${to.name}\` already depends on \`${from.name}\`.`;
  }
  if (closedState(schedule, to.index) === 'done') return `\`${to.name}\` is done, so it cannot get a new predecessor.`;
  if (from.origin.declaration.id === undefined || from.id.includes('~')) {
    return `“${from.title}” has no name that could be written after \`after\`: give it one first.`;
  }
  return undefined;
}

function isPart(work: readonly Work[], part: Work, whole: Work): boolean {
  for (let at = part.partOf; at !== undefined; at = work[at]!.partOf) if (at === whole.index) return true;
  return false;
}

/** Another item of its last `after`, or the property. */
function waits(analysis: Analysis, place: Subject, from: Work): Edit {
  const { declaration, start, work } = place;
  const isNear = namesakes(analysis, from.name) === 1 || from.parent === work.parent;
  const name = isNear ? from.name : from.id;
  const last = declaration.properties.filter((property) => property.name.text === 'after').at(-1);
  const end = last?.items.at(-1)?.at(-1)?.end;
  if (end === undefined) return setProperty(place, 'after', name);
  return { span: { start: start + end, end: start + end }, text: `, ${name}` };
}
