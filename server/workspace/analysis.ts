/** Everything known about one root roadmap at one moment: the answer that every surface shows. */

import type { Day } from '../../grammar/civil.ts';
import type { Positions } from '../../grammar/positions.ts';
import type { SourceFile } from '../../grammar/syntax.ts';
import type { LineIndex } from '../../grammar/text.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Ranking } from '../insight/ranking.ts';
import type { Roadmap } from '../model/roadmap.ts';
import type { Schedule } from '../schedule/schedule.ts';

export interface ParsedFile {
  readonly uri: string;
  readonly text: string;
  readonly tree: SourceFile;
  /** Computed when first asked for, then kept. */
  readonly positions: Positions;
  readonly lines: LineIndex;
}

export interface Analysis {
  /** The URI of the root file. */
  readonly root: string;
  /** Root first, then imports in the order they are met. */
  readonly files: ReadonlyMap<string, ParsedFile>;
  readonly today: Day;
  readonly roadmap: Roadmap;
  readonly schedule: Schedule;
  readonly ranking: Ranking;
  /** Sorted by file, then by place. */
  readonly findings: readonly Finding[];
}
