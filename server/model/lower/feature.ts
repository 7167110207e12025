import type { kinds } from '../../../grammar/vocabulary/index.ts';
import type { Facts } from '../../../grammar/vocabulary/row.ts';
import type { Effect, Feature } from '../roadmap.ts';
import { common } from './common.ts';
import { all, eachItem, idsOf, items, type Lowering, none } from './context.ts';
import { partsIn, placeOf } from './place.ts';

export function feature(facts: Facts<typeof kinds.feature>, lowering: Lowering): Feature {
  const base = common(facts, lowering);
  const place = placeOf(lowering);
  // Written out, since spreading into an object of this size costs more than all the rest of lowering.
  return {
    kind: 'feature',
    id: base.id,
    name: base.name,
    title: base.title,
    doc: base.doc,
    owner: base.owner,
    links: base.links,
    note: base.note,
    tags: base.tags,
    parent: base.parent,
    origin: base.origin,
    index: place.index,
    product: place.product,
    partOf: place.partOf,
    parts: partsIn(lowering),
    duration: facts.duration?.value,
    effort: facts.effort?.value,
    teams: teamsOf(facts, lowering),
    start: facts.start?.value,
    earliest: facts.earliest?.value,
    due: facts.due?.value,
    started: facts.started?.value,
    finished: facts.finished?.value,
    status: facts.status?.value,
    commitment: facts.commitment?.value,
    horizon: facts.horizon?.value,
    reach: facts.reach?.value,
    impact: facts.impact?.value,
    confidence: facts.confidence?.value,
    value: facts.value?.value,
    urgency: facts.urgency?.value,
    riskReduction: facts['risk-reduction']?.value,
    ease: facts.ease?.value,
    moscow: facts.moscow?.value,
    benefit: facts.benefit?.value,
    cost: facts.cost?.value,
    moves: movesOf(facts, lowering),
    supports: idsOf(facts.supports, ['objective'], lowering),
    evidence: all(facts.evidence),
    audience: facts.audience?.value,
    issues: items(facts.issue),
  };
}

function teamsOf(facts: Facts<typeof kinds.feature>, { refer }: Lowering): Feature['teams'] {
  if (!facts.team) return none;
  const teams: Feature['teams'][number][] = [];
  eachItem(facts.team, ({ ref, people, unread }, property) => {
    const team = refer(ref, ['team'], property)?.id;
    if (unread) return;
    const known = teams.findIndex((demand) => demand.team === team);
    // The same team twice asks for both: `team web 1, web 2` is three people.
    if (known >= 0) teams[known] = { team: teams[known]!.team, people: teams[known]!.people + people };
    else if (team !== undefined) teams.push({ team, people });
  });
  return teams;
}

function movesOf(facts: Facts<typeof kinds.feature>, { refer }: Lowering): readonly Effect[] {
  if (!facts.moves) return none;
  return facts.moves.flatMap(({ value, property }): Effect[] => {
    const kpi = refer(value.ref, ['kpi'], property)?.id;
    return kpi === undefined || value.unread
      ? []
      : [{ kpi, by: value.by, percent: value.percent, confidence: value.confidence ?? 1, over: value.over }];
  });
}
