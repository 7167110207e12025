/** What the views beside the timeline have in common: a pane draws its data, and says which entries the keyboard walks. */

/** How the reader looks at a pane. */
export interface Look {
  /** Lower-case words of the filter, which an entry must all have. */
  readonly words: readonly string[];
  /** Path of what the cursor is in. */
  readonly selected?: string;
  /** Key of the entry that the tab key lands on. */
  readonly tabStop?: string;
  /** What is seen of the pane, in its own pixels. */
  readonly seen: { readonly top: number; readonly height: number; readonly width: number };
}

export interface Drawn {
  /** Keys of the entries, also of those that are out of sight: a list for each column that the arrows walk. */
  readonly columns: readonly (readonly string[])[];
  /** Where the tab key lands at first, if not on the first entry. */
  readonly start?: string;
  /** How many entries the filter let through, and how many there are. */
  readonly found: number;
  readonly all: number;
}

/** What to write where a view has nothing to show. */
export interface Hint {
  readonly title: string;
  readonly says: string;
  readonly example?: string;
}

export interface Pane<Data> {
  readonly node: HTMLElement;
  readonly hint: (data: Data) => Hint | undefined;
  /** Entries have their key as `data-key`, and as `data-id` the path of what a click leads to. */
  readonly draw: (data: Data, look: Look) => Drawn;
  /** Where an entry is, of a pane that draws only what is seen: its upper edge in the pane. */
  readonly topOf?: (key: string) => number | undefined;
}

/** So many pixels above and below what is seen are drawn too. */
const margin = 400;

/** Indexes of the entries of one height that are seen, and of one that must stay, wherever it is. */
export function inSight(
  count: number,
  pitch: number,
  { top, height }: { readonly top: number; readonly height: number },
  keep = -1,
): number[] {
  const first = Math.max(0, Math.floor((top - margin) / pitch));
  const last = Math.min(count - 1, Math.ceil((top + height + margin) / pitch));
  const indexes: number[] = [];
  for (let i = first; i <= last; i++) indexes.push(i);
  if (keep >= 0 && keep < count && (keep < first || keep > last)) {
    if (keep < first) indexes.unshift(keep);
    else indexes.push(keep);
  }
  return indexes;
}

/** How far below the top of the view a node begins. */
export function offsetIn(node: HTMLElement): number {
  let top = 0;
  for (let at: Element | null = node; at instanceof HTMLElement && at.id !== 'view'; at = at.offsetParent)
    top += at.offsetTop;
  return top;
}

/** Whether the filter lets an entry through. */
export const fits = (words: readonly string[], ...texts: readonly (string | undefined)[]): boolean => {
  if (words.length === 0) return true;
  const hay = texts.join('\n').toLowerCase();
  return words.every((word) => hay.includes(word));
};

/** The answer to the same two questions is kept, since a pane is drawn again with each step of a scroll. */
export function kept<A, B, R>(make: (a: A, b: B) => R): (a: A, b: B) => R {
  let last: { readonly a: A; readonly b: B; readonly result: R } | undefined;
  return (a, b) => {
    if (last?.a !== a || last.b !== b) last = { a, b, result: make(a, b) };
    return last.result;
  };
}
