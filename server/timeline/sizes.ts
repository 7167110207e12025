/** Heights and text sizes in pixels, on a grid of eight. */
export const size = { row: 32, lane: 40, bar: 20, header: 48, text: 12, small: 11 } as const;
