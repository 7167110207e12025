/** What lies over the picture for those who may change it: grips on one row, a ghost, the link that is chosen. */
import { r } from '../../../server/timeline/arrows.ts';
import { diamond } from '../../../server/timeline/bars.ts';
import type { Row } from '../../../server/timeline/plan.ts';
import { x } from '../../../server/timeline/scale.ts';
import type { Placed, Scene } from '../../../server/timeline/scene.ts';
import { size } from '../../../server/timeline/sizes.ts';
import { assign, fill, svg } from '../dom.ts';
import type { Store } from '../store.ts';
import { type Gesturing, type Ghost, isChosen } from './state.ts';

type WorkLine = Placed & { kind: 'work' };

const inset = (size.row - size.bar) / 2;

/** Where a row's bar or diamond begins and ends in the picture. */
export function edges(scene: Scene, row: Row): { readonly left: number; readonly right: number } {
  const at = x(scene.scale, row.start);
  return row.kind === 'milestone'
    ? { left: at - diamond, right: at + diamond }
    : { left: at, right: Math.max(x(scene.scale, row.finish), at + 4) };
}

export const workLine = ({ scene, lines }: Store, key: string | undefined): WorkLine | undefined => {
  const line = key === undefined ? undefined : scene?.placed[lines.get(key) ?? -1];
  return line?.kind === 'work' ? line : undefined;
};

/** @param grip key of the row that has grips now */
export function drawOverlay(over: SVGElement, store: Store, state: Gesturing, grip: string | undefined): void {
  const { scene } = store;
  const line = state.ghost === undefined ? workLine(store, grip) : undefined;
  const row = line && scene?.plan.rows[line.row];
  const shown = scene && store.editable ? { line, row, ghost: state.ghost, ...links(state) } : {};
  fill(over, JSON.stringify([shown, scene?.scale, scene?.height]), () => {
    if (!scene || !store.editable) return [];
    return [
      ...state.arrows.flatMap((arrow) => {
        if (isChosen(arrow, state.chosen)) return chosenLink(arrow.d);
        return arrow.key === state.hovered ? [svg('path', { d: arrow.d, class: 'link-under' })] : [];
      }),
      ...(line && row ? grips(scene, line, row) : []),
      ...(state.ghost ? ghostOf(scene, store, state.ghost) : []),
    ];
  });
}

const links = ({ arrows, chosen, hovered }: Gesturing) => ({
  drawn: arrows.filter((arrow) => isChosen(arrow, chosen) || arrow.key === hovered).map(({ d, key }) => [key, d]),
  chosen,
});

function grips(scene: Scene, line: WorkLine, row: Row): SVGElement[] {
  const { left, right } = edges(scene, row);
  const middle = line.y + size.row / 2;
  const group = svg('g', { class: 'grips', 'data-key': line.key });
  if (row.kind !== 'milestone' && !row.summary) {
    const wide = right - left >= 16;
    const at = wide ? right - 5 : right;
    group.append(
      svg(
        'g',
        { class: 'grip', 'data-grip': 'resize' },
        titled('Drag to change its length (Shift+Alt+← →)'),
        hit(wide ? right - 8 : right - 2, line.y + inset, wide ? 10 : 6),
        svg('rect', { x: r(at), y: middle - 5, width: 2, height: 10, rx: 1, class: 'end' }),
      ),
    );
  }
  const centre = row.kind === 'milestone' ? right + 1 : right + 8;
  group.append(
    svg(
      'g',
      { class: 'grip', 'data-grip': 'link' },
      titled('Drag to what waits for it (Shift+L)'),
      hit(centre - 5, line.y + inset, 11),
      svg('circle', { cx: r(centre), cy: middle, r: 4, class: 'dot' }),
    ),
  );
  return [group];
}

const titled = (words: string): SVGElement => {
  const node = svg('title', {});
  node.textContent = words;
  return node;
};

const hit = (left: number, top: number, width: number): SVGElement =>
  svg('rect', { x: r(left), y: top, width, height: size.bar, class: 'hit' });

function ghostOf(scene: Scene, store: Store, ghost: Ghost): SVGElement[] {
  const line = workLine(store, ghost.key);
  const row = line && scene.plan.rows[line.row];
  if (!line || !row) return [];
  if (ghost.kind === 'link') return linkGhost(scene, store, ghost, line, row);
  const { left, right } = edges(scene, { ...row, ...ghost.stand });
  const at = ghost.gesture === 'resize' ? right : row.kind === 'milestone' ? (left + right) / 2 : left;
  const guide = svg('path', { d: `M${r(at)} 0V${scene.height}`, class: 'guide' });
  const middle = line.y + size.row / 2;
  const shape =
    row.kind === 'milestone'
      ? svg('path', { d: `M${r(left)} ${middle}l${diamond} ${-diamond}l${diamond} ${diamond}l${-diamond} ${diamond}z` })
      : svg('rect', { x: r(left), y: line.y + inset, width: r(right - left), height: size.bar, rx: 5 });
  assign(shape, { class: ghost.pending ? 'ghost pending' : 'ghost' });
  return ghost.pending ? [shape] : [guide, shape];
}

function linkGhost(
  scene: Scene,
  store: Store,
  ghost: Ghost & { kind: 'link' },
  line: WorkLine,
  row: Row,
): SVGElement[] {
  const target = workLine(store, ghost.target);
  const from = { x: edges(scene, row).right, y: line.y + size.row / 2 };
  const box = target && edges(scene, scene.plan.rows[target.row]!);
  const to = target && box ? { x: box.left, y: target.y + size.row / 2 } : ghost.at;
  const out: SVGElement[] = [
    svg('path', { d: `M${r(from.x)} ${from.y}L${r(to.x)} ${r(to.y)}`, class: 'link-ghost' }),
    svg('circle', { cx: r(to.x), cy: r(to.y), r: 3.5, class: 'link-end' }),
  ];
  if (target && box) {
    const { left, right } = box;
    const around = { x: r(left - 3), y: target.y + inset - 3, width: r(right - left + 6), height: size.bar + 6, rx: 7 };
    out.unshift(svg('rect', { ...around, class: 'target' }));
  }
  return out;
}

/** The link that is chosen, and in its middle what removes it. */
function chosenLink(d: string): SVGElement[] {
  const path = svg('path', { d, class: 'link-chosen' });
  const { x: cx, y: cy } = path.getPointAtLength(path.getTotalLength() / 2);
  const cross = `M${r(cx - 3)} ${r(cy - 3)}l6 6m0 -6l-6 6`;
  return [
    path,
    svg(
      'g',
      { class: 'grip remove', 'data-grip': 'remove' },
      titled('Remove this link (Delete)'),
      svg('circle', { cx: r(cx), cy: r(cy), r: 8, class: 'dot' }),
      svg('path', { d: cross, class: 'cross' }),
    ),
  ];
}
