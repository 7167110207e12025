/** Drafts stand beside the file that they will replace, under a short name that no pattern for roadmaps matches. */
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

export const draftName = (): string => `.roadmap-draft-${process.pid}-${randomBytes(6).toString('hex')}`;

/** Removes drafts of processes that were killed. This process has none while it looks: drafts are written one by one. */
export function sweepDrafts(folder: string): void {
  for (const name of namesIn(folder)) {
    const pid = /^\.roadmap-draft-(\d{1,10})-[0-9a-f]{12}$/.exec(name)?.[1];
    if (pid !== undefined && !isOther(Number(pid))) rmSync(path.join(folder, name), { force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A folder that can be written to but not listed keeps what is left in it.
    return [];
  }
}

/** Whether another process has this number now. */
function isOther(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
