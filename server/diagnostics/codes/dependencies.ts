/** What waits for what. */
import { type CodeRow, plain, tick } from './row.ts';

export const dependencyCodes = {
  'dependency-cycle': {
    severity: 'error',
    group: 'dependencies',
    summary: 'Work waits for itself, through others.',
    message: ({ cycle, weakest, waits }) => {
      const names = Array.isArray(cycle) ? (cycle as readonly string[]) : [];
      const shown =
        names.length > 8 ? [...names.slice(0, 4), `… ${names.length - 6} more …`, ...names.slice(-2)] : names;
      const circle = [...shown, ...shown.slice(0, 1)].map((n) => (n.startsWith('…') ? n : `\`${n}\``)).join(' → ');
      return `This work waits for itself: ${circle || 'in a circle'}. None of it can ever start.${
        weakest ? ` Let ${tick(weakest)} no longer wait for ${tick(waits)}.` : ''
      }`;
    },
  },
  'self-dependency': {
    severity: 'error',
    group: 'dependencies',
    summary: 'Work waits for itself.',
    message: ({ name }) => `${tick(name)} cannot wait for itself. Remove it from the list.`,
  },
  'redundant-dependency': {
    severity: 'hint',
    group: 'dependencies',
    summary: 'A dependency that others already imply.',
    message: ({ name, waits, via }) =>
      via
        ? `${tick(name)} already waits for ${tick(waits)}, through ${tick(via)}. This adds nothing to the plan.`
        : `${tick(name)} already waits for ${tick(waits)}. Saying it twice adds nothing.`,
    tag: 'unnecessary',
  },
  'depends-on-dropped': {
    severity: 'warning',
    group: 'dependencies',
    summary: 'Work waits for something that will never be done.',
    message: ({ name, waits, scenario, whole }) =>
      scenario !== undefined
        ? `${tick(name)} waits for ${tick(waits)}, which this scenario drops${whole ? ` with ${tick(whole)}` : ''}. Remove the dependency, or keep ${tick(waits)} in.`
        : `${tick(name)} waits for ${tick(waits)}, which was dropped and will never be done. Remove the dependency, or take ${tick(waits)} up again.`,
  },
  'unkept-dependency': {
    severity: 'warning',
    group: 'dependencies',
    summary: 'Work has started, and without a status date the plan does not keep what it waits for.',
    message: ({ name, link, started, finish, until }) =>
      `${tick(name)} started ${plain(started)}${finish ? ` and so ends ${plain(finish)}` : ''}, though ${tick(link)} holds its ${finish ? 'end' : 'start'} until ${plain(until)}. Without a status date the plan cannot tell what is left of it: say \`as-of\` in the roadmap, or correct the link.`,
  },
  'depends-on-own-part': {
    severity: 'error',
    group: 'dependencies',
    summary: 'Work waits for its own part, or a part for the whole.',
    message: ({ name, waits, part }) =>
      part === name
        ? `${tick(name)} is a part of ${tick(waits)}, so it cannot wait for all of it${plain('.')} Let it wait for the other parts it needs.`
        : `${tick(waits)} is a part of ${tick(name)}, so ${tick(name)} cannot wait for it. Remove the dependency: a whole ends with its parts anyway.`,
  },
} as const satisfies Record<string, CodeRow>;
