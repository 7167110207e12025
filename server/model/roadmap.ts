/**
 * The model: what a whole import tree says, resolved and typed. Immutable; entities refer to each other by id (the
 * dotted path) and work refers to work by index, so that the schedule can use arrays. Money is plain numbers in the
 * roadmap's one currency. A date is a whole day, and inclusive exactly where it was written so (`due`, ranges).
 */
import type { Day } from '../../grammar/civil.ts';
import type { Declaration } from '../../grammar/syntax.ts';
import type { Span } from '../../grammar/text.ts';
import type { Formula } from './formula.ts';
import type { Audience, Commitment, DayRange, Duration, Estimate, Rate, State } from './values.ts';

export type { Formula } from './formula.ts';
export type { Audience, Commitment, DayRange, Duration, Estimate, Rate, State } from './values.ts';

declare const brand: unique symbol;
/** A dotted path, exact and unique: `shop.cart`. */
export type Id = string & { readonly [brand]: 'Id' };

export interface Origin {
  readonly file: string;
  readonly declaration: Declaration;
}

interface Common {
  readonly id: Id;
  /** The last part of the id. */
  readonly name: string;
  /** What people read: the title, else the name. */
  readonly title: string;
  /** Markdown of the `///` lines. */
  readonly doc?: string;
  readonly owner?: string;
  readonly links: readonly string[];
  readonly note?: string;
  readonly tags: readonly string[];
  /** The entity it is nested in, if any. */
  readonly parent?: Id;
  readonly origin: Origin;
}

export type RankMethod = 'rice' | 'ice' | 'wsjf' | 'value-effort' | 'moscow';

export interface Header extends Common {
  readonly kind: 'roadmap';
  readonly vision?: string;
  readonly start?: Day;
  readonly asOf?: Day;
  /** ISO 4217 code or symbol as written. */
  readonly currency: string;
  readonly calendar?: Id;
  /** A built-in method, or the id of a `scoring`. */
  readonly rank: RankMethod | Id;
  readonly leveled: boolean;
  readonly budget?: number;
  /** Files that trackers exported, as they are written. */
  readonly issuesFrom: readonly string[];
  readonly issueStatus: readonly { readonly name: string; readonly state: State }[];
  /** What one point of the tracker stands for. */
  readonly issuePoint?: Duration;
  /** The address of an issue, in which `{issue}` stands for its key. */
  readonly tracker?: string;
  readonly rules: readonly RuleSetting[];
}

export interface RuleSetting {
  readonly code: string;
  readonly level: 'off' | 'info' | 'warning' | 'error';
  /** The code, counted from the `rules` block that is `origin`. */
  readonly span: Span;
  readonly origin: Declaration;
}

export interface Calendar extends Common {
  readonly kind: 'calendar';
  /** ISO weekdays, Monday is 1. */
  readonly workdays: readonly number[];
  readonly holidays: readonly (DayRange & { readonly name?: string })[];
  /** Codes of public holiday sets: `DE-BY`. */
  readonly holidaySets: readonly string[];
}

export interface Team extends Common {
  readonly kind: 'team';
  /** People, each from a day on; sorted; the first counts from the beginning of time. Empty: not limited. */
  readonly capacity: readonly { readonly from: Day; readonly people: number }[];
  readonly rate?: Rate;
  readonly calendar?: Id;
  readonly away: readonly (DayRange & { readonly why?: string })[];
  readonly lead?: string;
  readonly members: readonly string[];
}

export interface Objective extends Common {
  readonly kind: 'objective';
  readonly measuredBy: readonly Id[];
  readonly supports: readonly Id[];
  readonly due?: Day;
}

export interface Kpi extends Common {
  readonly kind: 'kpi';
  readonly unit?: string;
  /** Its values are shares, and are read as percentages. */
  readonly percent: boolean;
  readonly baseline?: { readonly value: number; readonly on?: Day };
  readonly target?: { readonly value: number; readonly by?: Day };
  /** By day. */
  readonly actuals: readonly { readonly value: number; readonly on: Day }[];
  readonly from?: { readonly path: string; readonly column?: string };
  readonly floor?: number;
  readonly ceiling?: number;
}

export interface Product extends Common {
  readonly kind: 'product';
  readonly vision?: string;
  readonly stage?: 'discovery' | 'introduction' | 'growth' | 'maturity' | 'decline';
  readonly budget?: number;
  readonly supports: readonly Id[];
  readonly audience?: Audience;
  /** Keys of issues in the tracker. */
  readonly issues: readonly string[];
}

/** Work that is scheduled: `Roadmap.work` holds it, and `index` is its place there. */
interface Scheduled extends Common {
  readonly index: number;
  /** The product it is in, at any depth. */
  readonly product?: Id;
  readonly due?: Day;
  readonly commitment?: Commitment;
  /** Keys of issues in the tracker. */
  readonly issues: readonly string[];
}

