/** The views of a roadmap that the preview can show, by the words that `show` of a `view` declaration knows. */

export const shownViews = [
  { value: 'timeline', title: 'Timeline' },
  { value: 'board', title: 'Board' },
  { value: 'priorities', title: 'Priorities' },
  { value: 'kpis', title: 'KPIs' },
  { value: 'capacity', title: 'Capacity' },
  { value: 'money', title: 'Money' },
  { value: 'dependencies', title: 'Dependencies' },
  { value: 'risk', title: 'Risk' },
] as const;

export type Shown = (typeof shownViews)[number]['value'];

export const isShown = (word: string): word is Shown => shownViews.some(({ value }) => value === word);

/** All but the timeline, which the page draws of the plan that it always has. */
export type OtherView = Exclude<Shown, 'timeline'>;

export const otherViews = shownViews
  .map(({ value }) => value)
  .filter((value): value is OtherView => value !== 'timeline');

/** Which view's data the page asks for. */
export interface ViewQuery {
  readonly show: OtherView;
  /** The `view` declaration whose slice is wanted; all of the roadmap without one. */
  readonly slice?: string;
  /** What the reader is at: a picture of too much is narrowed to what is around it. */
  readonly about?: string;
}
