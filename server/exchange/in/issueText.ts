/** One issue as properties in the language, in the order of the vocabulary. */
import { isoDate } from '../../../grammar/civil.ts';
import type { Issue, IssueLink } from '../../tracker/issuePlan.ts';
import type { Person } from '../../tracker/trackerExport.ts';
import { percent } from '../../wording/numbers.ts';
import { quoted } from './quoted.ts';

/** What others are called in the text. */
export interface TextNames {
  issue(place: number): string;
  team(name: string): string | undefined;
}

/** The value of each property that the tracker decides, by its name; absent where the issue states none. */
export function trackedProperties(issue: Issue): ReadonlyMap<string, string> {
  const { kind, state, progress } = issue;
  const isFeature = kind === 'feature';
  const found: [string, string | undefined][] = [
    ['duration', isFeature ? issue.duration : undefined],
    ['effort', isFeature ? issue.effort : undefined],
    ['due', date(issue.due)],
    ['started', isFeature ? date(issue.started) : undefined],
    ['finished', date(issue.finished)],
    [
      'status',
      state === 'planned' && progress === undefined
        ? undefined
        : `${state === 'planned' ? 'in-progress' : state}${progress === undefined ? '' : ` ${percent(progress)}`}`,
    ],
  ];
  return new Map(found.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}

/** All properties of an issue that is new. */
export function issueProperties(issue: Issue, names: TextNames): readonly string[] {
  const tracked = trackedProperties(issue);
  const teams = (issue.teams ?? []).flatMap(({ name, people }) => {
    const team = names.team(name);
    return team === undefined ? [] : [people === 1 ? team : `${team} ${people}`];
  });
  const found: [string, string | undefined][] = [
    ['duration', tracked.get('duration')],
    ['effort', tracked.get('effort')],
    ['team', teams.join(', ') || undefined],
    ['after', issue.after.map((link) => linkText(link, names)).join(', ') || undefined],
    ['on', date(issue.on)],
    ['start', date(issue.start)],
    ['earliest', date(issue.earliest)],
    ...['due', 'started', 'finished', 'status'].map((name): [string, string | undefined] => [name, tracked.get(name)]),
    ['issue', issue.key === undefined ? undefined : quoted(issue.key)],
    ['owner', issue.owner && ownerText(issue.owner)],
    ['note', issue.note === undefined ? undefined : quoted(issue.note)],
    ['tags', issue.tags.map((tag) => `#${tag}`).join(', ') || undefined],
  ];
  return found.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]));
}

const date = (day: number | undefined): string | undefined => (day === undefined ? undefined : isoDate(day));

function linkText({ from, type, lag }: IssueLink, names: TextNames): string {
  return [names.issue(from), ...(type === 'FS' ? [] : [type]), ...(lag === undefined ? [] : [lag])].join(' ');
}

/** A login is a handle where it can be one. */
const ownerText = ({ name, isLogin }: Person): string =>
  isLogin && /^\p{L}[\p{L}\p{Nd}_]*(?:-[\p{L}\p{Nd}][\p{L}\p{Nd}_]*)*$/u.test(name) ? `@${name}` : quoted(name);
