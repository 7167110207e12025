/**
 * What a `view` lets into a report. For readers outside the house, what they may not see is not only left out but made
 * nameless throughout, so that no reason, sum or list of something else can give it away.
 */
import type { Day } from '../../grammar/civil.ts';
import type { Analysis, Confidence } from '../analysis/analysis.ts';
import { maySee } from '../insight/audience.ts';
import { isInView } from '../insight/inView.ts';
import type { Entity, Product, Roadmap, View, Work } from '../model/roadmap.ts';

export interface Scope {
  readonly view?: View;
  /** The roadmap as its readers may know it. */
  readonly analysis: Analysis;
  readonly keeps: (entity: { readonly id: string }) => boolean;
  readonly hides: (property: string) => boolean;
  /** Whether a time, both days inclusive, is in what the view shows. */
  readonly inTime: (first: Day, last: Day) => boolean;
  /** It is for partners or the public. */
  readonly outside: boolean;
  /** Owners and remarks are below titles: on paper nothing else is at hand. */
  readonly remarks?: true;
  /** What the reader has selected: a picture of too much is narrowed to what is around it. */
  readonly about?: string;
}

/** What stands where something is not told. */
export const NAMELESS = 'other work';

/** Of a view for its readers; everything without one. */
export function readerScope(analysis: Analysis, view: View | undefined): Scope {
  const { roadmap } = analysis;
  if (!view) return { ...planningScope(analysis), remarks: true };
  const outside = view.audience === 'partner' || view.audience === 'public';
  const kept = new Set<string>();
  const known = new Set<string>();
  for (const [id, entity] of roadmap.byId) {
    const told = isTold(view, entity, roadmap);
    if (told) known.add(id);
    if (told && isInView(view, entity, roadmap)) kept.add(id);
  }
  const hidden = new Set(view.hide);
  const { window } = view;
  const toldRoadmap = told(roadmap, { kept, known, hidden, outside });
  return {
    view,
    remarks: true,
    analysis: analysis.with({
      roadmap: toldRoadmap,
      // What is not told counts all the same.
      schedule: analysis.schedule,
      ranking: analysis.ranking,
      findings: analysis.findings,
      suppressed: analysis.suppressed,
      // How sure a date is, is for those who plan it.
      confidence: outside ? undefined : oddsOf(analysis.confidence, roadmap.risks, toldRoadmap.risks),
    }),
    keeps: ({ id }) => kept.has(id),
    hides: (property) => hidden.has(property),
    inTime: (first, last) => window === undefined || (first <= window.last && last >= window.first),
    outside,
  };
}

/** Everything, or what a view shows to those who plan: nothing in it is hidden or nameless. */
export function planningScope(analysis: Analysis, view?: View, about?: string): Scope {
  const every = () => true;
  const { roadmap } = analysis;
  const shown =
    view &&
    new Set([...roadmap.byId.values()].filter((each) => isInView(view, each, roadmap)).map(({ id }) => id as string));
  return {
    ...(view && { view }),
    ...(about !== undefined && { about }),
    analysis,
    keeps: shown ? ({ id }) => shown.has(id) : every,
    hides: () => false,
    inTime: every,
    outside: false,
  };
}

/** The odds, of which what the spread comes from names risks by their place in the roadmap. */
function oddsOf(
  confidence: Confidence | undefined,
  all: Roadmap['risks'],
  known: Roadmap['risks'],
): Confidence | undefined {
  if (!confidence?.outlook || all.length === known.length) return confidence;
  const places = new Map(known.map(({ id }, i) => [id, i]));
  const spread = confidence.outlook.spread.flatMap((each) => {
    if (each.kind === 'feature') return [each];
    const index = places.get(all[each.index]!.id);
    return index === undefined ? [] : [{ ...each, index }];
  });
  return Object.assign(new Map(confidence), { outlook: { ...confidence.outlook, spread } });
}

/** What it excludes is no reader's, and of the rest each reader's is what is meant for them. */
const isTold = (view: View, entity: Entity, roadmap: Roadmap): boolean =>
  isInView({ ...view, include: [] }, entity, roadmap) && maySee(view.audience, entity, roadmap);

interface Limits {
  readonly kept: ReadonlySet<string>;
  /** What readers may know of, whether it is in the view or not. */
  readonly known: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  readonly outside: boolean;
}

/** The same roadmap, index by index, less what is not told. */
function told(roadmap: Roadmap, limits: Limits): Roadmap {
  const { kept, known, outside } = limits;
  const plain = <E extends Entity>(entity: E): E => withoutHidden(entity, limits);
  const isKnown = ({ id }: Entity): boolean => known.has(id);
  const work = roadmap.work.map((each): Work => {
    if (outside && !kept.has(each.id)) return plain(nameless(each));
    const product = each.product !== undefined && (known.has(each.product) || !outside) ? each.product : undefined;
    const own = plain({ ...each, product });
    return own.kind === 'feature' ? { ...own, supports: own.supports.filter((id) => known.has(id)) } : own;
  });
  const products = roadmap.products.map((each): Product => {
    if (outside && !known.has(each.id)) return plain(nameless(each));
    const lost = each.parent !== undefined && outside && !known.has(each.parent);
    return plain(lost ? { ...each, parent: undefined } : each);
  });
  const risks = roadmap.risks.filter((risk) => {
    if (!known.has(risk.id)) return false;
    return !outside || risk.threatens.length === 0 || risk.threatens.some((id) => known.has(id));
  });
  const byId = new Map(roadmap.byId);
  for (const each of [...work, ...products]) byId.set(each.id, each);
  return {
    ...roadmap,
    header: roadmap.header && plain(roadmap.header),
    work,
    products,
    risks: risks.map(plain),
    kpis: roadmap.kpis.filter(isKnown).map(plain),
    objectives: roadmap.objectives.filter(isKnown),
    byId,
  };
}

const nameless = <E extends Work | Product>(entity: E): E => ({
  ...entity,
  name: NAMELESS,
  title: NAMELESS,
  doc: undefined,
  note: undefined,
  owner: undefined,
  links: [],
  tags: [],
  product: undefined,
  vision: undefined,
});

/** What is only printed is taken off; what is counted with stays, and its column is left out. */
function withoutHidden<E extends Entity>(entity: E, { hidden }: Limits): E {
  const off: Record<string, unknown> = {};
  // Documentation is a remark that stands above.
  if (hidden.has('note')) Object.assign(off, { note: undefined, doc: undefined });
  if (hidden.has('link')) off.links = [];
  for (const property of PRINTED) if (hidden.has(property)) off[property] = undefined;
  return { ...entity, ...off };
}

const PRINTED = ['owner', 'vision', 'due', 'commitment', 'floor', 'ceiling', 'mitigation', 'probability', 'delay'];
