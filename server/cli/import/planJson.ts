/** What an import found, as data: the items, how columns were read, and what has no place in a roadmap. */
import { isoDate } from '../../../grammar/civil.ts';
import type { Issue, IssuePlan } from '../../tracker/issuePlan.ts';
import type { Remark } from '../../tracker/trackerExport.ts';

export function planJson(plan: IssuePlan, remarks: readonly Remark[]) {
  const name = (place: number): string => plan.issues[place]!.key ?? plan.issues[place]!.title;
  const date = (day: number | undefined): string | undefined => (day === undefined ? undefined : isoDate(day));
  const item = (issue: Issue) => ({
    where: issue.where,
    issue: issue.key,
    kind: issue.kind,
    title: issue.title,
    parent: issue.parent === undefined ? null : name(issue.parent),
    product: issue.product,
    status: issue.state,
    progress: issue.progress,
    on: date(issue.on),
    start: date(issue.start),
    earliest: date(issue.earliest),
    due: date(issue.due),
    started: date(issue.started),
    finished: date(issue.finished),
    duration: issue.duration,
    effort: issue.effort,
    owner: issue.owner?.name,
    tags: issue.tags,
    after: issue.after.map(({ from, type, lag }) => ({ item: name(from), type, lag })),
  });
  return {
    version: 1,
    format: plan.format,
    start: date(plan.start),
    mapping: plan.mapping ?? [],
    items: plan.issues.map(item),
    milestones: plan.releases.map(({ title, product, dueDate, members }) => ({
      title,
      product,
      due: date(dueDate),
      after: members.map(name),
    })),
    remarks,
  };
}
