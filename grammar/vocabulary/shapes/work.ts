/** What features say of their work: estimates, links, teams, status, effects. */
import type { DurationUnit, DurationValue, Value } from '../../syntax.ts';
import type { Span } from '../../text.ts';
import type { Shape } from '../row.ts';
import { type Item, isWord, list, noName, type Ref, refOf, single, spanOf, unsureRef, wordAmong } from './reader.ts';
import * as phrases from './recoverPhrase.ts';
import * as meant from './recoverValue.ts';
import { percentOf } from './simple.ts';

export interface StatedDuration {
  readonly amount: number;
  readonly unit: DurationUnit;
}

export interface StatedEstimate {
  readonly best: StatedDuration;
  readonly likely: StatedDuration;
  readonly worst: StatedDuration;
}

const durationOf = ({ amount, unit }: DurationValue): StatedDuration => ({ amount, unit });

const estimateIn =
  (units: readonly DurationUnit[]) =>
  (item: Item): StatedEstimate | undefined => {
    const [value, extra] = item.values;
    const parts: readonly Value[] = value!.kind === 'range' ? value!.parts : [value!];
    const points: StatedDuration[] = [];
    for (const part of parts) {
      if (part.kind !== 'duration')
        return item.fail(part, !extra && part.kind === 'number' && !part.percent ? `${part.text}d` : undefined);
      if (part.amount < 0 || !units.includes(part.unit)) return item.fail(part);
      points.push(durationOf(part));
    }
    if (extra) return item.fail(extra);
    const [first, second, third] = points;
    if (!second) return { best: first!, likely: first!, worst: first! };
    if (third) return { best: first!, likely: second, worst: third };
    return { best: first!, likely: middle(first!, second), worst: second };
  };

/** Working hours, days and weeks count 1, 8 and 40 hours; elapsed days and weeks 1 and 7 days. */
const size: Readonly<Record<DurationUnit, number>> = { h: 1, d: 8, w: 40, mo: 1, ed: 1, ew: 7 };

/** Halfway between two ends; in the smaller unit of the two where they differ. */
function middle(from: StatedDuration, to: StatedDuration): StatedDuration {
  if (from.unit === to.unit) return { amount: (from.amount + to.amount) / 2, unit: from.unit };
  const unit = size[from.unit] <= size[to.unit] ? from.unit : to.unit;
  return { amount: (from.amount * size[from.unit] + to.amount * size[to.unit]) / 2 / size[unit], unit };
}

export const duration: Shape<StatedEstimate> = single(
  'a duration, such as `10d` or `2w`, or a range of durations, such as `5d..8d..20d`',
  [{ type: 'duration' }],
  estimateIn(['h', 'd', 'w', 'mo', 'ed', 'ew']),
  meant.estimate,
);

/** Person-time: only working units, as nobody works elapsed days. */
export const effort: Shape<StatedEstimate> = single(
  'an effort in working time, such as `30d`, or a range of efforts',
  [{ type: 'duration' }],
  estimateIn(['h', 'd', 'w', 'mo']),
  meant.estimate,
);

const linkTypes = {
  FS: 'finish to start',
  SS: 'start to start',
  FF: 'finish to finish',
  SF: 'start to finish',
} as const;
export type StatedLinkType = keyof typeof linkTypes;

export interface StatedLink {
  readonly ref: Ref;
  readonly type: StatedLinkType;
  /** Negative is a lead. */
  readonly lag?: StatedDuration;
  readonly span: Span;
  /** What follows the name is in error, so that nothing but the name was said. */
  readonly unread?: true;
}

/** `finish-to-start`, `fs` and the like. */
function linkNamed(word: string): StatedLinkType | undefined {
  const [, from, to] = /^([sf])(?:tart|inish)?(?:-to)?-?([sf])(?:tart|inish)?$/i.exec(word) ?? [];
  return from && to ? (`${from}${to}`.toUpperCase() as StatedLinkType) : undefined;
}

/** A name is known, and looked for, whatever is wrong behind it. */
const unread = { unread: true } as const;

/** The type and the lag behind a name. */
function linkIn(values: readonly Value[], item: Item): { type?: StatedLinkType; lag?: StatedDuration } | undefined {
  let type: StatedLinkType | undefined;
  let lag: StatedDuration | undefined;
  for (const value of values) {
    if (value.kind === 'duration' && !lag) lag = durationOf(value);
    else if (value.kind === 'word' && !type && !lag) {
      const named = linkNamed(value.text);
      if (named !== undefined && named !== value.text) return item.fail(value, named);
      type = wordAmong(value, Object.keys(linkTypes) as StatedLinkType[], item);
      if (!type) return undefined;
    } else return item.fail(value, value === item.values.at(-1) ? lagOf(value) : undefined);
  }
  return { ...(type && { type }), ...(lag && { lag }) };
}

const listedLinks = meant.listed((word) => linkNamed(word) !== undefined || /^[A-Z]{2}$/.test(word));

export const links: Shape<readonly StatedLink[]> = list(
  'names of features or milestones, each optionally followed by a link type and a lag, such as `cart SS +2d`',
  [{ type: 'reference', kinds: ['feature', 'milestone'] }, { type: 'word', words: linkTypes }, { type: 'duration' }],
  (item) => {
    const [ref, ...rest] = item.values;
    if (ref?.kind !== 'word') return noName(ref!, item);
    const span = { start: ref.start, end: item.values[item.values.length - 1]!.end };
    const how = linkIn(rest, item);
    return { ref: refOf(ref), type: how?.type ?? 'FS', ...(how?.lag && { lag: how.lag }), span, ...(!how && unread) };
  },
  (values) => phrases.lagged(values) ?? listedLinks(values),
  (value) =>
    value.kind === 'word' && linkNamed(value.text) === undefined
      ? { ref: unsureRef(value), type: 'FS', span: spanOf(value), ...unread }
      : undefined,
);

