/** The graph of dependencies: boxes in layers, and curves that leave the right of one and enter the left of another. */

import type { DependenciesData, GraphLink, GraphNode } from '../../../server/timeline/views/dependencies.ts';
import { nodeSize } from '../../../server/timeline/views/nodeSize.ts';
import { longDate } from '../../../server/wording/dates.ts';
import { stateName } from '../../../server/wording/states.ts';
import { assign, el, fill, keyedChildren, svg } from '../dom.ts';
import { stateTones } from './board.ts';
import { fits, kept, type Look, type Pane } from './pane.ts';

export function dependencies(): Pane<DependenciesData> {
  const picture = svg('svg', { class: 'graph-links', 'aria-hidden': 'true' });
  const boxes = el('div', { class: 'graph-nodes', role: 'list', 'aria-label': 'What waits for what' });
  const graph = el('div', { class: 'graph' }, boxes);
  graph.prepend(picture);
  const note = el('p', { class: 'note' });
  const node = el('div', { class: 'pane-dependencies' }, note, graph);
  const update = keyedChildren(boxes, (key) => {
    const box = el('div', { role: 'listitem' });
    box.dataset.key = key;
    box.dataset.id = key;
    return box;
  });
  const found = kept(
    (data: DependenciesData, words: Look['words']) =>
      new Set(
        data.nodes.filter(({ title, id, state }) => fits(words, title, id, stateName[state])).map(({ id }) => id),
      ),
  );
  const columnsOf = kept((data: DependenciesData, _: undefined) => columns(data.nodes));
  const linksText = kept((data: DependenciesData, _: undefined) => JSON.stringify(data.links));
  return {
    node,
    hint: ({ nodes }) =>
      nodes.length === 0
        ? {
            title: 'Nothing waits for anything yet',
            says: 'Say what a feature or milestone comes `after`:',
            example:
              'feature cart "One-page cart" {\n  duration 2w\n  after search\n}\n\nmilestone launch "Launch" {\n  after cart\n}',
          }
        : undefined,
    draw(data, { words, selected, tabStop }) {
      const matching = found(data, words);
      note.textContent = data.says;
      note.hidden = data.says === '';
      graph.style.width = `${data.width}px`;
      graph.style.height = `${data.height}px`;
      assign(picture, { width: data.width, height: data.height });
      const lit = data.nodes.findIndex(({ id }) => id === selected);
      fill(picture, `${linksText(data, undefined)}${lit}`, () => curves(data.links, lit));
      update(
        data.nodes.map((each) => {
          const content = JSON.stringify(each);
          const [isLit, stop, away] = [each.id === selected, each.id === tabStop, !matching.has(each.id)];
          return {
            key: each.id,
            signature: `${content}${isLit}${stop}${away}`,
            draw(box) {
              const kind = each.milestone ? ' milestone' : '';
              assign(box, {
                class: `graph-node${kind}${each.critical ? ' critical' : ''}${isLit ? ' selected' : ''}${away ? ' away' : ''}`,
                'aria-label': spoken(each),
                'aria-current': isLit ? 'true' : undefined,
                title: spoken(each),
                tabindex: stop ? 0 : -1,
              });
              (box as HTMLElement).style.transform = `translate(${each.x}px, ${each.y}px)`;
              fill(box, content, () => inside(each));
            },
          };
        }),
      );
      return { columns: columnsOf(data, undefined), found: matching.size, all: data.nodes.length };
    },
  };
}

function columns(nodes: readonly GraphNode[]): string[][] {
  const byLayer = new Map<number, GraphNode[]>();
  for (const node of nodes) byLayer.set(node.x, [...(byLayer.get(node.x) ?? []), node]);
  return [...byLayer]
    .sort(([a], [b]) => a - b)
    .map(([, column]) => column.sort((a, b) => a.y - b.y).map(({ id }) => id));
}

const spoken = ({ title, milestone, state, critical, ends, waitsFor }: GraphNode): string =>
  [
    title,
    milestone ? 'milestone' : stateName[state],
    `${milestone ? 'on' : 'ends'} ${longDate(ends)}`,
    critical && 'critical',
    waitsFor.length > 0 && `waits for ${waitsFor.join('; ')}`,
  ]
    .filter(Boolean)
    .join(', ');

const inside = ({ title, milestone, state, ends }: GraphNode): Node[] => [
  el('span', { class: 'text', dir: 'auto' }, title),
  el(
    'span',
    { class: 'below' },
    el('span', { class: milestone ? 'sign' : `sign ${stateTones[state]}` }),
    milestone ? longDate(ends) : `${stateName[state]} · ${longDate(ends)}`,
  ),
];

const curves = (links: readonly GraphLink[], lit: number): Node[] =>
  // What is lit or critical lies above the others.
  [...links]
    .sort((a, b) => weight(a, lit) - weight(b, lit))
    .map((link) => {
      const name = [link.part ? 'part' : '', link.critical ? 'critical' : '', isLit(link, lit) ? 'lit' : ''];
      const group = svg('g', { class: ['graph-link', ...name].filter(Boolean).join(' ') });
      const [x, y] = link.points.at(-1)!;
      const back = link.points.at(-2)![0] > x;
      group.append(svg('path', { class: 'curve', d: curve(link.points) }));
      group.append(svg('path', { class: 'head', d: back ? `M${x} ${y}l7 -4v8z` : `M${x} ${y}l-7 -4v8z` }));
      return group;
    });

const isLit = ({ from, to }: GraphLink, lit: number): boolean => lit >= 0 && (from === lit || to === lit);
const weight = (link: GraphLink, lit: number): number => (isLit(link, lit) ? 2 : 0) + (link.critical ? 1 : 0);

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
