/** How the reader looks at a view beside the timeline. */
export interface Look {
  /** Ids of what the filter found; `undefined` without a filter. */
  readonly found: ReadonlySet<string> | undefined;
  /** Path of what the cursor is in. */
  readonly selected: string | undefined;
  /** Key of the entry that the tab key lands on. */
  readonly tabStop: string | undefined;
  /** Key of the cell of a grid whose items are listed. */
  readonly cell: string | undefined;
  readonly seen: Seen;
}

/** What is seen of the view, in its own pixels. */
export interface Seen {
  readonly top: number;
  readonly height: number;
  readonly width: number;
}

/** Below this many pixels, columns of little weight are left out and parts are below each other. */
export const NARROW = 900;
