import { structureOf } from '../insight/structure.ts';
import type { CheckContext, Rule } from './context.ts';
import { type ImpliedLinks, impliedLinks } from './impliedLinks.ts';
import { kept, keptBefore, structure } from './links.ts';
import { dependencyPlace } from './placeOf.ts';

/**
 * A plain finish-to-start link that a chain of finish-to-start links, each with no lead, already implies. A lag makes a
 * link say something of its own, so only plain ones are ever redundant. Silent while there is a cycle: it comes first.
 */
export const redundantDependency: Rule = {
  code: 'redundant-dependency',
  find(context, report) {
    const { roadmap } = context;
    const { links } = structure(context);
    if (links.order.length < links.graph.nodes) return;
    for (const { link: at, by } of kept(links, 'implied', () => implied(context)).found) {
      const link = roadmap.dependencies[at]!;
      const implying = roadmap.dependencies[by]!;
      const via = roadmap.work[implying.from]!;
      report({
        place: dependencyPlace(link),
        facts: {
          name: roadmap.work[link.to]!.name,
          waits: roadmap.work[link.from]!.name,
          remove: 'item',
          ...(implying.from === link.from ? {} : { via: via.name }),
        },
        related: [{ place: dependencyPlace(implying), label: `\`${via.name}\` is waited for here` }],
      });
    }
  },
};

function implied(context: CheckContext): ImpliedLinks {
  const { before } = context;
  const known = before && keptBefore<ImpliedLinks>(structureOf(before).links, 'implied');
  return impliedLinks(structure(context), known && { structure: structureOf(before), implied: known });
}
