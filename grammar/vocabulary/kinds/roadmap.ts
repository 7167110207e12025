/** The header of a roadmap, and its rules. */
import { kind, many, once, relative } from '../define.ts';
import { currency, rankMethod } from '../shapes/header.ts';
import { firstDay, lastDay, money, reference, text, word } from '../shapes/simple.ts';
import { exportFile, issueStatus } from '../shapes/tracker.ts';
import { duration } from '../shapes/work.ts';
import { common } from './common.ts';
import { levels } from './words.ts';

export const roadmap = kind({
  name: 'roadmap',
  doc: 'The header of a roadmap. One for a file and everything that it imports.',
  example: `roadmap "Web shop 2027" {
  start 2027-01-04
  as-of 2027-02-01
  currency EUR
  rank rice
}`,
  inside: ['file'],
  nameless: true,
  properties: {
    vision: once(text, 'vision "Everybody buys in one minute."', 'The long-term direction.'),
    start: relative(
      once(
        firstDay,
        'start 2027-01-04',
        'The first day of the plan.',
        'the earliest date in the text, otherwise today',
      ),
    ),
    'as-of': once(lastDay, 'as-of 2027-02-01', 'The status date: unfinished work is planned from this day.', 'none'),
    currency: once(currency, 'currency EUR', 'The currency of all amounts.', 'EUR'),
    calendar: once(
      reference('calendar'),
      'calendar germany',
      'The calendar of everyone without their own.',
      'Monday to Friday',
    ),
    rank: once(rankMethod, 'rank wsjf', 'The scoring method that orders the work, or a `scoring` of your own.', 'rice'),
    schedule: once(
      word({ asap: 'as soon as links and dates allow', leveled: 'no team over-allocated' }),
      'schedule leveled',
      'Whether dates respect the capacity of teams.',
      'asap',
    ),
    budget: relative(once(money, 'budget 2M', 'The limit for the cost of all work.')),
    issues: many(
      exportFile,
      'issues from "tracker/jira.csv"',
      'An export of the tracker to compare with. May be repeated.',
    ),
    'issue-status': many(
      issueStatus,
      'issue-status "In Arbeit" in-progress',
      'The meaning of a status of the tracker. May be repeated.',
    ),
    'issue-point': once(duration, 'issue-point 1d', 'The effort of one point of the tracker.'),
    tracker: once(
      text,
      'tracker "https://example.com/browse/{issue}"',
      'The address of an issue, with `{issue}` for its key.',
    ),
    ...common,
  },
});

export const rules = kind({
  name: 'rules',
  doc: 'Severities of findings: a code, then `off`, `info`, `warning` or `error`.',
  example: 'rules { over-capacity error; unowned-feature off }',
  inside: ['roadmap'],
  nameless: true,
  properties: {},
  others: once(word(levels), 'over-capacity error', 'The severity of a finding.', 'the severity on its page'),
});
