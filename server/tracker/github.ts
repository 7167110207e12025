/** Issues of GitHub as `gh issue list --json` and `gh project item-list --format json` write them. */
import type { Day } from '../../grammar/civil.ts';
import { readDate } from './readDates.ts';
import { type JsonObject, readJsonList } from './readJson.ts';
import type { IssueState, RawIssue, RawRelease, ReadResult, Remark } from './trackerExport.ts';

/** Whether a text is likely to be this; `readGitHub` decides. */
export const isGitHub = (json: string): boolean => /^\s*\uFEFF?\s*[[{]/.test(json) && /"title"\s*:/.test(json);

type KeyOf = (repository: string | undefined, number: number) => string;

export function readGitHub(json: string): ReadResult {
  const list = readJsonList(json);
  if (!list) return { kind: 'failed', because: 'it is not a JSON list of issues' };
  const remarks: Remark[] = [];
  const all = list.flatMap((issue, i) => {
    if (issue) return [{ issue, where: `item ${i + 1}`, repository: repositoryOf(issue), number: numberOf(issue) }];
    remarks.push({ where: `item ${i + 1}`, text: 'it does not have the form of an issue, so it is left out' });
    return [];
  });
  const repositories = new Set(all.flatMap(({ repository }) => repository ?? []));
  const isOne = repositories.size < 2;
  const keyOf: KeyOf = (repository, number) =>
    isOne || repository === undefined ? String(number) : `${repository}#${number}`;
  const parents = new Map<string, string>();
  const blockers = new Map<string, string[]>();
  for (const { issue, repository, number } of all) {
    if (number === undefined) continue;
    for (const part of numbersIn(issue, 'subIssues')) parents.set(keyOf(repository, part), keyOf(repository, number));
    for (const to of numbersIn(issue, 'blocking')) {
      const key = keyOf(repository, to);
      blockers.set(key, [...(blockers.get(key) ?? []), keyOf(repository, number)]);
    }
  }
  const releases = new Map<string, RawRelease>();
  const issues = all.map(({ issue, where, repository, number }): RawIssue => {
    const key = number === undefined ? undefined : keyOf(repository, number);
    const product = repository?.split('/').at(-1);
    const remarked = { where, ...(key && { key }) };
    const day = (from: JsonObject | undefined, ...names: readonly string[]): Day | undefined => {
      const text = from?.text(...names);
      const found = text === undefined ? undefined : readDate(text);
      if (text !== undefined && found === undefined)
        remarks.push({ ...remarked, text: `\`${names[0]}\` is not a date: \`${text}\`` });
      return found;
    };
    const milestone = issue.object('milestone');
    const release = milestone?.text('title');
    if (release)
      releases.set(`${product}\n${release}`, {
        title: release,
        ...(product && { product }),
        dueDate: day(milestone, 'dueOn', 'due_on'),
      });
    const state = stateOf(issue);
    const status = issue.text('status') ?? issue.text('state');
    const closed = day(issue, 'closedAt');
    return {
      ...remarked,
      ref: key ?? where,
      title: issue.text('title') ?? issue.object('content')?.text('title') ?? '',
      parent: parentOf(issue, repository, keyOf) ?? parents.get(key ?? '') ?? '',
      ...(product && { product }),
      releases: release ? [release] : [],
      ...(status !== undefined && { status: { name: status, ...(state && { category: state }) } }),
      startDate: day(issue, 'start date', 'startDate', 'Start date') ?? day(issue.object('iteration'), 'startDate'),
      targetDate: day(issue, 'target date', 'targetDate', 'Target date'),
      dueDate: day(issue, 'due date', 'dueDate', 'due'),
      closedDate: state === 'dropped' ? undefined : closed,
      createdDate: day(issue, 'createdAt'),
      updatedDate: day(issue, 'updatedAt'),
      points: issue.number('estimate'),
      people: issue.names('assignees').map((name) => ({ name, isLogin: true })),
      labels: issue.names('labels'),
      after: [
        ...new Set([
          ...numbersIn(issue, 'blockedBy').map((n) => keyOf(repository, n)),
          ...(blockers.get(key ?? '') ?? []),
        ]),
      ].map((to) => ({ to })),
    };
  });
  const [repository] = repositories;
  return {
    kind: 'read',
    raw: {
      format: 'GitHub JSON',
      issues,
      releases: [...releases.values()],
      remarks,
      ...(isOne && repository && { tracker: `https://github.com/${repository}/issues/{issue}` }),
    },
  };
}

/** A closed issue is done unless its reason differs; of an open one a project's own field says more. */
function stateOf(issue: JsonObject): IssueState | undefined {
  if (issue.text('state')?.toUpperCase() !== 'CLOSED') return undefined;
  return /^(not_planned|duplicate)$/i.test(issue.text('stateReason') ?? '') ? 'dropped' : 'done';
}

function repositoryOf(issue: JsonObject): string | undefined {
  const [content, repository] = [issue.object('content'), issue.object('repository')];
  const address =
    content?.text('repository') ??
    issue.text('repository') ??
    repository?.text('nameWithOwner', 'name') ??
    content?.text('url') ??
    issue.text('url') ??
    '';
  return /^(?:https?:\/\/[^/]+\/)?([\w.-]+\/[\w.-]+)/.exec(address)?.[1];
}

const numberOf = (issue: JsonObject): number | undefined =>
  issue.number('number') ?? issue.object('content')?.number('number');

const numbersIn = (issue: JsonObject, name: string): readonly number[] =>
  issue.objects(name).flatMap((each) => each.number('number') ?? []);

/** By its number in the same repository, or by its address. */
function parentOf(issue: JsonObject, repository: string | undefined, keyOf: KeyOf): string | undefined {
  const parent = issue.object('parent');
  const number = parent?.number('number');
  if (number !== undefined) return keyOf(repository, number);
  const [, of, at] = /([\w.-]+\/[\w.-]+)\/issues\/(\d+)/.exec(parent?.text('url') ?? '') ?? [];
  return at === undefined ? undefined : keyOf(of, Number(at));
}
