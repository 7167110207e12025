import type { Entities } from '../../analysis/cuts.ts';
import { OWNED } from '../../insight/structure.ts';
import type { Data, Written } from '../../model/data.ts';
import type { Feature } from '../../model/roadmap.ts';
import { person, quoted } from '../../wording/person.ts';
import { reportMany } from '../many.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';
import { firstWork, openLeaves } from '../work.ts';

/**
 * Silent until somebody owns something. Who owns a whole or a product answers for what is in it; an idea for some other
 * day needs no owner yet.
 */
export const unownedFeature = rule({
  code: 'unowned-feature',
  reads: ['structure', 'work', 'products', 'teams', 'entities'],
  find({ structure, work, products, teams, entities }, report) {
    const all = { structure, work };
    const owned = firstWork(all, OWNED) ?? products.find((product) => product.owner !== undefined);
    if (owned?.owner === undefined) return;
    const owner = personIn(owned, 'owner', owned.owner);
    const found = openLeaves(all, 0, OWNED).filter((feature) => !isIdea(feature) && !isOwned(feature, entities));
    reportMany(found, report, (feature) => {
      // Who leads the team that does it is the likeliest of all.
      const [first] = feature.teams;
      const team = first && teams.find(({ id }) => id === first.team);
      const suggestion = team?.lead === undefined ? owner : personIn(team, 'lead', team.lead);
      return { place: placeOf(feature), facts: { name: feature.name, suggestion } };
    });
  },
});

const isIdea = ({ horizon }: Data<Feature>): boolean => horizon === 'next' || horizon === 'later';

/** A person as an entity states them: `@dana` and `"Dana Lee"` are not each other's spelling. */
function personIn({ origin: { declaration } }: Written, property: string, name: string): string {
  const values = declaration.properties
    .filter((each) => each.name.text === property)
    .flatMap(({ items }) => items.flat());
  return values.some((value) => value.kind === 'string' && value.text === name) ? quoted(name) : person(name);
}

function isOwned({ parent }: Data<Feature>, entities: Entities): boolean {
  for (let id: string | undefined = parent; id !== undefined; ) {
    const entity = entities.get(id);
    if (entity?.owner !== undefined) return true;
    id = entity?.parent;
  }
  return false;
}
