import type { Dependency, Roadmap } from '../model/roadmap.ts';
import { ancestry } from './ancestry.ts';
import type { CheckContext, Rule } from './context.ts';
import { kept, structure } from './links.ts';
import { dependencyPlace } from './placeOf.ts';
import { about } from './work.ts';

/**
 * A plain finish-to-start link that a chain of finish-to-start links, each with no lead, already implies. A lag makes a
 * link say something of its own, so only plain ones are ever redundant. Silent while there is a cycle: it comes first.
 */
export const redundantDependency: Rule = {
  code: 'redundant-dependency',
  find(context, report) {
    const { roadmap } = context;
    const known = structure(context).links;
    if (known.order.length < known.graph.nodes) return;
    for (const { link: at, by } of kept(known, 'redundant', () => impliedLinks(context))) {
      const link = roadmap.dependencies[at]!;
      const implied = roadmap.dependencies[by]!;
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
  },
};

/** Each redundant dependency, by its place, with the one that already says it. */
function impliedLinks(context: CheckContext): { readonly link: number; readonly by: number }[] {
  const { roadmap } = context;
  const { isDropped } = about(context);
  const carries = (link: Dependency): boolean =>
    handsOn(link) && !isDropped(roadmap.work[link.from]!) && !isDropped(roadmap.work[link.to]!);
  const { isBefore } = ancestry(roadmap, carries);
  const found: { link: number; by: number }[] = [];
  for (const run of waitingForSeveral(roadmap)) {
    for (const link of run) {
      const { from } = roadmap.dependencies[link]!;
      if (!isPlain(roadmap.dependencies[link]!) || !carries(roadmap.dependencies[link]!)) continue;
      // Of two alike, the first one counts.
      const by = run.find((other) => {
        const dependency = roadmap.dependencies[other]!;
        if (other === link || !carries(dependency)) return false;
        return dependency.from === from ? other < link && isPlain(dependency) : isBefore(from, dependency.from);
      });
      if (by !== undefined) found.push({ link, by });
    }
  }
  return found;
}

/** Dependencies are in the order of who waits, so those of one piece of work are a run. */
function* waitingForSeveral({ dependencies }: Roadmap): Generator<readonly number[]> {
  for (let first = 0; first < dependencies.length; ) {
    let end = first + 1;
    while (end < dependencies.length && dependencies[end]!.to === dependencies[first]!.to) end++;
    if (end - first > 1) yield Array.from({ length: end - first }, (_, i) => first + i);
    first = end;
  }
}

const isPlain = ({ type, lag }: Dependency): boolean => type === 'FS' && (lag === undefined || lag.amount === 0);

/** A link over which "not before the other has finished" is handed on. */
const handsOn = ({ type, lag }: Dependency): boolean => type === 'FS' && (lag === undefined || lag.amount >= 0);
