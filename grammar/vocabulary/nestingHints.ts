/**
 * What people mean who write one declaration inside another that cannot hold it: the property that ties the two, and
 * which of them says it. A feature in a team is done by it, a KPI in a feature is moved by it.
 */
export interface NestingHint {
  readonly property: string;
  /** The one that stands inside says it of the one around it, or the other way round. */
  readonly saidBy: 'inner' | 'outer';
}

const inner = (property: string): NestingHint => ({ property, saidBy: 'inner' });
const outer = (property: string): NestingHint => ({ property, saidBy: 'outer' });

/** By what stands inside, then by what it stands in. */
const ties: Readonly<Record<string, Readonly<Record<string, NestingHint>>>> = {
  feature: { team: inner('team'), objective: inner('supports'), milestone: outer('after'), kpi: inner('moves') },
  milestone: { objective: inner('supports') },
  product: { objective: inner('supports'), stakeholder: outer('interest') },
  team: { feature: outer('team') },
  objective: {
    feature: outer('supports'),
    milestone: outer('supports'),
    kpi: inner('measured-by'),
    stakeholder: outer('interest'),
  },
  kpi: { feature: outer('moves'), stakeholder: outer('interest') },
  risk: { milestone: inner('threatens') },
  calendar: { team: outer('calendar'), roadmap: outer('calendar') },
  scoring: { roadmap: outer('rank') },
  stakeholder: { view: outer('for'), product: inner('interest'), objective: inner('interest'), kpi: inner('interest') },
};

/** Nothing where standing inside means no more than to be written there. */
export function nestingHint(kind: string, inside: string): NestingHint | undefined {
  const all = Object.hasOwn(ties, kind) ? ties[kind]! : {};
  return Object.hasOwn(all, inside) ? all[inside] : undefined;
}
