/** A declaration with the properties that a scenario states in place of its own, relative ones counted from them. */
import type { Declaration, Property } from '../../grammar/syntax.ts';
import { kindRow, propertyRow } from '../../grammar/vocabulary/index.ts';
import { relativeOf } from '../../grammar/vocabulary/relative.ts';
import type { WorkCalendar } from '../calendar/workCalendar.ts';
import { changedCapacity } from './capacitySteps.ts';
import { isFault, type RelativeFault, shiftProperty } from './relative.ts';

/** Only the words change: spans still count from where each property was written. Children are the base's. */
export function mergeDeclarations(base: Declaration, change: Declaration, calendar: WorkCalendar): Declaration {
  const { declaration } = absolute(change, base, calendar);
  const stated = new Set(declaration.properties.map(({ name }) => name.text));
  // `effort` in place of `duration`: what cannot stand beside a stated property makes way for it.
  for (const group of kindRow(base.keyword.text)?.exclusive ?? []) {
    if (group.some((name) => stated.has(name))) for (const name of group) stated.add(name);
  }
  const isCapacity = ({ name }: Property): boolean => base.keyword.text === 'team' && name.text === 'capacity';
  const [ours, theirs] = [base, change].map(({ properties }) => properties.filter(isCapacity));
  return {
    ...base,
    title: change.title ?? base.title,
    doc: change.doc ?? base.doc,
    properties: [
      ...base.properties.filter((property) => !stated.has(property.name.text) && !isCapacity(property)),
      ...declaration.properties.filter((property) => !isCapacity(property)),
      ...changedCapacity(ours!, theirs!).steps,
    ],
    problems: [],
  };
}

export interface AbsoluteChange {
  /** The change with the values that its relative ones come to, without those that come to none. */
  readonly declaration: Declaration;
  readonly faults: readonly RelativeChange[];
}

export interface RelativeChange {
  readonly property: Property;
  readonly fault: RelativeFault | 'nothing';
  /** What the plan states. */
  readonly base?: Property;
}

/** @param base what the plan states; `undefined` for something new */
export function absolute(change: Declaration, base: Declaration | undefined, calendar: WorkCalendar): AbsoluteChange {
  const faults: RelativeChange[] = [];
  const kind = change.keyword.text;
  const named = (name: string): readonly Property[] =>
    base?.properties.filter((property) => property.name.text === name) ?? [];
  const capacity = kind !== 'team' ? undefined : change.properties.filter(({ name }) => name.text === 'capacity');
  if (capacity)
    for (const { change: property, fault } of changedCapacity(named('capacity'), capacity).faults)
      faults.push({ property, fault, base: named('capacity')[0] });
  const wrong = new Set(faults.map(({ property }) => property));
  const properties = change.properties.flatMap((property): readonly Property[] => {
    const by = propertyRow(kind, property.name.text)?.relative && relativeOf(property);
    if (!by) return [property];
    if (wrong.has(property)) return [];
    const stated = named(property.name.text)[0];
    const made = !stated ? 'nothing' : capacity?.includes(property) ? stated : shiftProperty(stated, by, calendar);
    if (made === 'nothing' || isFault(made)) {
      faults.push({ property, fault: made, ...(stated && { base: stated }) });
      return [];
    }
    // What stands behind the value, such as the day of a capacity, is the change's own.
    const items = [[made.items[0]![0]!, ...property.items[0]!.slice(1)]];
    return [{ ...property, items }];
  });
  return {
    declaration:
      faults.length === 0 && properties.every((p, i) => p === change.properties[i])
        ? change
        : { ...change, properties },
    faults,
  };
}
