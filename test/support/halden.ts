/** The realistic portfolio of the data beside the repository, at each of its commits, as texts in memory. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dayOf } from '../../grammar/civil.ts';
import type { Analysis } from '../../server/analysis/analysis.ts';
import { analyse } from '../../server/workspace/analyse.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';

/** Path to text. */
export type Texts = ReadonlyMap<string, string>;

const ROOT = '/portfolio.roadmap';

/** The commits from the first to the last; undefined where the data is not there. */
export function haldenHistory(folder = path.resolve('../shared/data/halden')): Texts[] | undefined {
  const place = mkdtempSync(path.join(os.tmpdir(), 'roadmap-halden-'));
  const git = (...args: readonly string[]): string | undefined => {
    const { status, stdout } = spawnSync('git', args, { cwd: place, encoding: 'utf8' });
    return status === 0 ? stdout.trimEnd() : undefined;
  };
  try {
    if (git('clone', '--quiet', '--bare', path.join(folder, 'halden.bundle'), place) === undefined) return undefined;
    const commits = git('rev-list', '--reverse', 'HEAD')!.split('\n');
    return commits.map(
      (commit) =>
        new Map(
          git('ls-tree', '-r', '--name-only', commit)!
            .split('\n')
            .map((file) => [`/${file}`, git('show', `${commit}:${file}`)!]),
        ),
    );
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** @param level as the command reads it: schedules of a search, or true for the rule */
export const analysedHalden = (texts: Texts, level: number | boolean = true): Analysis =>
  analyse(ROOT, memorySource([...texts]), { today: dayOf(2026, 11, 30), level })!;

/** The same with one more person in a team, in each step of its capacity. */
export function withOneMore(texts: Texts, team: string): Texts {
  const own = new RegExp(`^team ${team} [^{]*\\{[^}]*\\}`, 'm');
  const more = (block: string): string =>
    block.replace(/(capacity )(\d+)/g, (_, word: string, people: string) => `${word}${Number(people) + 1}`);
  return new Map([...texts].map(([file, text]) => [file, text.replace(own, more)]));
}

export interface HaldenDate {
  readonly id: string;
  readonly isCommitted: boolean;
  readonly due: number;
  readonly lastDay: number;
}

/** What is due, with the day on which the plan ends it. */
export const haldenDates = ({ roadmap, schedule }: Analysis): HaldenDate[] =>
  roadmap.work.flatMap(({ id, index, due, commitment, status }) =>
    due === undefined || status?.state === 'done'
      ? []
      : [{ id, isCommitted: commitment === 'committed', due, lastDay: schedule.items[index]!.lastDay }],
  );
