/** A graph as a picture: boxes, and curves that leave the right of one and enter the left of another. */
import { rect, type Shape } from '../../timeline/shapes.ts';
import { type Graph, type GraphLink, type GraphNode, nodeSize } from '../../topics/graph.ts';
import { longDate } from '../../wording/dates.ts';
import { stateName } from '../../wording/states.ts';
import { at, type Scene, type SceneLook } from './scene.ts';
import { textScene } from './textScene.ts';

const PADDING = 12;

/** It keeps its size: made smaller, nobody could read it. */
export function graphScene({ nodes, links, width, height }: Graph, { paint }: SceneLook): Scene {
  return {
    width,
    height,
    shapes: [...byWeight(links).map((link) => linkShape(link, paint)), ...nodes.map((node) => nodeShape(node, paint))],
  };
}

/** Critical links lie above the others. */
const byWeight = (links: readonly GraphLink[]): GraphLink[] =>
  [...links].sort((a, b) => Number(a.critical) - Number(b.critical));

function nodeShape(node: GraphNode, paint: SceneLook['paint']): Shape {
  const look = { width: nodeSize.width - 2 * PADDING, paint };
  const box = rect(0.5, 0.5, nodeSize.width - 1, nodeSize.height - 1, {
    rx: node.milestone ? nodeSize.height / 2 : 8,
    fill: paint('panel'),
    stroke: paint(node.critical ? 'critical' : 'lineStrong'),
  });
  return at(node.x, node.y, {
    width: nodeSize.width,
    height: nodeSize.height,
    shapes: [
      box,
      at(PADDING, 6, textScene(node.title, look, { size: 12, mostLines: 1 })),
      at(PADDING, 25, textScene(nodeText(node), look, { size: 11, token: 'inkMuted', mostLines: 1 })),
    ],
  });
}

/** `In progress · 5 Mar 2027` */
export const nodeText = ({ milestone, state, ends }: GraphNode): string =>
  [
    ...(milestone && ends !== undefined ? [] : [stateName[state]]),
    ...(ends === undefined ? [] : [longDate(ends)]),
  ].join(' · ');

/** A curve and its head. */
export function linkShape({ points, part, critical }: GraphLink, paint: SceneLook['paint'], isLit = false): Shape {
  const colour = paint(isLit ? 'today' : critical ? 'critical' : 'inkFaint');
  const [x, y] = points.at(-1)!;
  const back = points.at(-2)![0] > x;
  return {
    tag: 'g',
    attributes: { class: `graph-link${critical ? ' critical' : ''}${isLit ? ' lit' : ''}` },
    children: [
      {
        tag: 'path',
        attributes: {
          d: curve(points),
          fill: 'none',
          stroke: colour,
          'stroke-width': isLit ? 2 : critical ? 1.75 : 1,
          'stroke-opacity': isLit || critical ? 1 : 0.6,
          ...(part && { 'stroke-dasharray': '2 4' }),
        },
      },
      { tag: 'path', attributes: { d: back ? `M${x} ${y}l7 -4v8z` : `M${x} ${y}l-7 -4v8z`, fill: colour } },
    ],
  };
}

/** Straight through a layer, in a bow between two of them. */
function curve(points: GraphLink['points']): string {
  const [first, ...rest] = points;
  let d = `M${first![0]} ${first![1]}`;
  let [px, py] = first!;
  rest.forEach(([x, y], i) => {
    const half = i % 2 === 0 ? Math.min(nodeSize.between, Math.abs(x - px)) / 2 : 0;
    const toward = x >= px ? half : -half;
    d += half === 0 ? `L${x} ${y}` : `C${px + toward} ${py} ${x - toward} ${y} ${x} ${y}`;
    [px, py] = [x, y];
  });
  return d;
}
