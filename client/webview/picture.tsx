/** The time area and its header as SVG, of which only what is seen is in the page. */
import type { ComponentChildren } from 'preact';
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
import type { Arrow, DrawnLine, Picture } from '../../server/timeline/visible.ts';
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
  /** At least so many pixels high. */
  readonly floor: number;
  /** What lies over the picture. */
  readonly children: ComponentChildren;
}

export function BodyPicture({ scene, picture, marks, floor, children }: PictureProps) {
  const height = Math.max(scene.height, floor);
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
          <RowView key={drawn.line.key} drawn={drawn} width={scene.width} marks={marks} />
        ))}
      </g>
      <g class="over">{children}</g>
    </svg>
  );
}

const ArrowView = ({ arrow, lit }: { readonly arrow: Arrow; readonly lit: ReadonlySet<string> }) => (
  <g class={lit.has(arrow.from) || lit.has(arrow.to) ? 'arrow related' : 'arrow'} data-arrow={arrow.key}>
    <ShapeView shape={arrowShape(arrow, paint)} />
  </g>
);

interface RowProps {
  readonly drawn: DrawnLine;
  readonly width: number;
  readonly marks: Marks;
}

function RowView({ drawn, width, marks: { selected, hovered } }: RowProps) {
  const { key, y, height, kind } = drawn.line;
  const state = `${key === selected ? ' selected' : ''}${key === hovered ? ' hovered' : ''}`;
  return (
    <g class={`${kind}${state}`} data-key={key} transform={`translate(0 ${y})`}>
      <ShapeView shape={rect(0, 0, width, height, { class: 'band' })} />
      <g class="marks">{lineShapes(drawn, paint).map(shapeNode)}</g>
    </g>
  );
}
