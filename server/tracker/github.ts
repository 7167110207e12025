/** Issues of GitHub as `gh issue list --json` and `gh project item-list --format json` write them. */
import { z } from 'zod';
import type { Day } from '../../grammar/civil.ts';
import { readDate } from './readDates.ts';
import type { IssueState, RawIssue, RawRelease, ReadResult, Remark } from './trackerExport.ts';

const text = z.string().nullish();
const named = z.union([z.string(), z.looseObject({ name: text, login: text })]);
const numbered = z.looseObject({ number: z.number() });
/** What a list of linked issues looks like: plain, or in `nodes`. */
const linked = z.union([z.array(numbered), z.looseObject({ nodes: z.array(numbered) })]).nullish();
const milestone = z.looseObject({ title: text, dueOn: text, due_on: text }).nullish();

const issueShape = z.looseObject({
  number: z.number().nullish(),
  title: text,
  state: text,
  stateReason: text,
  status: text,
  createdAt: text,
  closedAt: text,
  url: text,
  repository: z.union([z.string(), z.looseObject({ nameWithOwner: text, name: text })]).nullish(),
  labels: z.array(named).nullish(),
  assignees: z.array(named).nullish(),
  milestone,
  parent: z.union([numbered, z.looseObject({ url: z.string() })]).nullish(),
  subIssues: linked,
  blockedBy: linked,
  blocking: linked,
  content: z.looseObject({ number: z.number().nullish(), title: text, url: text, repository: text }).nullish(),
  iteration: z.looseObject({ title: text, startDate: text, duration: z.number().nullish() }).nullish(),
  estimate: z.union([z.number(), z.string()]).nullish(),
});
type GitHubIssue = z.infer<typeof issueShape>;

const fileShape = z.union([z.array(z.unknown()), z.looseObject({ items: z.array(z.unknown()) })]);