export interface Feature extends Scheduled {
  readonly kind: 'feature';
  /** Indexes of the features and milestones directly inside; a feature with parts is their summary. */
  readonly parts: readonly number[];
  /** Index of the feature it is a part of. */
  readonly partOf?: number;
  readonly duration?: Estimate;
  /** Person-time, as a duration in working units. */
  readonly effort?: Estimate;
  readonly teams: readonly { readonly team: Id; readonly people: number }[];
  /** Must start on. */
  readonly start?: Day;
  /** Start no earlier than. */
  readonly earliest?: Day;
  readonly started?: Day;
  /** Inclusive. */
  readonly finished?: Day;
  readonly status?: { readonly state: State /** 0 to 1 */; readonly progress?: number };
  readonly horizon?: 'now' | 'next' | 'later';
  readonly reach?: number;
  /** RICE's scale for words: massive 3, high 2, medium 1, low 0.5, minimal 0.25. */
  readonly impact?: number;
  /** 0 to 1 */
  readonly confidence?: number;
  readonly value?: number;
  readonly urgency?: number;
  readonly riskReduction?: number;
  readonly ease?: number;
  readonly moscow?: 'must' | 'should' | 'could' | 'wont';
  readonly benefit?: Rate;
  readonly cost?: number;
  readonly moves: readonly Effect[];
  readonly supports: readonly Id[];
  readonly evidence: readonly { readonly text: string; readonly link?: string }[];
  readonly audience?: Audience;
}

/** The expected effect on a KPI once the feature ships. */
export interface Effect {
  readonly kpi: Id;
  readonly by: number;
  /** It is written as a percentage, `+5%` for 0.05. */
  readonly percent: boolean;
  /** 0 to 1; 1 when not said. */
  readonly confidence: number;
  readonly over?: Duration;
}

export interface Milestone extends Scheduled {
  readonly kind: 'milestone';
  readonly partOf?: number;
  /** Fixed: it is on this day. */
  readonly on?: Day;
  /** No earlier than. */
  readonly earliest?: Day;
  /** The day it really came; inclusive. */
  readonly finished?: Day;
  readonly status?: { readonly state: State /** 0 to 1 */; readonly progress?: number };
  readonly supports: readonly Id[];
  readonly audience?: Audience;
}

export type Work = Feature | Milestone;
export type LinkType = 'FS' | 'SS' | 'FF' | 'SF';

/** `to` waits for `from`, whichever end it was written at. */
export interface Dependency {
  readonly from: number;
  readonly to: number;
  readonly type: LinkType;
  /** Negative is a lead. Working time of the successor unless its unit is elapsed. */
  readonly lag?: Duration;
  /** Where it is written: the item of `after` or `before`, counted from that declaration. */
  readonly origin: Origin;
  readonly span: Span;
}

export interface Risk extends Common {
  readonly kind: 'risk';
  /** 0 to 1 */
  readonly probability?: number;
  readonly delay?: Estimate;
  readonly cost?: number;
  readonly threatens: readonly Id[];
  readonly mitigation?: string;
}

export interface Stakeholder extends Common {
  readonly kind: 'stakeholder';
  /** Ids, and tags as they are written: `#launch`. */
  readonly interest: readonly (Id | string)[];
}

export interface Scoring extends Common {
  readonly kind: 'scoring';
  readonly formula?: Formula;
}

/** A what-if: kept as syntax, since it is laid over the model before scheduling (`model/overlay`). */
export interface Scenario extends Common {
  readonly kind: 'scenario';
  readonly drops: readonly Id[];
}

export interface View extends Common {
  readonly kind: 'view';
  readonly for: readonly Id[];
  readonly show: readonly string[];
  /** Ids, kinds (`milestone`), and tags as they are written (`#launch`). */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly group?: 'product' | 'team' | 'objective' | 'owner';
  readonly window?: DayRange;
  readonly hide: readonly string[];
  readonly audience?: Audience;
}

export type Entity =
  | Header
  | Calendar
  | Team
  | Objective
  | Kpi
  | Product
  | Feature
  | Milestone
  | Risk
  | Stakeholder
  | Scoring
  | Scenario
  | View;
export type EntityKind = Entity['kind'];

export interface Roadmap {
  /** Absent in a file without a `roadmap` declaration: every default then holds. */
  readonly header?: Header;
  readonly calendars: readonly Calendar[];
  readonly teams: readonly Team[];
  readonly objectives: readonly Objective[];
  readonly kpis: readonly Kpi[];
  readonly products: readonly Product[];
  /** Features and milestones in the order they are written, imports first; parts follow their summary. */
  readonly work: readonly Work[];
  /** In the order of `to`, then as written; a pair may have several. No self-dependency, cycles are possible. */
  readonly dependencies: readonly Dependency[];
  readonly risks: readonly Risk[];
  readonly stakeholders: readonly Stakeholder[];
  readonly scorings: readonly Scoring[];
  readonly scenarios: readonly Scenario[];
  readonly views: readonly View[];
  readonly byId: ReadonlyMap<string, Entity>;
}
