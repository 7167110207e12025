import { OWNED } from '../../insight/structure.ts';
import type { Entity, Feature, Roadmap, Work } from '../../model/roadmap.ts';
import { person, quoted } from '../../wording/person.ts';
import type { CheckContext, Rule } from '../context.ts';
import { reportMany } from '../many.ts';
import { placeOf } from '../placeOf.ts';
import { firstWork, openLeaves } from '../work.ts';

/**
 * Silent until somebody owns something. Who owns a whole or a product answers for what is in it; an idea for some other
 * day needs no owner yet.
 */
export const unownedFeature: Rule<'unowned-feature'> = {
  code: 'unowned-feature',
  find(context, report) {
    const { roadmap } = context;
    const owner = someOwner(context);
    if (owner === undefined) return;
    const found = openLeaves(context, 0, OWNED).filter((work) => !isIdea(work) && !isOwned(work, roadmap));
    reportMany(found, report, (work) => {
      // Who leads the team that does it is the likeliest of all.
      const suggestion = leadOf(work, roadmap) ?? owner;
      return { place: placeOf(work), facts: { name: work.name, suggestion } };
    });
  },
};

const isIdea = ({ horizon }: Feature): boolean => horizon === 'next' || horizon === 'later';

function leadOf({ teams: [first] }: Feature, { teams }: Roadmap): string | undefined {
  const team = first && teams.find(({ id }) => id === first.team);
  return team?.lead === undefined ? undefined : personIn(team, 'lead', team.lead);
}

function someOwner(context: CheckContext): string | undefined {
  const owned = firstWork(context, OWNED) ?? context.roadmap.products.find(({ owner }) => owner !== undefined);
  return owned?.owner === undefined ? undefined : personIn(owned, 'owner', owned.owner);
}

/** A person as an entity states them: `@dana` and `"Dana Lee"` are not each other's spelling. */
function personIn({ origin: { declaration } }: Entity, property: string, name: string): string {
  const values = declaration.properties
    .filter((each) => each.name.text === property)
    .flatMap(({ items }) => items.flat());
  return values.some((value) => value.kind === 'string' && value.text === name) ? quoted(name) : person(name);
}

function isOwned(work: Work, roadmap: Roadmap): boolean {
  for (let id: string | undefined = work.parent; id !== undefined; ) {
    const entity = roadmap.byId.get(id);
    if (entity?.owner !== undefined) return true;
    id = entity?.parent;
  }
  return false;
}
