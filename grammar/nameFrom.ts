/** A name out of a title, as people would shorten it: `One-page cart (2027)` is `one-page-cart-2027`. */
export function nameFrom(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*/gu) ?? [];
  const name = words.slice(0, 4).join('-');
  return /^\p{L}/u.test(name) ? name : `item-${name}`.replace(/-$/, '');
}
