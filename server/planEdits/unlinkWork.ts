/** One piece of work is no longer to wait for another: the name goes out of `after`, or of the other's `before`. */

import type { Analysis } from '../analysis/analysis.ts';
import type { Dependency, LinkType } from '../model/roadmap.ts';
import { entityOf, isWork } from '../workspace/places.ts';
import type { Edit, Edits } from './edit.ts';
import { type EditResult, refuse } from './editResult.ts';
import { removeItem } from './edits.ts';
import { planAfterEdit } from './planAfterEdit.ts';

export function unlinkWork(analysis: Analysis, fromId: string, toId: string, type: LinkType): EditResult {
  const [from, to] = [entityOf(analysis, fromId), entityOf(analysis, toId)];
  const gone = refuse(`There is no such link in the text any more.`);
  if (!isWork(from) || !isWork(to)) return gone;
  const isIt = (link: Dependency): boolean => link.from === from.index && link.to === to.index && link.type === type;
  const links = analysis.roadmap.dependencies.filter(isIt);
  const [link] = links;
  if (!link) return gone;
  const place = written(analysis, link);
  if (links.length > 1 || !place) {
    return refuse(`\`${to.name}\` names \`${from.name}\` ${links.length} times. Remove the link in the text.`);
  }
  const edits: Edits = new Map([[link.origin.file, [place]]]);
  const then = planAfterEdit(analysis, edits);
  if (
    !then ||
    then.roadmap.dependencies.length !== analysis.roadmap.dependencies.length - 1 ||
    then.roadmap.dependencies.some(isIt)
  ) {
    return refuse(`The link to \`${from.name}\` cannot be removed automatically. Edit the text.`);
  }
  return { kind: 'edits', title: `\`${to.name}\` no longer depends on \`${from.name}\``, edits };
}

/** The item that says so, without which the rest of its list stays. */
function written({ files }: Analysis, { origin, span }: Dependency): Edit | undefined {
  const file = files.get(origin.file);
  if (!file?.positions.has(origin.declaration)) return undefined;
  const start = file.positions.start(origin.declaration);
  for (const property of origin.declaration.properties) {
    const index = property.items.findIndex((item) => item[0]?.start === span.start && item.at(-1)?.end === span.end);
    if (index >= 0) return removeItem(file.text, property, index, start);
  }
  return undefined;
}
