/** Which features are ranked higher or lower than before by what is said of them. */
import type { Id } from '../model/roadmap.ts';
import { differs, type Pair, type Version } from './version.ts';

export interface RankChange {
  readonly id: Id;
  readonly title: string;
  readonly rank: Pair<number>;
  readonly score: Pair<number>;
}

/** Features of both versions whose own score is another and whose rank is; those that only made way are not here. */
export function rankChanges(before: Version, after: Version): readonly RankChange[] {
  const { work, byId } = before.roadmap;
  return after.ranking.order
    .flatMap((index): RankChange[] => {
      const { id, title } = after.roadmap.work[index]!;
      const old = byId.get(id);
      if (old?.kind !== 'feature' || work[old.index] !== old) return [];
      const ranks = { before: before.ranking.ranks[old.index]!, after: after.ranking.ranks[index]! };
      if (ranks.before === 0 || ranks.before === ranks.after) return [];
      const score = {
        before: before.ranking.scores.get(old.index)!.value!,
        after: after.ranking.scores.get(index)!.value!,
      };
      return differs(score) ? [{ id, title, rank: ranks, score }] : [];
    })
    .sort((a, b) => Math.abs(b.rank.after - b.rank.before) - Math.abs(a.rank.after - a.rank.before));
}
