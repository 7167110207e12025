/** What lies over the picture for those who may change it: grips on one row, a ghost, the link that is chosen. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { r } from '../../../server/timeline/arrows.ts';
import { diamond } from '../../../server/timeline/bars.ts';
import type { Row } from '../../../server/timeline/plan.ts';
import { x } from '../../../server/timeline/scale.ts';
import type { Scene } from '../../../server/timeline/scene.ts';
import { size } from '../../../server/timeline/sizes.ts';
import type { Actions } from '../actions.ts';
import { type Store, type WorkLine, workLine } from '../store.ts';
import { type Gesturing, type Ghost, isChosen } from './state.ts';

const INSET = (size.row - size.bar) / 2;

/** Where a row's bar or diamond begins and ends in the picture. */
export function edges(scene: Scene, row: Row): { readonly left: number; readonly right: number } {
  const at = x(scene.scale, row.start);
  return row.kind === 'milestone'
    ? { left: at - diamond, right: at + diamond }
    : { left: at, right: Math.max(x(scene.scale, row.finish), at + 4) };
}

export function Overlay({ actions, state }: { readonly actions: Actions; readonly state: Gesturing }) {
  const { store, board } = actions;
  const { scene, picture, editable, hovered, focused } = store;
  if (!scene || !editable) return null;
  const { ghost, chosen } = state;
  // The row under the pointer has grips, else the one that the keyboard is on.
  const byKeyboard = focused !== undefined && board.rowOf(focused)?.matches(':focus-visible') ? focused : undefined;
  const line = ghost === undefined ? workLine(store, hovered ?? byKeyboard) : undefined;
  return (
    <>
      {picture?.arrows.map((arrow) => {
        if (isChosen(arrow, chosen)) return <ChosenLink key={arrow.key} d={arrow.d} />;
        return arrow.key === state.hovered ? <path key={arrow.key} d={arrow.d} class="link-under" /> : null;
      })}
      {line && <Grips key={line.key} scene={scene} line={line} />}
      {ghost && <GhostView store={store} scene={scene} ghost={ghost} />}
    </>
  );
}

function Grips({ scene, line }: { readonly scene: Scene; readonly line: WorkLine }) {
  const row = scene.plan.rows[line.row]!;
  const { left, right } = edges(scene, row);
  const middle = line.y + size.row / 2;
  const isWide = right - left >= 16;
  const centre = row.kind === 'milestone' ? right + 1 : right + 8;
  const top = line.y + INSET;
  return (
    <g class="grips" data-key={line.key}>
      {row.kind !== 'milestone' && !row.summary && (
        <g class="grip" data-grip="resize">
          <title>Drag to change its length (Shift+Alt+← →)</title>
          <rect class="hit" x={r(isWide ? right - 8 : right - 2)} y={top} width={isWide ? 10 : 6} height={size.bar} />
          <rect class="end" x={r(isWide ? right - 5 : right)} y={middle - 5} width={2} height={10} rx={1} />
        </g>
      )}
      <g class="grip" data-grip="link">
        <title>Drag to the dependent item (Shift+L)</title>
        <rect class="hit" x={r(centre - 5)} y={top} width={11} height={size.bar} />
        <circle class="dot" cx={r(centre)} cy={middle} r={4} />
      </g>
    </g>
  );
}

interface GhostProps {
  readonly store: Store;
  readonly scene: Scene;
  readonly ghost: Ghost;
}

function GhostView({ store, scene, ghost }: GhostProps) {
  const line = workLine(store, ghost.key);
  if (!line) return null;
  const row = scene.plan.rows[line.row]!;
  const middle = line.y + size.row / 2;
  if (ghost.kind === 'link') {
    const from = { x: edges(scene, row).right, y: middle };
    return <LinkGhost scene={scene} from={from} at={ghost.at} target={workLine(store, ghost.target)} />;
  }
  const { left, right } = edges(scene, { ...row, ...ghost.stand });
  const at = ghost.gesture === 'resize' ? right : row.kind === 'milestone' ? (left + right) / 2 : left;
  const name = ghost.pending ? 'ghost pending' : 'ghost';
  return (
    <>
      {!ghost.pending && <path d={`M${r(at)} 0V${scene.height}`} class="guide" />}
      {row.kind === 'milestone' ? (
        <path
          d={`M${r(left)} ${middle}l${diamond} ${-diamond}l${diamond} ${diamond}l${-diamond} ${diamond}z`}
          class={name}
        />
      ) : (
        <rect x={r(left)} y={line.y + INSET} width={r(right - left)} height={size.bar} rx={5} class={name} />
      )}
    </>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface LinkGhostProps {
  readonly scene: Scene;
  readonly from: Point;
  /** The pointer. */
  readonly at: Point;
  readonly target: WorkLine | undefined;
}

function LinkGhost({ scene, from, at, target }: LinkGhostProps) {
  const box = target && edges(scene, scene.plan.rows[target.row]!);
  const to = target && box ? { x: box.left, y: target.y + size.row / 2 } : at;
  return (
    <>
      {target && box && (
        <rect
          class="target"
          x={r(box.left - 3)}
          y={target.y + INSET - 3}
          width={r(box.right - box.left + 6)}
          height={size.bar + 6}
          rx={7}
        />
      )}
      <path d={`M${r(from.x)} ${from.y}L${r(to.x)} ${r(to.y)}`} class="link-ghost" />
      <circle cx={r(to.x)} cy={r(to.y)} r={3.5} class="link-end" />
    </>
  );
}

/** The link that is chosen, and in its middle what removes it. */
function ChosenLink({ d }: { readonly d: string }) {
  const path = useRef<SVGPathElement>(null);
  const [middle, setMiddle] = useState<Point>();
  useLayoutEffect(() => {
    const { current } = path;
    if (!current) return;
    const { x: cx, y: cy } = current.getPointAtLength(current.getTotalLength() / 2);
    setMiddle({ x: r(cx), y: r(cy) });
  }, [d]);
  return (
    <>
      <path ref={path} d={d} class="link-chosen" />
      {middle && (
        <g class="grip remove" data-grip="remove">
          <title>Remove this link (Delete)</title>
          <circle class="dot" cx={middle.x} cy={middle.y} r={8} />
          <path class="cross" d={`M${r(middle.x - 3)} ${r(middle.y - 3)}l6 6m0 -6l-6 6`} />
        </g>
      )}
    </>
  );
}
