/** What a tracker knows of the work, beside what the roadmap states. */
import { longDate } from '../../wording/dates.ts';
import { plural } from '../../wording/lists.ts';
import { percent } from '../../wording/numbers.ts';
import { code } from './phrases.ts';
import type { CodeRow, Others } from './row.ts';

type State = 'planned' | 'in-progress' | 'done' | 'blocked' | 'paused' | 'dropped';

/** Where the tracker sees the work. */
export interface Drift {
  readonly state: State;
  /** 0 to 1 */
  readonly progress?: number;
  readonly started?: number;
  readonly finished?: number;
}

function thereIs({ state, progress, started, finished }: Drift): string {
  switch (state) {
    case 'done':
      return finished === undefined ? 'is done' : `was finished on ${longDate(finished)}`;
    case 'in-progress':
      return `${started === undefined ? 'is in progress' : `was started on ${longDate(started)}`}${progress === undefined ? '' : ` and is ${percent(progress)} done`}`;
    default:
      return `is ${state}`;
  }
}

export const trackerCodes = {
  'tracker-drift': {
    severity: 'warning',
    group: 'schedule',
    summary: 'The tracker has another state or other actual dates than the roadmap.',
    message: ({
      name,
      issue,
      here,
      there,
    }: {
      readonly name: string;
      readonly issue: string;
      readonly here: State;
      readonly there: Drift;
    }) =>
      `${code(name)} is ${here} here, but ${code(issue)} ${thereIs(there)}. Update \`status\` and the actual dates.`,
  },
  'unknown-issue': {
    severity: 'warning',
    group: 'schedule',
    summary: 'An issue is in no export of the tracker.',
    message: ({ issue, suggestion }: { readonly issue: string; readonly suggestion?: string }) =>
      `${code(issue)} is in no export of the tracker.${suggestion === undefined ? ' Correct the key, or export it.' : ` Did you mean ${code(suggestion)}?`}`,
  },
  'untracked-feature': {
    severity: 'info',
    group: 'schedule',
    summary: 'A feature has no `issue`. Reported only where `rules` give it a level.',
    message: ({ name, others = 0 }: { readonly name: string } & Others) =>
      `${code(name)}${others === 0 ? ' has no' : ` and ${plural(others, 'other feature')} have no`} \`issue\`. Add the key that the tracker has for it.`,
  },
  'stale-export': {
    severity: 'info',
    group: 'schedule',
    summary: 'The export of the tracker is older than the status date.',
    message: ({ newest, asOf }: { readonly newest: number; readonly asOf: number }) =>
      `The newest date in the export is ${longDate(newest)}, before the status date ${longDate(asOf)}. Export it again.`,
  },
} as const satisfies Record<string, CodeRow<never>>;