/** Whether a text is likely to be this; `readGitHub` decides. */
export const isGitHub = (json: string): boolean => /^\s*[[{]/.test(json) && /"title"\s*:/.test(json);

export function readGitHub(json: string): ReadResult {
  const parsed = fileShape.safeParse(parseJson(json));
  if (!parsed.success) return { kind: 'failed', because: 'it is not a JSON list of issues' };
  const remarks: Remark[] = [];
  const all = (Array.isArray(parsed.data) ? parsed.data : parsed.data.items).flatMap((item, i) => {
    const issue = issueShape.safeParse(item);
    if (issue.success) return [{ issue: issue.data, where: `item ${i + 1}` }];
    remarks.push({ where: `item ${i + 1}`, text: 'it does not have the form of an issue, so it is left out' });
    return [];
  });
  const repositories = new Set(all.map(({ issue }) => repositoryOf(issue)).filter((name) => name !== undefined));
  const isOne = repositories.size < 2;
  const keyOf = (repository: string | undefined, number: number): string =>
    isOne || repository === undefined ? String(number) : `${repository}#${number}`;
  const parents = new Map<string, string>();
  const blockers = new Map<string, string[]>();
  for (const { issue } of all) {
    const [repository, number] = [repositoryOf(issue), numberOf(issue)];
    if (number === undefined) continue;
    for (const part of linkedIn(issue.subIssues)) parents.set(keyOf(repository, part), keyOf(repository, number));
    for (const to of linkedIn(issue.blocking)) {
      const key = keyOf(repository, to);
      blockers.set(key, [...(blockers.get(key) ?? []), keyOf(repository, number)]);
    }
  }
  const releases = new Map<string, RawRelease>();
  const issues = all.map(({ issue, where }): RawIssue => {
    const [repository, number] = [repositoryOf(issue), numberOf(issue)];
    const key = number === undefined ? undefined : keyOf(repository, number);
    const product = repository?.split('/').at(-1);
    const remarked = { where, ...(key && { key }) };
    const day = (name: string, value: unknown): Day | undefined => dayIn(name, value, remarked, remarks);
    const title = issue.milestone?.title ?? undefined;
    if (title) {
      const dueDate = day('milestone', issue.milestone?.dueOn ?? issue.milestone?.due_on);
      releases.set(`${product}\n${title}`, { title, ...(product && { product }), dueDate });
    }
    const field = (...names: string[]): unknown => names.map((name) => issue[name]).find((value) => value != null);
    const closed = day('closedAt', issue.closedAt);
    const state = stateOf(issue);
    return {
      ...remarked,
      ref: key ?? where,
      title: issue.title ?? issue.content?.title ?? '',
      parent: parentOf(issue, repository, keyOf) ?? (key === undefined ? '' : (parents.get(key) ?? '')),
      ...(product && { product }),
      releases: title ? [title] : [],
      ...((issue.status || state) && {
        status: { name: issue.status ?? issue.state ?? '', ...(state && { category: state }) },
      }),
      startDate:
        day('start date', field('start date', 'startDate', 'Start date')) ??
        day('iteration', issue.iteration?.startDate),
      targetDate: day('target date', field('target date', 'targetDate', 'Target date')),
      dueDate: day('due date', field('due date', 'dueDate', 'due')),
      closedDate: state === 'dropped' ? undefined : closed,
      createdDate: day('createdAt', issue.createdAt),
      points: pointsIn(issue.estimate),
      people: names(issue.assignees).map((name) => ({ name, isLogin: true })),
      labels: names(issue.labels),
      after: [
        ...new Set([...linkedIn(issue.blockedBy).map((n) => keyOf(repository, n)), ...(blockers.get(key ?? '') ?? [])]),
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

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** A closed issue is done unless its reason differs; of an open one a project's own field says more. */
function stateOf({ state, stateReason }: GitHubIssue): IssueState | undefined {
  if (state?.toUpperCase() !== 'CLOSED') return undefined;
  return /^(not_planned|duplicate)$/i.test(stateReason ?? '') ? 'dropped' : 'done';
}

function repositoryOf({ repository, content, url }: GitHubIssue): string | undefined {
  const own = typeof repository === 'string' ? repository : (repository?.nameWithOwner ?? repository?.name);
  const address = content?.repository ?? own ?? content?.url ?? url ?? '';
  return /^(?:https?:\/\/[^/]+\/)?([\w.-]+\/[\w.-]+)/.exec(address)?.[1];
}

const numberOf = ({ number, content }: GitHubIssue): number | undefined => number ?? content?.number ?? undefined;

const linkedIn = (of: GitHubIssue['blockedBy']): readonly number[] =>
  (Array.isArray(of) ? of : (of?.nodes ?? [])).map(({ number }) => number);

function parentOf(
  { parent }: GitHubIssue,
  repository: string | undefined,
  keyOf: (r: string | undefined, n: number) => string,
): string | undefined {
  if (!parent) return undefined;
  if (typeof parent.number === 'number') return keyOf(repository, parent.number);
  const [, of, number] = /([\w.-]+\/[\w.-]+)\/issues\/(\d+)/.exec(String(parent.url)) ?? [];
  return number === undefined ? undefined : keyOf(of, Number(number));
}

const names = (of: GitHubIssue['labels']): readonly string[] =>
  (of ?? [])
    .map((each) => (typeof each === 'string' ? each : (each.name ?? each.login ?? '')))
    .filter((name) => name !== '');

function dayIn(name: string, value: unknown, at: Pick<Remark, 'where' | 'key'>, remarks: Remark[]): Day | undefined {
  if (value == null || value === '') return undefined;
  const day = typeof value === 'string' ? readDate(value) : undefined;
  if (day === undefined) remarks.push({ ...at, text: `\`${name}\` is not a date: \`${String(value)}\`` });
  return day;
}

const pointsIn = (estimate: GitHubIssue['estimate']): number | undefined => {
  const points = Number(estimate ?? Number.NaN);
  return Number.isFinite(points) && estimate !== '' ? points : undefined;
};
