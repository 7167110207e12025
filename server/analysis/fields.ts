/** What is known of one root roadmap at one moment, field by field. `facts.ts` says how each is computed. */
import type { Day } from '../../grammar/civil.ts';
import type { PublicHolidays } from '../calendar/publicHolidays.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Suppressed } from '../diagnostics/suppressed.ts';
import type { Weeks } from '../insight/amounts.ts';
import type { TeamLoad } from '../insight/capacity.ts';
import type { KpiCurve, KpiForecast, Moves } from '../insight/kpiForecast.ts';
import type { Money } from '../insight/money.ts';
import type { Ranking } from '../insight/ranking.ts';
import type { Scoring } from '../insight/scoring.ts';
import type { Structure } from '../insight/structure.ts';
import type { Model } from '../model/model.ts';
import type { References } from '../model/references.ts';
import type { Roadmap } from '../model/roadmap.ts';
import type { TeamCalendars } from '../schedule/calendars.ts';
import type { LinkInput, PlanInput } from '../schedule/planInput.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { TrackedIssues } from '../tracker/trackedState.ts';
import type { Confidence } from './confidence.ts';
import type { ParsedFile } from './parsedFile.ts';
import type { PlanOptions } from './scheduleOf.ts';

/** What a host hands over. */
export interface GivenFields {
  /** The URI of the root file. */
  readonly root: string;
  /** Root first, then imports in the order they are met. */
  readonly files: ReadonlyMap<string, ParsedFile>;
  /** For each file, the URIs its imports name. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
  readonly today: Day;
  /** What `overlay` needs to lay scenarios over this roadmap. */
  readonly model: Model;
  readonly roadmap: Roadmap;
  /** What the tracker knows of the work, where the header names an export of it. */
  readonly issues: TrackedIssues | undefined;
  /** How the plan is levelled; where it is `undefined`, the header decides. */
  readonly level: PlanOptions['level'];
  readonly seed: PlanOptions['seed'];
  /** Where a simulation of this plan has run. */
  readonly confidence: Confidence | undefined;
  /** What the grammar, the vocabulary, the model and the data files found, before any rule. */
  readonly found: readonly Finding[];
}

export interface DerivedFields {
  /** Sorted by file, then by place. */
  readonly findings: readonly Finding[];
  /** What else was found and is not reported, with the reason. */
  readonly suppressed: readonly Suppressed[];
  /** The roadmap as the plan reads it: the same object where an edit changes nothing that dates are made of. */
  readonly planInput: PlanInput;
  readonly schedule: Schedule;
  /** What each feature is worth; `ranking` says it to people. */
  readonly scoring: Scoring;
  readonly ranking: Ranking;
  /** Every definition and reference, by place and by id. */
  readonly references: References;
  /** Public holidays by the code of their region. */
  readonly holidays: PublicHolidays;
  /**
   * The day as of which the plan is looked at: `as-of` of the header; else today, in a roadmap that says what has
   * started. Absent where nobody records progress: a plan whose dates have passed is then just an old plan.
   */
  readonly statusDate: Day | undefined;
  /** The dependencies as columns, where they are written aside. */
  readonly links: LinkInput;
  /** What each piece of work says, as flags, and the graph of the dependencies. */
  readonly structure: Structure;
  /** When each team works: its calendar with the public holidays, less its absences. */
  readonly teamCalendars: TeamCalendars;
  /** One a team, from the status date on: what lies before it cannot be moved. */
  readonly loads: readonly TeamLoad[];
  /** How long a week is, for each feature. */
  readonly weeks: Weeks;
  /** By the id of a KPI, who moves it. */
  readonly moves: Moves;
  /** One a KPI: its forecast in numbers, and with the KPI. */
  readonly curves: readonly KpiCurve[];
  readonly forecasts: readonly KpiForecast[];
  readonly money: Money;
}

export type Fields = GivenFields & DerivedFields;
