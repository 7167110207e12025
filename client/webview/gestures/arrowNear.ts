/**
 * The arrow that the pointer is on, or a few pixels beside. An arrow is a pixel wide and lies under the rows, so that
 * bars are met first; it goes straight across or straight down, so two lines of points find it.
 */
const reach = 4;

/** Its key; nothing over a bar, a grip or the names. */
export function arrowNear({ target, clientX, clientY }: MouseEvent): string | undefined {
  if (!(target instanceof Element) || target.closest('.picture') === null) return undefined;
  if (target.closest('.rows .marks, .grips')) return undefined;
  for (let away = 0; away <= reach; away++) {
    for (const [x, y] of away === 0
      ? [[0, 0]]
      : [
          [away, 0],
          [-away, 0],
          [0, away],
          [0, -away],
        ]) {
      const found = arrowAt(clientX + x!, clientY + y!);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function arrowAt(x: number, y: number): string | undefined {
  for (const node of document.elementsFromPoint(x, y)) {
    const arrow = node.closest<SVGElement>('[data-arrow]');
    if (arrow) return arrow.dataset.arrow;
  }
  return undefined;
}
