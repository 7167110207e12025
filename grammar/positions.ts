/** Where each declaration and import of a file stands now: the one thing about it that an edit elsewhere changes. */
import type { Anchor, Declaration, SourceFile } from './syntax.ts';
import { type Span, shift } from './text.ts';

export interface Positions {
  /** The offset where an anchor starts. An anchor that is not in this version of the file throws: that is our mistake. */
  start(anchor: Anchor): number;
  has(anchor: Anchor): boolean;
  /** A span counted from an anchor, as offsets in the file. */
  absolute(anchor: Anchor, span: Span): Span;
  /** What the positions of the next version may keep, once something was asked. */
  readonly census?: Census;
}

/** The anchors of one version in the order of the text, and the place of each. */
interface Census {
  readonly anchors: readonly Anchor[];
  readonly places: ReadonlyMap<Anchor, number>;
}

interface Counted {
  readonly anchors: readonly Anchor[];
  readonly starts: readonly number[];
  /** Places of the anchors that the census does not know, or knows at another. */
  readonly moved: ReadonlyMap<Anchor, number>;
}

/** With more than this many anchors at other places than before, a census is held anew. */
const fewMoved = 64;

/**
 * Nothing is computed before it is asked for. Then, an edit inside some declarations leaves nearly all at their places
 * in the order of the text, so the places known `before` are kept (ten thousand of them are costly to look up anew) and
 * only the offsets are counted again.
 */
export function positions(file: SourceFile, before?: Positions): Positions {
  let census = before?.census;
  let counted: Counted | undefined;
  const count = (): Counted => {
    const { anchors, starts } = inOrder(file);
    let moved = census && movedSince(census, anchors);
    if (!moved) {
      census = { anchors, places: new Map(anchors.map((anchor, place) => [anchor, place])) };
      moved = new Map();
    }
    counted = { anchors, starts, moved };
    return counted;
  };
  const find = (anchor: Anchor): number | undefined => {
    const { anchors, starts, moved } = counted ?? count();
    const place = moved.get(anchor) ?? census!.places.get(anchor);
    // Where an anchor of the census has gone, another stands at its place.
    return place === undefined || anchors[place] !== anchor ? undefined : starts[place];
  };
  const start = (anchor: Anchor): number => {
    const at = find(anchor);
    if (at === undefined) throw new Error('an anchor of another version of the file');
    return at;
  };
  return {
    start,
    has: (anchor) => find(anchor) !== undefined,
    absolute: (anchor, span) => shift(span, start(anchor)),
    get census() {
      return census;
    },
  };
}

/** Where anchors stand that the census has not, or has elsewhere; `undefined` where those are many. */
function movedSince({ anchors: known }: Census, anchors: readonly Anchor[]): Map<Anchor, number> | undefined {
  const moved = new Map<Anchor, number>();
  if (anchors.length !== known.length) return undefined;
  for (let place = 0; place < anchors.length; place++) {
    if (anchors[place] === known[place]) continue;
    if (moved.size === fewMoved) return undefined;
    moved.set(anchors[place]!, place);
  }
  return moved;
}

interface Ordered {
  readonly anchors: readonly Anchor[];
  readonly starts: readonly number[];
}

/** A block with all that is in it, counted from its start: blocks that an edit leaves alone are not walked again. */
const blocks = new WeakMap<Declaration, Ordered>();

function inOrder(file: SourceFile): Ordered {
  const anchors: Anchor[] = [];
  const starts: number[] = [];
  const take = (anchor: Anchor, start: number): void => {
    if (anchor.kind === 'import' || anchor.children.length === 0) {
      anchors.push(anchor);
      starts.push(start);
      return;
    }
    const inside = blocks.get(anchor) ?? walked(anchor);
    for (let i = 0; i < inside.anchors.length; i++) {
      anchors.push(inside.anchors[i]!);
      starts.push(inside.starts[i]! + start);
    }
  };
  for (let i = 0; i < file.items.length; i++) take(file.items[i]!, file.starts[i]!);
  return { anchors, starts };
}

function walked(block: Declaration): Ordered {
  const anchors: Anchor[] = [];
  const starts: number[] = [];
  const visit = (declaration: Declaration, start: number): void => {
    anchors.push(declaration);
    starts.push(start);
    const { children, childStarts } = declaration;
    for (let i = 0; i < children.length; i++) visit(children[i]!, start + childStarts[i]!);
  };
  visit(block, 0);
  blocks.set(block, { anchors, starts });
  return { anchors, starts };
}
