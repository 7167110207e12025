import type { Dependency, Roadmap } from '../../model/roadmap.ts';
import type { Observation, Rule } from '../context.ts';
import { implied } from '../impliedLinks.ts';
import { dependencyPlace } from '../placeOf.ts';

/**
 * A plain finish-to-start link that a chain of finish-to-start links, each with no lead, already implies. A lag makes a
 * link say something of its own, so only plain ones are ever redundant. Silent while there is a cycle: it comes first.
 */
export const redundantDependency: Rule<'redundant-dependency'> = {
  code: 'redundant-dependency',
  find(context, report) {
    const { roadmap } = context;
    for (const { link, by } of context.ask(implied).found) {
      report(observed(roadmap, roadmap.dependencies[link]!, roadmap.dependencies[by]!));
    }
  },
};

/** By link: what was reported of it, and which other implied it. Both are new objects once a name in them is another. */
const reported = new WeakMap<
  Dependency,
  { readonly implying: Dependency; readonly observation: Observation<'redundant-dependency'> }
>();

/** A large plan may have hundreds of them, and an edit changes a few. */
function observed(roadmap: Roadmap, link: Dependency, implying: Dependency): Observation<'redundant-dependency'> {
  const known = reported.get(link);
  if (known?.implying === implying) return known.observation;
  const via = roadmap.work[implying.from]!;
  const name = roadmap.work[link.to]!.name;
  const observation: Observation<'redundant-dependency'> = {
    place: dependencyPlace(link),
    facts: {
      name,
      predecessor: roadmap.work[link.from]!.name,
      ...(implying.from === link.from ? {} : { via: via.name }),
    },
    related: [{ place: dependencyPlace(implying), label: { kind: 'depends', name, on: via.name } }],
  };
  reported.set(link, { implying, observation });
  return observation;
}
