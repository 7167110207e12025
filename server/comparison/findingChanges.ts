/** Findings that one version of a roadmap has and another has not. A finding whose figures differ is the same finding. */

import type { Analysis } from '../analysis/analysis.ts';
import { type Finding, messageOf } from '../diagnostics/finding.ts';
import type { Id } from '../model/roadmap.ts';

export interface FindingChanges {
  /** In the order of the files and of their text. */
  readonly added: readonly Finding[];
  readonly gone: readonly Finding[];
}

/** @param formerIds by the id that a declaration has now, the one it had, where those differ */
export function findingChanges(
  before: Analysis,
  after: Analysis,
  formerIds: ReadonlyMap<Id, Id> = new Map(),
): FindingChanges {
  const now = new Map<string, string>([...formerIds].map(([is, was]) => [was, is]));
  const old = signed(before, (id) => now.get(id) ?? id);
  const fresh = signed(after, (id) => id);
  // Those that say exactly the same first, so that of several of one kind the right ones are left over.
  for (const sign of ['exact', 'about'] as const) pairUp(old, fresh, sign);
  return {
    added: fresh.flatMap(({ finding, met }) => (met ? [] : [finding])),
    gone: old.flatMap(({ finding, met }) => (met ? [] : [finding])),
  };
}

interface Signed {
  readonly finding: Finding;
  readonly exact: string;
  readonly about: string;
  met: boolean;
}

/** What a finding is about: its code and the declaration it stands at; outside of any, the words of it. */
function signed(analysis: Analysis, idNow: (id: string) => string): Signed[] {
  const idOf = new Map<unknown, string>(
    analysis.model.collected.entries.map(({ declaration, id }) => [declaration, idNow(id)]),
  );
  return analysis.findings.map((finding) => {
    const subject = idOf.get(finding.place.anchor);
    const exact = `${finding.code} ${finding.severity} ${subject ?? ''} ${messageOf(finding)}`;
    return {
      finding,
      exact,
      about: subject === undefined ? exact : `${finding.code} ${finding.severity} ${subject}`,
      met: false,
    };
  });
}

function pairUp(old: readonly Signed[], fresh: readonly Signed[], sign: 'exact' | 'about'): void {
  const waiting = new Map<string, Signed[]>();
  for (const one of old) {
    if (one.met) continue;
    const known = waiting.get(one[sign]);
    if (known) known.push(one);
    else waiting.set(one[sign], [one]);
  }
  for (const one of fresh) {
    if (one.met) continue;
    const pair = waiting.get(one[sign])?.shift();
    if (!pair) continue;
    pair.met = true;
    one.met = true;
  }
}
