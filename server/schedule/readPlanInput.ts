/**
 * Pass 1: a roadmap as the columns that the plan is computed from; the one place that reads a roadmap for a schedule.
 * Needs what a roadmap states, its calendars and links and, where levelling weighs work, scores. Promises the very columns
 * of an earlier reading where an edit left them alone, and the very same `PlanInput` where it left all of them alone;
 * the values are those of a fresh reading.
 */
import { type WorkCalendar, workdaysPerWeek } from '../calendar/workCalendar.ts';
import type { Data } from '../model/data.ts';
import type { State, Work } from '../model/roadmap.ts';
import { sameList } from '../util/sameList.ts';
import { changedPlaces } from '../util/versions.ts';
import { calendarBook } from './calendars.ts';
import { personDaysOf, type Span, spanOf } from './durations.ts';
import {
  ASPIRATION,
  BLOCKED,
  COMMITTED,
  DONE,
  DROPPED,
  IN_PROGRESS,
  INTENDED,
  NO_DAY,
  PAUSED,
  PLANNED,
  type PlanInput,
} from './planInput.ts';
import type { PlanSource } from './planSource.ts';
import { readDemands } from './readDemands.ts';
import { readRisks } from './readRisks.ts';

export interface PlanReading {
  readonly source: PlanSource;
  readonly input: PlanInput;
}

/** What reading a row needs beside it. */
interface Reader {
  readonly placeOf: (work: Data<Work>) => number;
  readonly calendar: (work: Data<Work>) => WorkCalendar;
  readonly products: ReadonlyMap<string, number>;
}

type Read = (work: Data<Work>, reader: Reader) => number;

const STATES: Readonly<Record<State, number>> = {
  planned: PLANNED,
  'in-progress': IN_PROGRESS,
  done: DONE,
  blocked: BLOCKED,
  paused: PAUSED,
  dropped: DROPPED,
};
const COMMITMENTS = { committed: COMMITTED, planned: INTENDED, aspiration: ASPIRATION } as const;

/** The time that one point of its estimate takes; nothing for what has none of its own. */
const span =
  (point: 'best' | 'likely' | 'worst', field: keyof Span): Read =>
  (work, { calendar }) =>
    work.kind === 'feature' && work.parts.length === 0 ? (spanOf(work, point, calendar(work))?.[field] ?? 0) : 0;

const bytes = {
  milestone: (work) => (work.kind === 'milestone' ? 1 : 0),
  summary: (work) => (isSummary(work) ? 1 : 0),
  estimated: (work) => (work.kind === 'feature' && !isSummary(work) && (work.duration ?? work.effort) ? 1 : 0),
  bestUnit: span('best', 'unit'),
  likelyUnit: span('likely', 'unit'),
  worstUnit: span('worst', 'unit'),
  state: ({ status }) => STATES[status?.state ?? 'planned'],
  commitment: ({ commitment }) => COMMITMENTS[commitment ?? 'planned'],
} satisfies Record<string, Read>;

const days = {
  partOf: ({ partOf }) => partOf ?? -1,
  calendar: (work, { placeOf }) => placeOf(work),
  product: ({ product }, { products }) => (product === undefined ? -1 : (products.get(product) ?? -1)),
  pinned: (work) => (work.kind === 'milestone' ? work.on : work.start) ?? NO_DAY,
  earliest: ({ earliest }) => earliest ?? NO_DAY,
  due: ({ due }) => due ?? NO_DAY,
  started: (work) => (work.kind === 'milestone' ? undefined : work.started) ?? NO_DAY,
  finished: ({ finished }) => finished ?? NO_DAY,
} satisfies Record<string, Read>;

const numbers = {
  best: span('best', 'amount'),
  likely: span('likely', 'amount'),
  worst: span('worst', 'amount'),
  personDays: (work, { calendar }) =>
    work.kind === 'feature' && work.parts.length === 0 ? personDaysOf(work, workdaysPerWeek(calendar(work))) : 0,
  progress: ({ status }) => status?.progress ?? Number.NaN,
} satisfies Record<string, Read>;

const isSummary = (work: Data<Work>): boolean => work.kind === 'feature' && work.parts.length > 0;

export function readPlanInput(source: PlanSource, before?: PlanReading): PlanInput {
  return (before && readAgain(source, before)) ?? readAll(source);
}

function readAll(source: PlanSource): PlanInput {
  const { header, work, teams, products, calendars, scores, links } = source;
  const book = calendarBook(calendars);
  const places = Int32Array.from(work, book.placeOf);
  const reader: Reader = {
    placeOf: ({ index }) => places[index]!,
    calendar: ({ index }) => book.list[places[index]!]!,
    products: placesOf(products),
  };
  const count = work.length;
  const columns = {
    ...columnsOf(bytes, () => new Uint8Array(count), work, reader),
    ...columnsOf(days, () => new Int32Array(count), work, reader),
    ...columnsOf(numbers, () => new Float64Array(count), work, reader),
  };
  return {
    count,
    ids: work.map(({ id }) => id),
    start: header?.start,
    asOf: header?.asOf,
    leveled: header?.leveled ?? false,
    calendars: book.list,
    ...columns,
    dropped: droppedOf(columns),
    score: scores ?? new Float64Array(count).fill(Number.NaN),
    links,
    teams: teams.map(({ id, capacity }) => ({ id, capacity })),
    ...readDemands(source),
    products: products.map(({ id, parent }) => ({ id, parent: (parent && reader.products.get(parent)) ?? -1 })),
    risks: readRisks(source, reader.products),
  };
}

