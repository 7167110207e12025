/** Shapes of a picture as nodes of the page. */
import { type ComponentChild, h } from 'preact';
import type { Scene } from '../../server/render/scene/scene.ts';
import { plain } from '../../server/timeline/markup.ts';
import type { Shape } from '../../server/timeline/shapes.ts';

export const shapeNode = ({ tag, attributes, children, text }: Shape, key: number): ComponentChild =>
  h(tag, { ...attributes, key }, text === undefined ? undefined : plain(text), children?.map(shapeNode));

export const ShapeView = ({ shape }: { readonly shape: Shape }) => shapeNode(shape, 0);

/** A picture; a table beside it says the same to who does not see it. */
export const SceneView = ({ scene, class: name }: { readonly scene: Scene; readonly class: string }) => (
  <svg class={name} width={scene.width} height={scene.height} aria-hidden="true">
    {scene.shapes.map(shapeNode)}
  </svg>
);
