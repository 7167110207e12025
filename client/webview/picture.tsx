/** The time area and its header as SVG, of which only what is seen is in the page. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Scene } from '../../server/timeline/scene.ts';
import {
  arrowShape,
  gridShape,
  lineShapes,
  markerLabel,
  markerLine,
  rect,
  shadeShape,
  tickShapes,
} from '../../server/timeline/shapes.ts';
import { size } from '../../server/timeline/sizes.ts';
import type { Arrow, DrawnLine, Picture, Viewport } from '../../server/timeline/visible.ts';
import { ShapeView, shapeNode } from './shape.tsx';
import type { Marks } from './store.ts';
import { paint } from './theme.ts';

interface HeadProps {
  readonly scene: Scene;
  readonly picture: Picture;
}

export const HeadPicture = ({ scene, picture: { upper, lower, markers } }: HeadProps) => (
  <svg class="head-picture" aria-hidden="true" width={scene.width} height={size.header}>
    <g>
      {upper.map((tick) => (
        <g key={`u${tick.day}`}>{tickShapes(tick, 0, true, paint).map(shapeNode)}</g>
      ))}
      {lower.map((tick) => (
        <g key={`l${tick.day}`}>{tickShapes(tick, 24, false, paint).map(shapeNode)}</g>
      ))}
    </g>
    <g>
      {markers.map((marker) => (
        <ShapeView key={marker.kind} shape={markerLabel(marker, 28, paint)} />
      ))}
    </g>
  </svg>
);

interface PictureProps extends HeadProps {
  readonly marks: Marks;
  readonly seen: Viewport;
  /** What lies over the picture. */
  readonly children: ComponentChildren;
}

export function BodyPicture({ scene, picture, marks, seen, children }: PictureProps) {
  const height = Math.max(scene.height, seen.height);
  const arrowsOf = (isCritical: boolean) =>
    picture.arrows
      .filter(({ critical }) => critical === isCritical)
      .map((arrow) => <ArrowView key={arrow.key} arrow={arrow} lit={marks.lit} />);
  return (
    <svg class="picture" aria-hidden="true" width={scene.width} height={height}>
      <g class="shades">
        {picture.shades.map((shade) => (
          <ShapeView key={shade.x} shape={shadeShape(shade, height, paint)} />
        ))}
      </g>
      <g class="grid">
        {picture.lower.map((tick) => (
          <ShapeView key={`l${tick.day}`} shape={gridShape(tick, height, false, paint)} />
        ))}
        {picture.upper.map((tick) => (
          <ShapeView key={`u${tick.day}`} shape={gridShape(tick, height, true, paint)} />
        ))}
      </g>
      <g class="lanes">
        {picture.lines.map(({ kind, line }) =>
          kind === 'lane' ? (
            <ShapeView key={line.key} shape={rect(0, line.y, scene.width, line.height, { class: 'lane-ground' })} />
          ) : null,
        )}
      </g>
      <g class="marks">
        {picture.markers.map((marker) => (
          <ShapeView key={marker.kind} shape={markerLine(marker, 0, height, paint)} />
        ))}
      </g>
      <g class="arrows">{arrowsOf(false)}</g>
      <g class="critical">{arrowsOf(true)}</g>
      <g class="rows">
        {picture.lines.map((drawn) => (
          <RowView key={drawn.line.key} drawn={drawn} scene={scene} seen={seen} marks={marks} />
        ))}
      </g>
      <g class="over">{children}</g>
    </svg>
  );
}

function ArrowView({ arrow, lit }: { readonly arrow: Arrow; readonly lit: ReadonlySet<string> }) {
  const isLit = lit.has(arrow.from) || lit.has(arrow.to);
  return useMemo(
    () => (
      <g class={isLit ? 'arrow related' : 'arrow'} data-arrow={arrow.key}>
        <ShapeView shape={arrowShape(arrow, paint)} />
      </g>
    ),
    [arrow.d, arrow.past, arrow.critical, isLit],
  );
}

interface RowProps {
  readonly drawn: DrawnLine;
  readonly scene: Scene;
  readonly seen: Viewport;
  readonly marks: Marks;
}

/** A line depends on the scene and, since names stay in sight, on where it is scrolled sideways: up and down it stays. */
function RowView({ drawn, scene, seen, marks: { selected, hovered } }: RowProps) {
  const { key, y, height, kind } = drawn.line;
  const state = `${key === selected ? ' selected' : ''}${key === hovered ? ' hovered' : ''}`;
  return useMemo(
    () => (
      <g class={`${kind}${state}`} data-key={key} transform={`translate(0 ${y})`}>
        <ShapeView shape={rect(0, 0, scene.width, height, { class: 'band' })} />
        <g class="marks">{lineShapes(drawn, paint).map(shapeNode)}</g>
      </g>
    ),
    [scene, seen.x, seen.width, state],
  );
}
