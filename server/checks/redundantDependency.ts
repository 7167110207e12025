import type { Dependency, Roadmap } from '../model/roadmap.ts';
import { type Ancestry, ancestry } from './ancestry.ts';
import type { Rule } from './context.ts';
import { linksOf } from './links.ts';
import { dependencyPlace } from './placeOf.ts';
import { isDropped } from './work.ts';

/**
 * A plain finish-to-start link that a chain of finish-to-start links, each with no lead, already implies. A lag makes a
 * link say something of its own, so only plain ones are ever redundant. Silent while there is a cycle: it comes first.
 */
export const redundantDependency: Rule = {
  code: 'redundant-dependency',
  find({ roadmap }, report) {
    if (linksOf(roadmap).order.length < linksOf(roadmap).graph.nodes) return;
    let known: Ancestry | undefined;
    for (const [first, end] of waitingForSeveral(roadmap.dependencies)) {
      known ??= ancestry(roadmap, carries);
      for (let d = first; d < end; d++) {
        const link = roadmap.dependencies[d]!;
        if (!isPlain(link) || !carries(link, roadmap)) continue;
        const implied = impliedBy(d, first, end, roadmap, known);
        if (implied === undefined) continue;
        const via = roadmap.work[implied.from]!;
        report({
          place: dependencyPlace(link),
          facts: {
            name: roadmap.work[link.to]!.name,
            waits: roadmap.work[link.from]!.name,
            remove: 'item',
            ...(implied.from === link.from ? {} : { via: via.name }),
          },
          related: [{ place: dependencyPlace(implied), label: `\`${via.name}\` is waited for here` }],
        });
      }
    }
  },
};

/** The other dependency of the same work that already says it; of two alike, the first one counts. */
function impliedBy(d: number, first: number, end: number, roadmap: Roadmap, known: Ancestry): Dependency | undefined {
  const link = roadmap.dependencies[d]!;
  for (let e = first; e < end; e++) {
    const other = roadmap.dependencies[e]!;
    if (e === d || !carries(other, roadmap)) continue;
    if (other.from === link.from ? e < d && isPlain(other) : known.isBefore(link.from, other.from)) return other;
  }
  return undefined;
}

/** Dependencies are in the order of who waits, so those of one piece of work are a run. */
function* waitingForSeveral(dependencies: readonly Dependency[]): Generator<readonly [number, number]> {
  for (let first = 0; first < dependencies.length; ) {
    let end = first + 1;
    while (end < dependencies.length && dependencies[end]!.to === dependencies[first]!.to) end++;
    if (end - first > 1) yield [first, end];
    first = end;
  }
}

const isPlain = ({ type, lag }: Dependency): boolean => type === 'FS' && (lag === undefined || lag.amount === 0);

/** A link over which "not before the other has finished" is handed on. */
const carries = ({ from, to, type, lag }: Dependency, roadmap: Roadmap): boolean =>
  type === 'FS' &&
  (lag === undefined || lag.amount >= 0) &&
  !isDropped(roadmap.work[from]!, roadmap) &&
  !isDropped(roadmap.work[to]!, roadmap);
