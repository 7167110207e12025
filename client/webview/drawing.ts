/** The time area and its header as SVG: kept nodes, keyed, of which only what changed is drawn again. */
import type { Scene } from '../../server/timeline/scene.ts';
import {
  arrowShape,
  gridShape,
  lineShapes,
  markerLabel,
  markerLine,
  rect,
  type Shape,
  shadeShape,
  tickShapes,
} from '../../server/timeline/shapes.ts';
import { size } from '../../server/timeline/sizes.ts';
import type { Arrow, DrawnLine, Picture } from '../../server/timeline/visible.ts';
import { assign, fill, type Keyed, keyedChildren, nodeOf, svg } from './dom.ts';
import type { Marks } from './names.ts';
import { paint } from './theme.ts';

export interface Drawing {
  readonly head: SVGElement;
  readonly body: SVGElement;
  /** For what lies over the picture. */
  readonly over: SVGElement;
  readonly draw: (scene: Scene, picture: Picture, marks: Marks, floor: number) => void;
}

export function drawing(): Drawing {
  const ticks = svg('g');
  const pills = svg('g');
  const head = svg('svg', { class: 'head-picture', 'aria-hidden': 'true' }, ticks, pills);
  const part = (name: string): SVGElement => svg('g', { class: name });
  const [shades, grid, lanes, marks] = [part('shades'), part('grid'), part('lanes'), part('marks')];
  const [arrows, critical, rows, over] = [part('arrows'), part('critical'), part('rows'), part('over')];
  const body = svg(
    'svg',
    { class: 'picture', 'aria-hidden': 'true' },
    shades,
    grid,
    lanes,
    marks,
    arrows,
    critical,
    rows,
    over,
  );
  const layer = (parent: Element): ((items: readonly Keyed[]) => void) => keyedChildren(parent, () => svg('g'));
  const layers = {
    ticks: layer(ticks),
    pills: layer(pills),
    shades: layer(shades),
    grid: layer(grid),
    lanes: layer(lanes),
    marks: layer(marks),
    arrows: layer(arrows),
    critical: layer(critical),
    rows: layer(rows),
  };
  return {
    head,
    body,
    over,
    draw(scene, picture, state, floor) {
      const height = Math.max(scene.height, floor);
      assign(head, { width: scene.width, height: size.header });
      assign(body, { width: scene.width, height });
      layers.ticks([
        ...picture.upper.map((tick) => shapes(`u${tick.day}`, tickShapes(tick, 0, true, paint))),
        ...picture.lower.map((tick) => shapes(`l${tick.day}`, tickShapes(tick, 24, false, paint))),
      ]);
      layers.pills(picture.markers.map((marker) => shapes(marker.kind, [markerLabel(marker, 28, paint)])));
      layers.shades(picture.shades.map((shade) => shapes(String(shade.x), [shadeShape(shade, height, paint)])));
      layers.grid([
        ...picture.lower.map((tick) => shapes(`l${tick.day}`, [gridShape(tick, height, false, paint)])),
        ...picture.upper.map((tick) => shapes(`u${tick.day}`, [gridShape(tick, height, true, paint)])),
      ]);
      layers.lanes(
        picture.lines
          .filter((drawn) => drawn.kind === 'lane')
          .map((drawn) =>
            shapes(drawn.line.key, [rect(0, drawn.line.y, scene.width, drawn.line.height, { class: 'lane-ground' })]),
          ),
      );
      layers.marks(picture.markers.map((marker) => shapes(marker.kind, [markerLine(marker, 0, height, paint)])));
      layers.arrows(picture.arrows.filter((arrow) => !arrow.critical).map((arrow) => arrowItem(arrow, state.lit)));
      layers.critical(picture.arrows.filter((arrow) => arrow.critical).map((arrow) => arrowItem(arrow, state.lit)));
      layers.rows(picture.lines.map((drawn) => rowItem(scene, drawn, state)));
    },
  };
}

const shapes = (key: string, of: readonly Shape[]): Keyed => ({
  key,
  signature: JSON.stringify(of),
  draw: (node) => node.replaceChildren(...of.map(nodeOf)),
});

function arrowItem(arrow: Arrow, lit: ReadonlySet<string>): Keyed {
  const related = lit.has(arrow.from) || lit.has(arrow.to);
  return {
    key: arrow.key,
    signature: `${arrow.d}${arrow.past}${arrow.critical}${related}`,
    draw(node) {
      assign(node, { class: related ? 'arrow related' : 'arrow', 'data-arrow': arrow.key });
      node.replaceChildren(nodeOf(arrowShape(arrow, paint)));
    },
  };
}

function rowItem(scene: Scene, drawn: DrawnLine, { selected, hovered }: Marks): Keyed {
  const { key, y, height, kind } = drawn.line;
  const of = lineShapes(drawn, paint);
  const state = `${kind}${key === selected ? ' selected' : ''}${key === hovered ? ' hovered' : ''}`;
  return {
    key,
    signature: `${state}|${y}|${scene.width}|${JSON.stringify(of)}`,
    draw(node) {
      assign(node, { class: state, 'data-key': key, transform: `translate(0 ${y})` });
      fill(node, `${scene.width}|${JSON.stringify(of)}`, () => [
        nodeOf(rect(0, 0, scene.width, height, { class: 'band' })),
        svg('g', { class: 'marks' }, ...of.map(nodeOf)),
      ]);
    },
  };
}
