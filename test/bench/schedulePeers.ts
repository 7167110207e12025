/** One project of a thousand pieces of work, for us and for TaskJuggler (`tj3`, where it is installed). */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRandom } from '../../server/schedule/leveling/random.ts';

export interface SharedTask {
  readonly days: number;
  readonly team: number;
  readonly after: readonly number[];
}

/** Each task takes one person of one of the teams; teams have one person each. */
export function sharedProject(count: number, teams: number, seed = 3): readonly SharedTask[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, i) => ({
    days: 1 + random.below(10),
    team: random.below(teams),
    after: i === 0 ? [] : [...new Set([i - 1 - random.below(Math.min(i, 60)), i - 1 - random.below(Math.min(i, 60))])],
  }));
}

export function asRoadmap(tasks: readonly SharedTask[], teams: number): string {
  return [
    'roadmap r { start 2027-01-04 }',
    ...Array.from({ length: teams }, (_, t) => `team p${t} { capacity 1 }`),
    ...tasks.map(({ days, team, after }, i) => {
      const links = after.length === 0 ? '' : `; after ${after.map((a) => `t${a}`).join(', ')}`;
      return `feature t${i} { effort ${days}d; team p${team}${links} }`;
    }),
  ].join('\n');
}

function asTaskJuggler(tasks: readonly SharedTask[], teams: number): string {
  return [
    'project r "r" 2027-01-04 +40y { }',
    ...Array.from({ length: teams }, (_, t) => `resource p${t} "p${t}" { }`),
    ...tasks.map(({ days, team, after }, i) => {
      const links = after.length === 0 ? '' : `depends ${after.map((a) => `!t${a}`).join(', ')}`;
      return `task t${i} "t${i}" { effort ${days}d allocate p${team} ${links} }`;
    }),
    'taskreport "out" { formats csv columns id, end timeformat "%Y-%m-%d" }',
  ].join('\n');
}

/** Milliseconds of a whole `tj3` run, those of one on a project without work, and the last day; undefined without it. */
export function taskJuggler(tasks: readonly SharedTask[], teams: number) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'roadmap-tj3-'));
  const run = (project: string): number | undefined => {
    writeFileSync(path.join(folder, 'p.tjp'), project);
    const start = performance.now();
    const { status } = spawnSync('tj3', ['--silent', '-o', folder, path.join(folder, 'p.tjp')], { cwd: folder });
    return status === 0 ? performance.now() - start : undefined;
  };
  try {
    const idle = run(
      asTaskJuggler(
        tasks.slice(0, 1).map((task) => ({ ...task, after: [] })),
        teams,
      ),
    );
    const whole = run(asTaskJuggler(tasks, teams));
    if (idle === undefined || whole === undefined) return undefined;
    const ends = readFileSync(path.join(folder, 'out.csv'), 'utf8').match(/\d{4}-\d\d-\d\d/g) ?? [];
    return { whole, idle, last: ends.sort().at(-1) ?? '' };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
