/** Everything known about one root roadmap at one moment: the answer that every surface shows. */
import type { Day } from '../../grammar/civil.ts';
import type { Positions } from '../../grammar/positions.ts';
import type { SourceFile } from '../../grammar/syntax.ts';
import type { LineIndex } from '../../grammar/text.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { TextTraits } from '../diagnostics/textTraits.ts';
import type { Ranking } from '../insight/ranking.ts';
import type { Model } from '../model/model.ts';
import type { References } from '../model/references.ts';
import type { Roadmap } from '../model/roadmap.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { ItemOutlook, Simulation } from '../schedule/simulation/simulation.ts';

export interface ParsedFile {
  readonly uri: string;
  readonly text: string;
  readonly tree: SourceFile;
  /** Computed when first asked for, then kept. */
  readonly positions: Positions;
  readonly lines: LineIndex;
  readonly traits: TextTraits;
}

/**
 * By work index: the chance (0 to 1) to meet its due date, the last day (inclusive) it ends by with a chance of 80 %,
 * and the chance to end by the planned day.
 */
export type Confidence = ReadonlyMap<number, Odds> & { readonly outlook?: PlanOutlook };

/** What a simulation says of the plan as a whole, and of the items that it is worth saying of. */
export interface PlanOutlook extends Pick<Simulation, 'runs' | 'roadmap' | 'finishes' | 'products' | 'spread'> {
  /** By work index: the milestones. */
  readonly milestones: readonly (ItemOutlook & { readonly index: number })[];
  /** The features that hold the finish most often, those first. */
  readonly critical: readonly (ItemOutlook & { readonly index: number })[];
}

export interface Odds {
  readonly meets: number;
  readonly p80: Day;
  readonly planned: number;
}

export interface Analysis {
  /** The URI of the root file. */
  readonly root: string;
  /** Root first, then imports in the order they are met. */
  readonly files: ReadonlyMap<string, ParsedFile>;
  /** For each file, the URIs its imports name. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
  readonly today: Day;
  readonly roadmap: Roadmap;
  /** Every definition and reference, by place and by id. */
  readonly references: References;
  /** What `overlay` needs to lay scenarios over this roadmap. */
  readonly model: Model;
  readonly schedule: Schedule;
  readonly ranking: Ranking;
  /** Where a simulation of this plan has run. */
  readonly confidence?: Confidence;
  /** Sorted by file, then by place. */
  readonly findings: readonly Finding[];
}
