/**
 * Lists of work for serial schedule generation: what is placed first has its people first.
 * Promises: every list made here has everything after what it waits for; ties are broken by the dotted path.
 */
import type { Network } from '../network.ts';
import type { PathOrder } from './pathOrder.ts';

export interface Lists {
  /** What `node` waits for at any distance, and itself, but what `has` knows; in no order. What is fixed is left out. */
  readonly closure: (node: number, has: Uint8Array) => number[];
  /** The same work with everything after what it waits for, otherwise in its order; `wanted` holds all that it waits for. */
  readonly mend: (wanted: ArrayLike<number>) => Int32Array;
  /** By node, 1 where it is among `nodes`. */
  readonly marked: (nodes: Iterable<number>) => Uint8Array;
  /** By node, 1 where it is `node` or waits for it at any distance, as far as it is in a list. */
  readonly behind: (list: Int32Array, node: number) => Uint8Array;
  /** A list in which a block stands no later than at a place; it holds all that its work waits for. */
  readonly pull: (list: Int32Array, block: Uint8Array, to: number) => Int32Array;
  /** A list in which a block stands no earlier than before a place; it holds all that waits for its work. */
  readonly push: (list: Int32Array, block: Uint8Array, to: number) => Int32Array;
  /** No node is marked. */
  readonly none: Uint8Array;
}

export function createLists({ size }: Network, { first, from }: PathOrder, fixed: Uint8Array): Lists {
  const seen = new Int32Array(size);
  let round = 0;
  const stack: number[] = [];

  const closure = (node: number, has: Uint8Array): number[] => {
    const found: number[] = [];
    if (has[node] || fixed[node]) return found;
    round++;
    seen[node] = round;
    found.push(node);
    for (let at = 0; at < found.length; at++) {
      const one = found[at]!;
      for (let e = first[one]!; e < first[one + 1]!; e++) {
        const source = from[e]!;
        if (seen[source] === round || has[source] || fixed[source]) continue;
        seen[source] = round;
        found.push(source);
      }
    }
    return found;
  };

  const mend = (wanted: ArrayLike<number>): Int32Array => {
    round++;
    const list = new Int32Array(wanted.length);
    let end = 0;
    for (let w = 0; w < wanted.length; w++) {
      stack.push(wanted[w]!);
      while (stack.length > 0) {
        const at = stack[stack.length - 1]!;
        if (seen[at] === round || fixed[at]) {
          stack.pop();
          continue;
        }
        const depth = stack.length;
        for (let e = first[at + 1]! - 1; e >= first[at]!; e--) {
          const source = from[e]!;
          if (seen[source] !== round && !fixed[source]) stack.push(source);
        }
        if (stack.length > depth) continue;
        stack.pop();
        seen[at] = round;
        list[end++] = at;
      }
    }
    return list.subarray(0, end);
  };

  const marked = (nodes: Iterable<number>): Uint8Array => {
    const marks = new Uint8Array(size);
    for (const node of nodes) marks[node] = 1;
    return marks;
  };

  const behind = (list: Int32Array, node: number): Uint8Array => {
    const marks = marked([node]);
    for (let at = list.indexOf(node) + 1; at < list.length; at++) {
      const one = list[at]!;
      for (let e = first[one]!; e < first[one + 1]! && !marks[one]; e++) marks[one] = marks[from[e]!]!;
    }
    return marks;
  };

  const pull = (list: Int32Array, block: Uint8Array, to: number): Int32Array => {
    const moved = list.slice();
    let end = to;
    for (let at = to; at < list.length; at++) if (block[list[at]!]) moved[end++] = list[at]!;
    for (let at = to; at < list.length; at++) if (!block[list[at]!]) moved[end++] = list[at]!;
    return moved;
  };

  const push = (list: Int32Array, block: Uint8Array, to: number): Int32Array => {
    const moved = list.slice();
    let end = 0;
    for (let at = 0; at < to; at++) if (!block[list[at]!]) moved[end++] = list[at]!;
    for (let at = 0; at < to; at++) if (block[list[at]!]) moved[end++] = list[at]!;
    return moved;
  };
  return { closure, mend, marked, behind, pull, push, none: new Uint8Array(size) };
}
