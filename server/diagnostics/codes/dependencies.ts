/** What depends on what. */
import { longDate } from '../../wording/dates.ts';
import { datedFigures } from '../figures.ts';
import { code } from './phrases.ts';
import type { CodeRow } from './row.ts';

/** `a` → `b` → `a`, without the middle of a long cycle. */
export function cycleText(names: readonly string[]): string {
  const ends = names.length > 8 ? [names.slice(0, 4), names.slice(-2)] : [names];
  const shown = ends.map((part) => part.map(code).join(' → '));
  const circle = shown.join(` → … ${names.length - 6} more … → `);
  return `${circle} → ${code(names[0] ?? '')}`;
}

export const dependencyCodes = {
  'dependency-cycle': {
    severity: 'error',
    group: 'dependencies',
    summary: 'Work depends on itself through other work.',
    message: ({
      cycle,
      dependent,
      predecessor,
    }: {
      /** Each depends on the next, the last on the first. */
      readonly cycle: readonly string[];
      /** The dependency to give up. */
      readonly dependent: string;
      readonly predecessor: string;
    }) =>
      `Dependency cycle: ${cycleText(cycle)}. None of this can be scheduled. Remove the dependency of ${code(dependent)} on ${code(predecessor)}.`,
    spoils: datedFigures,
  },
  'self-dependency': {
    severity: 'error',
    group: 'dependencies',
    summary: 'Work depends on itself.',
    message: ({ name }: { readonly name: string }) => `${code(name)} depends on itself. Remove it from the list.`,
    spoils: datedFigures,
  },
  'redundant-dependency': {
    severity: 'hint',
    group: 'dependencies',
    summary: 'A dependency that follows from others.',
    /** `via`: the predecessor through which it follows; without it, the same dependency is there twice. */
    message: ({ name, predecessor, via }: Dependency & { readonly via?: string }) =>
      `${code(name)} already depends on ${code(predecessor)}${via === undefined ? '' : ` through ${code(via)}`}, so this dependency has no effect. Remove it.`,
    tag: 'unnecessary',
  },
  'depends-on-dropped': {
    severity: 'warning',
    group: 'dependencies',
    summary: 'Work depends on work that was dropped.',
    message: ({
      name,
      predecessor,
      scenario,
      within,
    }: Dependency & {
      /** The scenario that drops it, and what contains it there. */
      readonly scenario?: string;
      readonly within?: string;
    }) =>
      scenario === undefined
        ? `${code(name)} depends on ${code(predecessor)}, which is dropped. Remove the dependency, or plan ${code(predecessor)} again.`
        : `${code(name)} depends on ${code(predecessor)}, which this scenario drops${within === undefined ? '' : ` with ${code(within)}`}. Remove the dependency, or keep ${code(predecessor)}.`,
  },
  'unkept-dependency': {
    severity: 'warning',
    group: 'dependencies',
    summary: 'Started work breaks a dependency, and there is no status date to plan the rest from.',
    message: ({
      name,
      dependency,
      started,
      finish,
      until,
    }: {
      readonly name: string;
      /** As it is written: `after search FF +2d`. */
      readonly dependency: string;
      readonly started: number;
      /** Its planned finish, where the dependency is about that. */
      readonly finish?: number;
      /** The first day that the dependency allows. */
      readonly until: number;
      /** A status date that would do. */
      readonly asOf: number;
    }) =>
      `${code(name)} ${finish === undefined ? `started ${longDate(started)}` : `ends ${longDate(finish)}`}, but ${code(dependency)} does not allow that before ${longDate(until)}. Set \`as-of\` in the roadmap, or correct the dependency.`,
  },
  'depends-on-own-part': {
    severity: 'error',
    group: 'dependencies',
    summary: 'Work depends on its own sub-feature, or a sub-feature on the feature that contains it.',
    /** `inner`: which of the two is inside the other. */
    message: ({ name, predecessor, inner }: Dependency & { readonly inner: 'dependent' | 'predecessor' }) =>
      inner === 'dependent'
        ? `${code(name)} is inside ${code(predecessor)}, so it cannot depend on all of it. Let it depend on the other sub-features that it needs.`
        : `${code(name)} contains ${code(predecessor)}, so it cannot depend on it. Remove the dependency: a feature ends with its last sub-feature.`,
    spoils: datedFigures,
  },
} as const satisfies Record<string, CodeRow<never>>;

/** Work by name, and what it depends on. */
interface Dependency {
  readonly name: string;
  readonly predecessor: string;
}