const placesOf = (list: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(list.map(({ id }, place) => [id, place]));

type Column = Uint8Array | Int32Array | Float64Array;

function columnsOf<K extends string, C extends Column>(
  reads: Readonly<Record<K, Read>>,
  make: () => C,
  work: readonly Data<Work>[],
  reader: Reader,
): Record<K, C> {
  const found = Object.entries<Read>(reads).map(([name, read]) => {
    const column = make();
    for (let i = 0; i < work.length; i++) column[i] = read(work[i]!, reader);
    return [name, column];
  });
  return Object.fromEntries(found) as Record<K, C>;
}

/** A summary stands before its parts, so whether it is dropped is known when they are met. */
function droppedOf({ state, partOf }: Pick<PlanInput, 'state' | 'partOf'>): Uint8Array {
  const dropped = new Uint8Array(state.length);
  for (let i = 0; i < state.length; i++) {
    dropped[i] = state[i] === DROPPED || (partOf[i]! >= 0 && dropped[partOf[i]!]) ? 1 : 0;
  }
  return dropped;
}

/** The rows that an edit changed, read again; undefined where work came or went, or needs a calendar that is not there. */
function readAgain(source: PlanSource, before: PlanReading): PlanInput | undefined {
  const { header, work, products, risks, links, scores } = source;
  const { input, source: was } = before;
  const changed = isComparable(source, was) ? changedPlaces(work, was.work) : undefined;
  if (!changed) return undefined;
  const calendar = changed.length > 0 ? calendarsAgain(source, before, changed) : undefined;
  if (changed.length > 0 && !calendar) return undefined;
  const reader: Reader = {
    placeOf: ({ index }) => calendar!.get(index)!,
    calendar: ({ index }) => input.calendars[calendar!.get(index)!]!,
    products: placesOf(products),
  };
  const columns = {
    ...columnsAgain<keyof typeof bytes, Uint8Array>(bytes, input, changed, work, reader),
    ...columnsAgain<keyof typeof days, Int32Array>(days, input, changed, work, reader),
    ...columnsAgain<keyof typeof numbers, Float64Array>(numbers, input, changed, work, reader),
  };
  const { state, partOf } = columns;
  const dropped =
    state === input.state && partOf === input.partOf ? input.dropped : sameOr(droppedOf(columns), input.dropped);
  const sameIds = changed.every((i) => work[i]!.id === input.ids[i]);
  const next: PlanInput = {
    ...input,
    ...columns,
    ids: sameIds ? input.ids : work.map(({ id }) => id),
    start: header?.start,
    asOf: header?.asOf,
    leveled: header?.leveled ?? false,
    dropped,
    score: scores ? sameOr(scores, input.score) : input.score,
    links,
    ...readDemands(source, { changed, was: was.work, input }),
    risks: sameIds && risks === was.risks ? input.risks : readRisks(source, reader.products),
  };
  return isSame(next, input) ? input : next;
}

/** Whether calendars, teams and products are those of before, so that only rows can differ. */
const isComparable = (now: PlanSource, was: PlanSource): boolean =>
  (now.scores === undefined) === (was.scores === undefined) &&
  now.calendars === was.calendars &&
  now.teams === was.teams &&
  now.products === was.products;

/** The calendar of each changed row; undefined where one is not among those that are known. */
function calendarsAgain(
  { work, calendars }: PlanSource,
  { source, input }: PlanReading,
  changed: readonly number[],
): ReadonlyMap<number, number> | undefined {
  const found = new Map<number, number>();
  const teamsOf = (item: Data<Work>): readonly string[] =>
    item.kind === 'feature' ? item.teams.map(({ team }) => team) : ['no team'];
  let book: ReturnType<typeof calendarBook> | undefined;
  for (const i of changed) {
    const item = work[i]!;
    const isKnown = sameList(teamsOf(item), teamsOf(source.work[i]!));
    if (!isKnown) book ??= calendarBook(calendars, input.calendars);
    const place = isKnown ? input.calendar[i]! : book!.placeOf(item);
    if (place >= input.calendars.length) return undefined;
    found.set(i, place);
  }
  return found;
}

/** Columns with the changed rows read again; each that stays the same is the very one of before. */
function columnsAgain<K extends string, C extends Column>(
  reads: Readonly<Record<K, Read>>,
  before: Readonly<Record<K, C>>,
  changed: readonly number[],
  work: readonly Data<Work>[],
  reader: Reader,
): Record<K, C> {
  const names = Object.keys(reads) as K[];
  const found = names.map((name): [K, C] => {
    const old: C = before[name];
    let column = old;
    for (const i of changed) {
      const value = reads[name](work[i]!, reader);
      if (Object.is(value, old[i])) continue;
      if (column === old) column = copyOf(old);
      column[i] = value;
    }
    return [name, column];
  });
  return Object.fromEntries(found) as Record<K, C>;
}

const copyOf = <C extends Column>(column: C): C => column.slice() as C;

const sameOr = <C extends Column>(now: C, before: C): C => (sameList(now, before) ? before : now);

/** Whether every column is the very one of before. */
function isSame(now: PlanInput, before: PlanInput): boolean {
  const names = Object.keys(now) as (keyof PlanInput)[];
  return names.every((name) => now[name] === before[name]);
}
