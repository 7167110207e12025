/**
 * What waits for what, as a graph in layers. Beyond some hundred nodes nobody reads one, so then it is narrowed: to the
 * neighbourhood of what is selected, else to the critical path; and says so.
 */

import type { Day } from '../../../grammar/civil.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import type { Dependency, Roadmap } from '../../model/roadmap.ts';
import { dependencyKey } from '../../schedule/linkOf.ts';
import { number } from '../../wording/numbers.ts';
import type { Row } from '../plan.ts';
import { stateOf } from '../timelinePlan.ts';
import type { Keep } from './keep.ts';
import { type Edge, layered } from './layers.ts';
import { nodeSize } from './nodeSize.ts';
import type { ViewWish } from './shown.ts';

export interface DependenciesData {
  readonly kind: 'dependencies';
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What is in the picture and what is not, in words. */
  readonly says: string;
  /** It is a part of the whole; another selection shows another part. */
  readonly narrowed: boolean;
}

export interface GraphNode {
  readonly id: string;
  readonly title: string;
  readonly milestone: boolean;
  readonly state: Row['state'];
  readonly critical: boolean;
  /** Its last day. */
  readonly ends: Day;
  /** Its upper left corner, in pixels. */
  readonly x: number;
  readonly y: number;
  /** What it waits for, in words: `Search, SS +2d`. */
  readonly waitsFor: readonly string[];
}

