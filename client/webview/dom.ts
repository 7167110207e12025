/** Small help with the DOM. Text only ever goes in as text, styles through classes and the CSSOM. */
import { plain } from '../../server/timeline/markup.ts';
import type { Shape } from '../../server/timeline/shapes.ts';

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Child = Node | string | undefined;

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  assign(node, attributes);
  for (const child of children) if (child !== undefined) node.append(typeof child === 'string' ? plain(child) : child);
  return node;
}

/** `true` sets an attribute without a value, `false` and `undefined` leave it out. */
export function assign(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) node.removeAttribute(name);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
}

const svgSpace = 'http://www.w3.org/2000/svg';

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Node[]
): SVGElementTagNameMap[K] {
  const node = document.createElementNS(svgSpace, tag);
  assign(node, attributes);
  node.append(...children);
  return node;
}

export function nodeOf(shape: Shape): SVGElement {
  const node = svg(shape.tag, shape.attributes);
  if (shape.text !== undefined) node.textContent = plain(shape.text);
  if (shape.children) node.append(...shape.children.map(nodeOf));
  return node;
}

const filled = new WeakMap<Element, string>();

/**
 * A node's children, made only where their signature is another one: a pointer that is pressed on them must find them
 * again when it is let go, or there is no click.
 */
export function fill(node: Element, signature: string, make: () => readonly Node[]): void {
  if (filled.get(node) === signature) return;
  filled.set(node, signature);
  node.replaceChildren(...make());
}

export interface Keyed {
  readonly key: string;
  /** Of two equal ones nothing is drawn again. */
  readonly signature: string;
  readonly draw: (node: Element) => void;
}

/** Children by key, in order: kept, redrawn where their signature differs, made and removed. None that stays is moved. */
export function keyedChildren(parent: Element, create: (key: string) => Element): (items: readonly Keyed[]) => void {
  const nodes = new Map<string, { node: Element; signature: string }>();
  return (items) => {
    const wanted = new Set(items.map((item) => item.key));
    for (const [key, { node }] of nodes) {
      if (wanted.has(key)) continue;
      node.remove();
      nodes.delete(key);
    }
    let next: Element | null = parent.firstElementChild;
    for (const { key, signature, draw } of items) {
      const kept = nodes.get(key);
      const node = kept?.node ?? create(key);
      if (kept?.signature !== signature) {
        draw(node);
        nodes.set(key, { node, signature });
      }
      if (node === next) next = next.nextElementSibling;
      else parent.insertBefore(node, next);
    }
  };
}
