/** The figures that an error in the text makes wrong, by the property it is in. */

/** What surfaces show. Loads, costs, forecasts and odds are computed from dates, so they are wrong with them. */
export type Figure = 'dates' | 'odds' | 'capacity' | 'costs' | 'KPIs' | 'priorities';

export const allFigures: readonly Figure[] = ['dates', 'odds', 'capacity', 'costs', 'KPIs', 'priorities'];

/** What is wrong where dates are. */
export const datedFigures: readonly Figure[] = ['dates', 'odds', 'capacity', 'costs', 'KPIs'];

const properties: readonly (readonly [figures: readonly Figure[], names: readonly string[]])[] = [
  [allFigures, ['duration', 'effort', 'team', 'horizon']],
  [datedFigures, ['after', 'before', 'start', 'earliest', 'on', 'due', 'started', 'finished', 'status']],
  [datedFigures, ['as-of', 'calendar', 'schedule', 'workdays', 'holiday', 'holidays', 'capacity', 'away', 'drop']],
  [['odds'], ['probability', 'delay', 'threatens']],
  [
    ['costs', 'priorities'],
    ['cost', 'benefit'],
  ],
  [['costs'], ['rate', 'budget', 'currency']],
  [['KPIs'], ['moves', 'unit', 'baseline', 'target', 'actual', 'from', 'column', 'floor', 'ceiling']],
  [['priorities'], ['rank', 'reach', 'impact', 'confidence', 'value', 'urgency', 'risk-reduction', 'ease', 'moscow']],
  [['priorities'], ['formula']],
];

const byProperty: ReadonlyMap<string, readonly Figure[]> = new Map(
  properties.flatMap(([figures, names]) => names.map((name) => [name, figures] as const)),
);

/** By figure, the properties without which a roadmap has no such figure; every roadmap has dates. */
const sources: Readonly<Partial<Record<Figure, readonly string[]>>> = {
  odds: ['probability', 'delay', 'threatens'],
  capacity: ['team', 'capacity'],
  costs: ['cost', 'benefit', 'rate', 'budget'],
  KPIs: ['moves', 'baseline', 'target', 'actual', 'from'],
  priorities: [
    'rank',
    'reach',
    'impact',
    'confidence',
    'value',
    'urgency',
    'risk-reduction',
    'ease',
    'moscow',
    'formula',
  ],
};

/** The figures that a roadmap in which these properties are written may have. */
export const figuresFrom = (written: ReadonlySet<string>): readonly Figure[] =>
  allFigures.filter((figure) => sources[figure]?.some((name) => written.has(name)) ?? true);

/** Empty for a property from which nothing is computed, such as a note. */
export const figuresOf = (property: string): readonly Figure[] => byProperty.get(property) ?? [];
