/** Dates that cannot hold, are late, or stand on little. */
import { also, type CodeRow, count, type Facts, list, plain, sameFor, tick } from './row.ts';

/** A sentence that goes on after `It`. */
const lowered = (sentence: Facts[string]): string => String(sentence).replace(/^./, (first) => first.toLowerCase());

export const scheduleCodes = {
  'missed-deadline': {
    severity: 'error',
    group: 'schedule',
    summary: 'The plan ends after the date that was promised.',
    message: ({ name, kind, finish, due, late, because }) =>
      `${tick(name)} is due ${plain(due)} but ${kind === 'milestone' ? 'comes' : 'ends'} ${plain(finish, 'later')}, ${count(late, 'working day')} late.${because ? ` It ${lowered(because)}` : ''}`,
  },
  'impossible-start': {
    severity: 'error',
    group: 'schedule',
    summary: 'Work is pinned to a day on which it cannot start.',
    message: ({ name, start, possible, because, kind }) =>
      `${tick(name)} is set for ${plain(start)} but cannot ${kind === 'feature' ? 'start' : 'be'} before ${plain(possible, 'later')}.${also(because)}`,
  },
  'late-start': {
    severity: 'warning',
    group: 'schedule',
    summary: 'Work should have begun by now and has not.',
    message: ({ name, start, asOf }) =>
      `${tick(name)} should have started ${plain(start)}; by ${plain(asOf, 'the status date')} it has not. If it has, add \`started ${plain(start, '2027-01-04')}\`.`,
  },
  overdue: {
    severity: 'warning',
    group: 'schedule',
    summary: 'A due date has passed and the work is not done.',
    message: ({ name, due, asOf, days }) =>
      `${tick(name)} was due ${plain(due)} and is not done, ${count(days, 'day')} later (${plain(asOf, 'the status date')}).`,
  },
  'unestimated-feature': {
    severity: 'info',
    group: 'schedule',
    summary: 'A feature has no duration, so the plan counts it as taking no time.',
    message: ({ name, waiting, others }) =>
      others
        ? `${tick(name)} and ${count(others, 'other feature')} have no duration or effort, so the plan counts them as no time at all. Add one to each, such as \`duration 1w..2w..4w\`, or a \`horizon\`.`
        : `${tick(name)} has no duration or effort, so the plan counts it as no time at all${
            Array.isArray(waiting) && waiting.length > 0
              ? `, and ${list(waiting, 'and', 3)} ${waiting.length > 1 ? 'wait' : 'waits'} for it`
              : ''
          }. Add one, such as \`duration 1w..2w..4w\`, or a \`horizon\`.`,
  },
  'unused-estimate': {
    severity: 'warning',
    group: 'schedule',
    summary: 'A feature with parts states an estimate of its own, which the plan does not use.',
    message: ({ name, said, parts, others }) => {
      const [count, them] = Array.isArray(said) && said.length > 1 ? ['count', 'them'] : ['counts', 'it'];
      return `${tick(name)} is as long as its parts${parts ? ` (${list(parts, 'and', 3)})` : ''} and needs their people: its own ${said ? list(said) : 'estimate'} ${count} for nothing. Move ${them} to a part, or remove ${them}.${sameFor(others)}`;
    },
  },
  'milestone-without-date': {
    severity: 'info',
    group: 'schedule',
    summary: 'A milestone waits for nothing and has no day, so the plan puts it at the very beginning.',
    message: ({ name, day, due, others }) =>
      `${tick(name)} waits for nothing, so the plan puts it on ${plain(day, 'its first day')}${due ? `, though it is due ${plain(due)}` : ''}. Say what it waits for (\`after\`), or which day it is (\`on ${plain(due, '2027-03-15')}\`).${sameFor(others)}`,
  },
  'non-working-day': {
    severity: 'info',
    group: 'schedule',
    summary: 'Work is pinned to a day on which nobody works.',
    message: ({ name, date, day, next }) =>
      `${tick(name)} is set for ${plain(date)}, which is ${plain(day, 'not a working day')}.${
        next ? ` The next working day is ${plain(next)}.` : ''
      }`,
  },
  'progress-conflict': {
    severity: 'warning',
    group: 'schedule',
    summary: 'What is said about progress contradicts itself.',
    message: ({ name, why, hint }) =>
      `What ${tick(name)} says about its progress cannot all be true: ${plain(why, 'two of its facts contradict')}.${also(hint)}`,
  },
  'over-capacity': {
    severity: 'warning',
    group: 'schedule',
    summary: 'A team is asked for more people than it has.',
    message: ({ team, first, last, asked, capacity, features, others, more, alone, people }) =>
      `${tick(team)} has ${plain(capacity, 'fewer')}${Number(capacity) === 1 ? ' person' : ' people'} and is asked for ${plain(asked, 'more')} ${first === last ? `on ${plain(first)}` : `from ${plain(first)} to ${plain(last)}`}: ${list(features, 'and', 6, Number(others ?? 0))}.${
        Number(more ?? 0) > 0 ? ` So it is in ${count(more, 'other time')}.` : ''
      } ${
        alone
          ? `${tick(alone)} alone asks for ${plain(people)}: ask for fewer, or give ${tick(team)} more.`
          : 'Move one, or let `schedule leveled` do it.'
      }`,
  },
  'zero-slack-commitment': {
    severity: 'warning',
    group: 'schedule',
    summary: 'A commitment that any delay breaks.',
    message: ({ name, due, finish }) =>
      `${tick(name)} is committed for ${plain(due)} and planned to end ${plain(finish, 'just then')}: one day of delay breaks the promise. Leave some room, or promise less.`,
  },
  'low-confidence-date': {
    severity: 'warning',
    group: 'schedule',
    summary: 'A due date that the uncertainty of the estimates makes unlikely.',
    message: ({ name, due, probability, p80 }) =>
      `${tick(name)} has a ${plain(probability)} chance to be done by ${plain(due)}.${p80 ? ` A date that holds four times in five is ${plain(p80)}.` : ''}`,
  },
} as const satisfies Record<string, CodeRow>;
