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
  doc: 'The header of a whole roadmap; one for a file and all it imports.',
  example: `roadmap "Web shop 2027" {
  start 2027-01-04
  as-of 2027-02-01
  currency EUR
  rank rice
}`,
  inside: ['file'],
  nameless: true,
  properties: {
    vision: once(text, 'vision "Everybody buys in one minute."', 'Where all this leads.'),
    start: relative(
      once(firstDay, 'start 2027-01-04', 'The first day of the plan.', 'the earliest date that is written, else today'),
    ),
    'as-of': once(
      lastDay,
      'as-of 2027-02-01',
      'The status date: unfinished work is planned from here on.',
      'none: nothing moves by itself',
    ),
    currency: once(currency, 'currency EUR', 'What all amounts of money are in.', 'EUR'),
    calendar: once(
      reference('calendar'),
      'calendar germany',
      'Working time for everybody without a calendar of their own.',
      'Monday to Friday',
    ),
    rank: once(rankMethod, 'rank wsjf', 'The scoring method that orders the work, or a `scoring` of your own.', 'rice'),
    schedule: once(
      word({ asap: 'as soon as links and dates allow', leveled: 'no team ever asked for more people than it has' }),
      'schedule leveled',
      'Whether teams’ capacities move dates.',
      'asap',
    ),
    budget: relative(once(money, 'budget 2M', 'What all work together may cost.')),
    issues: many(
      exportFile,
      'issues from "tracker/jira.csv"',
      'A file that the tracker exported: what is tracked is compared with it. May be repeated.',
    ),
    'issue-status': many(
      issueStatus,
      'issue-status "In Arbeit" in-progress',
      'What a status of the tracker means here. May be repeated.',
    ),
    'issue-point': once(duration, 'issue-point 1d', 'The effort that one point of the tracker stands for.'),
    tracker: once(
      text,
      'tracker "https://example.com/browse/{issue}"',
      'The address of an issue; `{issue}` stands for its key.',
    ),
    ...common,
  },
});

export const rules = kind({
  name: 'rules',
  doc: 'How serious each finding is here: its code, then `off`, `info`, `warning` or `error`.',
  example: 'rules { over-capacity error; unowned-feature off }',
  inside: ['roadmap'],
  nameless: true,
  properties: {},
  others: once(word(levels), 'over-capacity error', 'The level of a finding.', 'the level in the list of findings'),
});
