/** A whole declaration of a kind, with the cursor in its places. */
import type { KindRow } from '../../../grammar/vocabulary/row.ts';

const bodies: Readonly<Record<string, string>> = {
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: these are snippets' own placeholders.
  roadmap: 'roadmap "${1:Title}" {\n\tstart ${2:2027-01-04}\n\t$0\n}',
  rules: 'rules {\n\t$0\n}',
  calendar: 'calendar ${1:name} "${2:Title}" {\n\tworkdays ${3:mon..fri}\n\t$0\n}',
  team: 'team ${1:name} "${2:Title}" {\n\tcapacity ${3:4}\n\t$0\n}',
  objective: 'objective ${1:name} "${2:Title}" {\n\tmeasured-by $0\n}',
  kpi: 'kpi ${1:name} "${2:Title}" {\n\tbaseline ${3:0}\n\ttarget ${4:1} by ${5:2027-12-31}\n\t$0\n}',
  product: 'product ${1:name} "${2:Title}" {\n\t$0\n}',
  feature: 'feature ${1:name} "${2:Title}" {\n\tduration ${3:2w}\n\t$0\n}',
  milestone: 'milestone ${1:name} "${2:Title}" {\n\tafter $0\n}',
  risk: 'risk ${1:name} "${2:Title}" {\n\tprobability ${3:30%}\n\tdelay ${4:5d}\n\tthreatens $0\n}',
  scoring: 'scoring ${1:name} "${2:Title}" {\n\tformula ${0:value * 2 + reach / 1000}\n}',
  view: 'view ${1:name} "${2:Title}" {\n\tshow ${0:timeline}\n}',
};

export function snippetOf({ name, nameless }: KindRow): string {
  if (Object.hasOwn(bodies, name)) return bodies[name]!;
  return nameless ? `${name} {\n\t$0\n}` : `${name} \${1:name} "\${2:Title}" {\n\t$0\n}`;
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: these are snippets' own placeholders.
}
