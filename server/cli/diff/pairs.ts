/** Which roadmap of one side is which of the other, and what changed in each. */

import type { Analysis } from '../../analysis/analysis.ts';
import type { Compared } from '../../comparison/compared.ts';
import { type Difference, differenceOf } from '../../comparison/difference.ts';
import { analyse } from '../../workspace/analyse.ts';
import { memorySource } from '../../workspace/memorySource.ts';
import type { Side } from './sides.ts';

export interface AllCompared {
  /** By file. */
  readonly changed: readonly Compared[];
  /** Files of the roadmaps that say nothing else than before. */
  readonly same: readonly string[];
}

/** Roadmaps under the same path are the same; where one is left on each side, its file got another name. */
export async function comparePairs(before: Side, after: Side): Promise<AllCompared> {
  const leftBefore = [...before.roadmaps.keys()].filter((file) => !after.roadmaps.has(file));
  const leftAfter = [...after.roadmaps.keys()].filter((file) => !before.roadmaps.has(file));
  const renamed = leftBefore.length === 1 && leftAfter.length === 1 ? leftBefore[0] : undefined;
  const changed: Compared[] = [];
  const same: string[] = [];
  for (const [file, is] of after.roadmaps) {
    const formerFile = before.roadmaps.has(file) ? file : renamed;
    const was = formerFile === undefined ? undefined : before.roadmaps.get(formerFile);
    if (was && formerFile === file && isSameText(was, is)) {
      same.push(file);
      continue;
    }
    const now = await after.withOdds(file);
    const then = was ? await before.withOdds(formerFile!) : emptyBeside(is);
    const difference = differenceOf(then, now);
    if (!was) changed.push({ ...difference, status: 'new', file });
    else if (!isNews(difference) && formerFile === file) same.push(file);
    else changed.push({ ...difference, status: 'changed', file, ...(formerFile !== file && { formerFile }) });
  }
  for (const file of renamed === undefined ? leftBefore : []) {
    const was = before.roadmaps.get(file)!;
    changed.push({ ...differenceOf(was, emptyBeside(was)), status: 'removed', file });
  }
  const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return { changed: changed.sort((a, b) => byName(a.file, b.file)), same: same.sort(byName) };
}

/** Most of many roadmaps were not touched, and need not be compared. What their data files say counts too. */
function isSameText(was: Analysis, is: Analysis): boolean {
  if (was.files.size !== is.files.size) return false;
  for (const [uri, { text }] of is.files) if (was.files.get(uri)?.text !== text) return false;
  const measured = ({ roadmap }: Analysis): string => JSON.stringify(roadmap.kpis.map(({ actuals }) => actuals));
  return measured(was) === measured(is);
}

/** A text may have another layout and say the same. */
const isNews = ({ comparison, findings }: Difference): boolean =>
  comparison.changes.length + comparison.dates.length + findings.added.length + findings.gone.length > 0;

/** A roadmap that says nothing, to compare one with that has no other. */
const emptyBeside = ({ root, today, level, seed }: Analysis): Analysis =>
  analyse(root, memorySource([[root, '']]), { today, level, seed })!;
