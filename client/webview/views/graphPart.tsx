/** A graph of a section: boxes in layers, with curves between them. */
import { linkShape, nodeText } from '../../../server/render/scene/graphScene.ts';
import { stateTones } from '../../../server/timeline/tones.ts';
import type { Graph, GraphLink, GraphNode } from '../../../server/topics/graph.ts';
import { longDate } from '../../../server/wording/dates.ts';
import { stateName } from '../../../server/wording/states.ts';
import { shapeNode } from '../shape.tsx';
import { Label, Words } from '../text.tsx';
import { paint } from '../theme.ts';
import type { Look } from './look.ts';

export function GraphPart({ part, look }: { readonly part: Graph; readonly look: Look }) {
  const { nodes, width, height, caption } = part;
  const lit = nodes.findIndex(({ id }) => id === look.selected);
  const isLit = ({ from, to }: GraphLink): boolean => lit >= 0 && (from === lit || to === lit);
  const weight = (link: GraphLink): number => (isLit(link) ? 2 : 0) + (link.critical ? 1 : 0);
  // What is lit or critical lies above the others.
  const links = [...part.links].sort((a, b) => weight(a) - weight(b));
  return (
    <div class="part-graph">
      {caption !== undefined && (
        <p class="note">
          <Words text={caption} />
        </p>
      )}
      <div class="graph" style={{ width: `${width}px`, height: `${height}px` }}>
        <svg class="graph-links" width={width} height={height} aria-hidden="true">
          {links.map((link, i) => shapeNode(linkShape(link, paint, isLit(link)), i))}
        </svg>
        <div class="graph-nodes" role="list" aria-label="Dependencies">
          {nodes.map((node) => (
            <NodeView key={node.id} node={node} look={look} />
          ))}
        </div>
      </div>
    </div>
  );
}

function NodeView({ node, look }: { readonly node: GraphNode; readonly look: Look }) {
  const { id, title, milestone, critical, state, x, y } = node;
  const isSelected = id === look.selected;
  const isAway = look.found !== undefined && !look.found.has(id);
  const marks = [milestone && 'milestone', critical && 'critical', isSelected && 'selected', isAway && 'away'];
  return (
    <div
      role="listitem"
      class={['graph-node', ...marks].filter(Boolean).join(' ')}
      aria-label={spoken(node)}
      aria-current={isSelected ? 'true' : undefined}
      title={spoken(node)}
      data-key={id}
      data-id={id}
      tabIndex={id === look.tabStop ? 0 : -1}
      style={{ transform: `translate(${x}px, ${y}px)` }}
    >
      <Label text={title} />
      <span class="below">
        <span class={`sign ${milestone ? '' : stateTones[state]}`} />
        {nodeText(node)}
      </span>
    </div>
  );
}

const spoken = ({ title, milestone, state, critical, ends, predecessors }: GraphNode): string =>
  [
    title,
    milestone ? 'milestone' : stateName[state],
    ends === undefined ? '' : `${milestone ? 'on' : 'ends'} ${longDate(ends)}`,
    critical && 'critical',
    predecessors.length > 0 && `depends on ${predecessors.join('; ')}`,
  ]
    .filter(Boolean)
    .join(', ');
