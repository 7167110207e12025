/** A git repository of its own, which no setting of the machine or of its user can change. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folder } from './command.ts';

export interface Repository {
  readonly path: string;
  /** Writes files (`undefined` removes one) and commits all there is. */
  commit(files: Readonly<Record<string, string | undefined>>): void;
  /** Writes files of the working tree only. */
  write(files: Readonly<Record<string, string | undefined>>): void;
  git(...args: string[]): string;
  remove(): void;
}

export const gitEnvironment: Readonly<Record<string, string>> = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

export function gitRepository(): Repository {
  const place = folder({});
  const git = (...args: string[]): string => {
    const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.test', '-c', 'commit.gpgsign=false'];
    const ran = spawnSync('git', [...author, ...args], {
      cwd: place.path,
      env: {
        PATH: process.env.PATH,
        ...gitEnvironment,
        GIT_AUTHOR_DATE: '2027-01-04T00:00:00Z',
        GIT_COMMITTER_DATE: '2027-01-04T00:00:00Z',
      },
      encoding: 'utf8',
    });
    if (ran.status !== 0) throw new Error(`git ${args.join(' ')}: ${ran.stderr}`);
    return ran.stdout;
  };
  const write = (files: Readonly<Record<string, string | undefined>>): void => {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(place.path, name);
      mkdirSync(path.dirname(file), { recursive: true });
      if (text === undefined) git('rm', '-q', '--', name);
      else writeFileSync(file, text);
    }
  };
  git('init', '-q', '-b', 'main');
  return {
    path: place.path,
    write,
    commit(files) {
      write(files);
      git('add', '-A');
      git('commit', '-q', '-m', 'a change');
    },
    git,
    remove: place.remove,
  };
}
