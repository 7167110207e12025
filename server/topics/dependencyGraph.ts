/**
 * What depends on what, as a graph in layers. Nobody reads a graph of hundreds of nodes, so a larger one is narrowed to
 * what is around the selection, else to the critical path, and its caption says so.
 */
import type { Analysis } from '../analysis/analysis.ts';
import type { Dependency, Roadmap } from '../model/roadmap.ts';
import { datedTest } from '../schedule/closedState.ts';
import { dependencyKey } from '../schedule/linkOf.ts';
import { stateOf } from '../timeline/timelinePlan.ts';
import { number } from '../wording/numbers.ts';
import { entityName, type Part } from '../wording/text.ts';
import { type Graph, type GraphLink, type GraphNode, nodeSize } from './graph.ts';
import { type Edge, layered } from './layers.ts';
import type { Scope } from './scope.ts';

/** More nodes than this are narrowed to about half of it around what is selected. */
const MOST = 150;
const AROUND = 60;

interface Arc extends Edge {
  /** Type and lag, where they are not the usual ones: `SS +2d`. */
  readonly kind: string;
  readonly part: boolean;
  readonly dependency?: Dependency;
}

/** `undefined` where nothing depends on anything. */
export function dependencyGraph({ analysis, keeps, about }: Scope): Graph | undefined {
  const { roadmap, schedule } = analysis;
  const arcs = arcsOf(roadmap, keeps);
  if (arcs.length === 0) return undefined;
  const linked = [...new Set(arcs.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const { shown, text } = chosen(analysis, arcs, linked, about);
  const has = datedTest(schedule);
  const places = new Map(shown.map((index, i) => [index, i]));
  const inside = arcs.filter(({ from, to }) => places.has(from) && places.has(to));
  const edges = inside.map(({ from, to }) => ({ from: places.get(from)!, to: places.get(to)! }));
  const { width, height, between, below } = nodeSize;
  const layout = layered(shown.length, edges, { node: height + below, bend: below });
  const x = (layer: number): number => layer * (width + between);
  const middle = (node: number): number => Math.round(layout.y[node]!);
  const alone = roadmap.work.filter((work) => keeps(work)).length - linked.length;
  const caption: Part[] = [
    ...text,
    ...(inside.some(({ part }) => part) ? ['Dotted lines: a feature ends with its last sub-feature. '] : []),
    ...(alone > 0 ? [`${number(alone)} without a dependency.`] : []),
  ];
  const driving = drivingOf(analysis);
  return {
    kind: 'graph',
    detail: true,
    nodes: shown.map((index, node): GraphNode => {
      const work = roadmap.work[index]!;
      const item = schedule.items[index]!;
      return {
        id: work.id,
        title: work.title,
        milestone: work.kind === 'milestone',
        state: stateOf(schedule, work),
        critical: item.critical,
        ...(has(index) && { ends: item.lastDay }),
        x: x(layout.layer[node]!),
        y: middle(node) - height / 2,
        predecessors: arcs
          .filter((arc) => arc.to === index && !arc.part)
          .map((arc) => [roadmap.work[arc.from]!.title, arc.kind].filter(Boolean).join(', ')),
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
    ...(caption.length > 0 && { caption }),
    ...(shown.length < linked.length && { narrowed: true }),
  };
}

/** The dependencies of the text, and from each sub-feature to a feature that has some, since it ends with them. */
function arcsOf({ dependencies: all, work }: Roadmap, keeps: Scope['keeps']): Arc[] {
  const isKept = work.map((each) => keeps(each));
  const arcs: Arc[] = [];
  const known = new Set<string>();
  for (const dependency of all) {
    const { from, to } = dependency;
    if (!isKept[from] || !isKept[to] || known.has(`${from} ${to}`)) continue;
    known.add(`${from} ${to}`);
    arcs.push({ from, to, kind: kindOf(dependency), part: false, dependency });
  }
  for (const whole of new Set(arcs.flatMap(({ from, to }) => [from, to]))) {
    const feature = work[whole]!;
    if (feature.kind !== 'feature') continue;
    for (const part of feature.parts)
      if (isKept[part] && !known.has(`${part} ${whole}`)) arcs.push({ from: part, to: whole, kind: '', part: true });
  }
  return arcs;
}

function kindOf({ type, lag }: Dependency): string {
  const by = lag && lag.amount !== 0 ? `${lag.amount > 0 ? '+' : ''}${lag.amount}${lag.unit}` : '';
  return type === 'FS' ? by : [type, by].filter(Boolean).join(' ');
}

/** The links that alone would keep critical work where it is; a predecessor of a feature holds its first sub-feature. */
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
): { readonly shown: readonly number[]; readonly text: readonly Part[] } {
  if (linked.length <= MOST) return { shown: linked, text: [] };
  const many = ` of ${number(linked.length)} with dependencies`;
  const middle = linked.find((index) => roadmap.work[index]!.id === about);
  if (middle !== undefined) {
    const shown = nearest(arcs, middle, AROUND);
    const { title, id } = roadmap.work[middle]!;
    return {
      shown,
      text: [`The ${shown.length} nearest to `, entityName(title, id), `${many}. Press Escape for the critical path. `],
    };
  }
  const critical = linked.filter((index) => schedule.items[index]!.critical);
  const from = critical.length > 1 ? critical : linked;
  const shown = from.slice(0, MOST);
  const which = `${shown.length < from.length || from === linked ? 'first ' : ''}${shown.length}${from === critical ? ' critical ones' : ''}`;
  return { shown, text: [`The ${which}${many}. Select one to see what is around it. `] };
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
