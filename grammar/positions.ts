/** Where each declaration and import of a file stands now: the one thing about it that an edit elsewhere changes. */
import type { Anchor, Declaration, SourceFile } from './syntax.ts';
import { type Span, shift } from './text.ts';

export interface Positions {
  /** The offset where an anchor starts. An anchor that is not in this version of the file throws: that is our mistake. */
  start(anchor: Anchor): number;
  has(anchor: Anchor): boolean;
  /** The offset where an anchor starts, `undefined` where it is not in this version. */
  find(anchor: Anchor): number | undefined;
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

interface Counted extends Ordered {
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
    find,
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
  readonly starts: ArrayLike<number>;
}

/** A block with all that is in it, counted from its start: blocks that an edit leaves alone are not walked again. */
const blocks = new WeakMap<Declaration, Ordered>();

function inOrder({ items, starts: itemStarts }: SourceFile): Ordered {
  const parts = items.map((item) => (hasParts(item) ? (blocks.get(item) ?? walked(item)) : undefined));
  const count = parts.reduce((sum, inside) => sum + (inside?.anchors.length ?? 1), 0);
  const anchors = new Array<Anchor>(count);
  const starts = new Int32Array(count);
  let at = 0;
  for (let i = 0; i < items.length; i++) {
    const inside = parts[i];
    const start = itemStarts[i]!;
    if (!inside) {
      anchors[at] = items[i]!;
      starts[at++] = start;
      continue;
    }
    for (let j = 0; j < inside.anchors.length; j++) {
      anchors[at] = inside.anchors[j]!;
      starts[at++] = inside.starts[j]! + start;
    }
  }
  return { anchors, starts };
}

const hasParts = (item: Anchor): item is Declaration => item.kind !== 'import' && item.children.length > 0;

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
