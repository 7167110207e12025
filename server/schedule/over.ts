/** Work that nobody has to do any more: it was done, or dropped with what it is a part of. Its float means nothing. */
import type { Work } from '../model/roadmap.ts';
import type { Schedule } from './schedule.ts';

export function overBy({ passes }: Schedule, { index, finished, status }: Work): 'done' | 'dropped' | undefined {
  if (passes.network.absent[index] === 1) return 'dropped';
  return finished !== undefined || status?.state === 'done' ? 'done' : undefined;
}
