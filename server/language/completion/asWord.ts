/** A text as a single word to filter a list by: `search-that-forgives` of `Search that forgives`. */
export const asWord = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{Nd}]+/u)
    .filter(Boolean)
    .join('-');