/** `+2` for `+2d`. */
const lagOf = (value: Value): string | undefined =>
  value.kind === 'number' && /^[+-]?\d+$/.test(value.text) ? `${value.text}d` : undefined;

export interface StatedDemand {
  readonly ref: Ref;
  readonly people: number;
  /** What follows the name is in error. */
  readonly unread?: true;
}

export const demands: Shape<readonly StatedDemand[]> = list(
  'names of teams, each optionally followed by a number of people, such as `web 2`',
  [{ type: 'reference', kinds: ['team'] }, { type: 'number' }],
  (item) => {
    const [ref, people, extra] = item.values;
    if (ref?.kind !== 'word') return noName(ref!, item);
    if (!people) return { ref: refOf(ref), people: 1 };
    if (!extra && people.kind === 'number' && !people.percent && people.value > 0)
      return { ref: refOf(ref), people: people.value };
    item.fail(extra ?? people);
    return { ref: refOf(ref), people: 0, ...unread };
  },
  // A word for a number (`web two`) is no second team.
  (values) => phrases.demand(values) ?? (values.length > 2 ? meant.listed(() => false)(values) : undefined),
  (value) => (value.kind === 'word' ? { ref: unsureRef(value), people: 0, ...unread } : undefined),
);

export const states = {
  planned: 'not begun',
  'in-progress': 'begun',
  done: 'finished',
  blocked: 'cannot continue until an obstacle is removed',
  paused: 'started and interrupted',
  dropped: 'will not be done',
} as const;
export type StatedState = keyof typeof states;

export const status: Shape<{ state: StatedState; progress?: number }> = single(
  'a status, optionally followed by a percentage, such as `in-progress 40%`',
  [{ type: 'word', words: states }, { type: 'percent' }],
  (item) => {
    const [word, percent, extra] = item.values;
    const state = wordAmong(word!, Object.keys(states) as StatedState[], item);
    if (!state) return undefined;
    if (extra) return item.fail(extra);
    if (!percent) return { state };
    const progress = percentOf(percent, item);
    return progress === undefined ? undefined : { state, progress };
  },
  phrases.status(Object.keys(states)),
);

export interface StatedEffect {
  readonly ref: Ref;
  readonly by: number;
  readonly percent: boolean;
  readonly confidence?: number;
  readonly over?: StatedDuration;
  readonly span: Span;
  /** What follows the name is in error. */
  readonly unread?: true;
}

export const effect: Shape<StatedEffect> = single(
  'a KPI and how far it moves, such as `conversion +0.4 confidence 60% over 4w`',
  [
    { type: 'reference', kinds: ['kpi'] },
    { type: 'number' },
    { type: 'word', words: { confidence: 'how sure, as a percentage', over: 'how long it takes to show' } },
  ],
  (item) => {
    const [ref] = item.values;
    if (ref?.kind !== 'word') return noName(ref!, item);
    const span = { start: ref.start, end: item.values[item.values.length - 1]!.end };
    const how = effectIn(item);
    return { ref: refOf(ref), by: 0, percent: false, ...(how ?? unread), span };
  },
  phrases.effect,
  (value) =>
    value.kind === 'word'
      ? { ref: unsureRef(value), by: 0, percent: false, span: spanOf(value), ...unread }
      : undefined,
);

/** How far, how surely and how fast a KPI moves. */
function effectIn(item: Item): Pick<StatedEffect, 'by' | 'percent' | 'confidence' | 'over'> | undefined {
  const [ref, by, ...rest] = item.values;
  if (by?.kind !== 'number') return item.fail(by ?? ref!, undefined, by ? undefined : { kind: 'how-far' });
  let confidence: number | undefined;
  let over: StatedDuration | undefined;
  for (let i = 0; i < rest.length; i += 2) {
    const [name, value] = [rest[i]!, rest[i + 1]];
    if (isWord(name, 'confidence') && confidence === undefined && value) {
      confidence = percentOf(value, item);
      if (confidence === undefined) return undefined;
    } else if (isWord(name, 'over') && !over && value?.kind === 'duration' && value.amount >= 0)
      over = durationOf(value);
    else return item.fail(name.kind === 'word' && value && isWord(name, 'over') ? value : name);
  }
  return { by: by.value, percent: by.percent, ...(confidence !== undefined && { confidence }), ...(over && { over }) };
}

const impacts = {
  massive: 'counts 3',
  high: 'counts 2',
  medium: 'counts 1',
  low: 'counts 0.5',
  minimal: 'counts 0.25',
} as const;
const impactScale = { massive: 3, high: 2, medium: 1, low: 0.5, minimal: 0.25 } as const;

/** A number; the words are those of RICE. */
export const impact: Shape<number> = single(
  'massive, high, medium, low, minimal or a number',
  [{ type: 'word', words: impacts }, { type: 'number' }],
  (item) => {
    const [value, extra] = item.values;
    if (extra) return item.fail(extra);
    if (value!.kind === 'number' && !value!.percent && value!.value >= 0) return value!.value;
    const word = wordAmong(value!, Object.keys(impactScale) as (keyof typeof impactScale)[], item);
    return word && impactScale[word];
  },
);

export const evidence: Shape<{ text: string; link?: string }> = single(
  'a text in quotes, optionally followed by a link in quotes',
  [{ type: 'string' }],
  (item) => {
    const [said, link, extra] = item.values;
    if (said?.kind !== 'string') return item.fail(said!);
    if (extra) return item.fail(extra);
    if (!link) return { text: said.text };
    return link.kind === 'string' ? { text: said.text, link: link.text } : item.fail(link);
  },
  meant.text,
);
