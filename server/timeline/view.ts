/** What a reader chose to see: the only thing beside the plan that a scene depends on. */

export type Grouping = 'product' | 'team' | 'objective' | 'owner' | 'none';
export type ColourBy = 'status' | 'team' | 'score' | 'commitment';

export interface View {
  readonly grouping: Grouping;
  readonly colourBy: ColourBy;
  /** Pixels a day. */
  readonly zoom: number;
  /** Keys of the lanes and summaries that are closed. */
  readonly collapsed: ReadonlySet<string>;
  /** The time area is at least so many pixels wide. */
  readonly width: number;
  /** Words that a row must all have: in its title, path, owner, teams or state. */
  readonly filter: string;
  /** The `view` declaration that is looked through; all of the plan where it has none of that name. */
  readonly slice?: string;
  /** The critical path stands out. */
  readonly critical: boolean;
  /** Float as a faint tail. */
  readonly float: boolean;
  /** Dependency arrows. */
  readonly links: boolean;
  /** How much wider the font in use runs than the table of `metrics.ts`. */
  readonly textScale: number;
}

export const defaultView: View = {
  grouping: 'product',
  colourBy: 'status',
  zoom: 4,
  width: 0,
  collapsed: new Set(),
  filter: '',
  critical: true,
  float: true,
  links: true,
  textScale: 1,
};

export const groupings: readonly { readonly value: Grouping; readonly title: string }[] = [
  { value: 'product', title: 'Product' },
  { value: 'team', title: 'Team' },
  { value: 'objective', title: 'Objective' },
  { value: 'owner', title: 'Owner' },
  { value: 'none', title: 'Nothing' },
];

export const colourings: readonly { readonly value: ColourBy; readonly title: string }[] = [
  { value: 'status', title: 'Status' },
  { value: 'team', title: 'Team' },
  { value: 'score', title: 'Score' },
  { value: 'commitment', title: 'Commitment' },
];