export interface GraphLink {
  /** Indexes of nodes. */
  readonly from: number;
  readonly to: number;
  /** A whole waits for its parts without a word of the text. */
  readonly part: boolean;
  readonly critical: boolean;
  /** Points from the one node to the other, in pixels. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** More nodes than this are narrowed to about half of it around what is selected. */
const MOST = 150;
const AROUND = 60;

interface Arc extends Edge {
  readonly says: string;
  readonly part: boolean;
  readonly dependency?: Dependency;
}

export function dependencies(analysis: Analysis, keep: Keep, { about }: ViewWish): DependenciesData {
  const { roadmap, schedule } = analysis;
  const arcs = arcsOf(roadmap, keep);
  const linked = [...new Set(arcs.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const { shown, says } = chosen(analysis, arcs, linked, about);
  const places = new Map(shown.map((index, i) => [index, i]));
  const inside = arcs.filter(({ from, to }) => places.has(from) && places.has(to));
  const edges = inside.map(({ from, to }) => ({ from: places.get(from)!, to: places.get(to)! }));
  const { width, height, between, below } = nodeSize;
  const layout = layered(shown.length, edges, { node: height + below, bend: below });
  const x = (layer: number): number => layer * (width + between);
  const middle = (node: number): number => Math.round(layout.y[node]!);
  const alone = roadmap.work.filter((work) => keep(work)).length - linked.length;
  const free =
    alone === 1
      ? '1 other waits for nothing and holds nothing.'
      : `${number(alone)} others wait for nothing and hold nothing.`;
  const parts = inside.some(({ part }) => part) ? 'Dotted: a whole ends with its parts.' : '';
  const driving = drivingOf(analysis);
  return {
    kind: 'dependencies',
    nodes: shown.map((index, node): GraphNode => {
      const work = roadmap.work[index]!;
      const item = schedule.items[index]!;
      return {
        id: work.id,
        title: work.title,
        milestone: work.kind === 'milestone',
        state: stateOf(schedule, work),
        critical: item.critical,
        ends: item.lastDay,
        x: x(layout.layer[node]!),
        y: middle(node) - height / 2,
        waitsFor: arcs
          .filter((arc) => arc.to === index && !arc.part)
          .map((arc) => [roadmap.work[arc.from]!.title, arc.says].filter(Boolean).join(', ')),
      };
    }),
    links: inside.map((arc, e): GraphLink => {
      const { from, to } = edges[e]!;
      const [first, last] = [layout.layer[from]!, layout.layer[to]!];
      const forward = last >= first;
      const bends = layout.bends[e]!.flatMap((y, i): [number, number][] => {
        const left = x(first + (forward ? i + 1 : -i - 1));
        const through: [number, number][] = [
          [left, Math.round(y)],
          [left + width, Math.round(y)],
        ];
        return forward ? through : through.reverse();
      });
      return {
        from,
        to,
        part: arc.part,
        critical: isCritical(analysis, arc, driving),
        points: [
          [x(first) + (forward ? width : 0), middle(from)],
          ...bends,
          [x(last) + (forward ? 0 : width), middle(to)],
        ],
      };
    }),
    width: Math.max(0, layout.layers * (width + between) - between),
    height: Math.round(layout.height),
    says: [says, parts, alone > 0 ? free : ''].filter(Boolean).join(' '),
    narrowed: shown.length < linked.length,
  };
}

/** The dependencies of the text, and from the parts of a whole that has some to the whole, which ends with them. */
function arcsOf({ dependencies: all, work }: Roadmap, keep: Keep): Arc[] {
  const isKept = work.map((each) => keep(each));
  const arcs: Arc[] = [];
  const known = new Set<string>();
  for (const dependency of all) {
    const { from, to } = dependency;
    if (!isKept[from] || !isKept[to] || known.has(`${from} ${to}`)) continue;
    known.add(`${from} ${to}`);
    arcs.push({ from, to, says: typeSays(dependency), part: false, dependency });
  }
  for (const whole of new Set(arcs.flatMap(({ from, to }) => [from, to]))) {
    const feature = work[whole]!;
    if (feature.kind !== 'feature') continue;
    for (const part of feature.parts)
      if (isKept[part] && !known.has(`${part} ${whole}`)) arcs.push({ from: part, to: whole, says: '', part: true });
  }
  return arcs;
}

function typeSays({ type, lag }: Dependency): string {
  const by = lag && lag.amount !== 0 ? `${lag.amount > 0 ? '+' : ''}${lag.amount}${lag.unit}` : '';
  return type === 'FS' ? by : [type, by].filter(Boolean).join(' ');
}

/** What alone would hold something critical where it is; what a whole waits for holds the first of its parts. */
const drivingOf = ({ schedule }: Analysis): ReadonlySet<string> =>
  new Set(
    schedule.items.flatMap(({ critical, drivers }) =>
      critical ? drivers.flatMap((driver) => (driver.kind === 'dependency' ? dependencyKey(driver) : [])) : [],
    ),
  );

function isCritical({ schedule }: Analysis, { from, to, dependency }: Arc, driving: ReadonlySet<string>): boolean {
  const [before, after] = [schedule.items[from]!, schedule.items[to]!];
  if (!before.critical || !after.critical) return false;
  return dependency ? driving.has(dependencyKey(dependency)) : before.earlyFinish === after.earlyFinish;
}

function chosen(
  { roadmap, schedule }: Analysis,
  arcs: readonly Arc[],
  linked: readonly number[],
  about: string | undefined,
): { readonly shown: readonly number[]; readonly says: string } {
  if (linked.length <= MOST) return { shown: linked, says: '' };
  const many = `${number(linked.length)} depend on each other, which is too many for a picture: `;
  const middle = linked.find((index) => roadmap.work[index]!.id === about);
  if (middle !== undefined) {
    const shown = nearest(arcs, middle, AROUND);
    return {
      shown,
      says: `${many}these are the ${shown.length} nearest to ${roadmap.work[middle]!.title}. Escape leads back to the whole’s critical path.`,
    };
  }
  const critical = linked.filter((index) => schedule.items[index]!.critical);
  const [from, what] = critical.length > 1 ? [critical, 'critical ones'] : [linked, 'first'];
  const shown = from.slice(0, MOST);
  const which =
    shown.length < from.length && what !== 'first' ? `first ${shown.length} ${what}` : `${shown.length} ${what}`;
  return { shown, says: `${many}these are the ${which}. Click one to see what is around it.` };
}

/** By the number of links between, either way; in the order of the text where they are equally far. */
function nearest(arcs: readonly Arc[], from: number, most: number): number[] {
  const beside = new Map<number, number[]>();
  for (const arc of arcs) {
    for (const [a, b] of [
      [arc.from, arc.to],
      [arc.to, arc.from],
    ] as const) {
      const there = beside.get(a);
      if (there) there.push(b);
      else beside.set(a, [b]);
    }
  }
  const found = new Set([from]);
  for (const index of found) {
    for (const next of (beside.get(index) ?? []).sort((a, b) => a - b)) {
      if (found.size >= most) break;
      found.add(next);
    }
    if (found.size >= most) break;
  }
  return [...found].sort((a, b) => a - b);
}
