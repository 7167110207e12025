/**
 * What all rules find, with its places in the text of now. A finding is the very one of before while its rule reports
 * the same and the declarations that it points to are the same.
 */
import { all, fact } from '../analysis/fact.ts';
import { facts } from '../analysis/facts.ts';
import type { Code } from '../diagnostics/codes.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { sameList } from '../util/sameList.ts';
import type { Observation } from './rule.ts';
import { rules } from './rules.ts';
import { originOf, resolvePlace, type Spot } from './spot.ts';

/** By rule, in the order of `rules`. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly byRule: readonly (readonly Finding[])[];
}

type Observations = readonly Observation<Code>[];

const observations = all<Observations>(
  'observations',
  rules.map((rule) => rule.observations),
);

export const checked = fact(
  'checked',
  [facts.roadmap, observations],
  (roadmap, observations): Checked => placed(roadmap, observations),
  {
    patch: ({ inputs: [, before], value }, roadmap, observations) => {
      const now = placed(roadmap, observations, { observations: before, byRule: value.byRule });
      return now.byRule.every((list, i) => list === value.byRule[i]) ? value : now;
    },
  },
);

interface Before {
  readonly observations: readonly Observations[];
  readonly byRule: Checked['byRule'];
}

function placed(roadmap: Roadmap, byEach: readonly Observations[], before?: Before): Checked {
  const byRule = byEach.map((observations, i) => {
    const old = oldFindings(observations, before?.observations[i], before?.byRule[i]);
    const list = observations.map((observation, at) => {
      const known = old(observation, at);
      return known && isStill(known, observation, roadmap) ? known : findingOf(rules[i]!.code, observation, roadmap);
    });
    return before && sameList(list, before.byRule[i]!) ? before.byRule[i]! : list;
  });
  return { findings: byRule.flat(), byRule };
}

/** The finding that was made of an observation; mostly it has its place, too. */
function oldFindings(
  now: Observations,
  before: Observations = [],
  findings: readonly Finding[] = [],
): (observation: Observation<Code>, at: number) => Finding | undefined {
  if (now === before) return (_, at) => findings[at];
  const places = new Map(before.map((observation, at) => [observation, at]));
  return (observation) => findings[places.get(observation) ?? -1];
}

/** Whether a finding points to the declarations that it pointed to: inside them, nothing moves. */
function isStill({ place, related }: Finding, observation: Observation<Code>, roadmap: Roadmap): boolean {
  const isSame = (spot: Spot, { anchor }: Finding['place']): boolean =>
    spot.kind === 'place' || originOf(spot, roadmap)?.declaration === anchor;
  return (
    isSame(observation.place, place) && related.every((each, i) => isSame(observation.related![i]!.place, each.place))
  );
}

const findingOf = (code: Code, { place, facts, related = [] }: Observation<Code>, roadmap: Roadmap): Finding =>
  finding(
    code,
    resolvePlace(place, roadmap),
    facts,
    related.map((each) => ({ place: resolvePlace(each.place, roadmap), label: each.label })),
  );
