/** An export as a plan, in visible steps; each step lists what it leaves out. */
import { issueFields } from './issueFields.ts';
import type { Issue, IssueLink, IssuePlan, PlanSettings } from './issuePlan.ts';
import { linksOfCircles } from './linkCircles.ts';
import type { RawExport, RawIssue, RawRelease, Remark } from './trackerExport.ts';

export function resolveIssues(raw: RawExport, settings: PlanSettings): IssuePlan {
  const remarks: Remark[] = [...raw.remarks];
  const rows = keptRows(raw.issues, remarks);
  const places = placesOf(rows);
  const parents = parentsOf(rows, places, remarks);
  const parts = rows.map((): number[] => []);
  for (const [i, parent] of parents.entries()) if (parent >= 0) parts[parent]!.push(i);
  const links = linksOf(rows, places, parents, remarks);
  const unknown = new Map<string, number>();
  const issues = rows.map((row, i): Issue => {
    const isWhole = parts[i]!.some((part) => rows[part]!.kind !== 'milestone');
    const fields = issueFields(row, { isWhole, settings, unknown, remarks });
    return {
      ...fields,
      ...(parents[i]! >= 0 && { parent: parents[i]! }),
      parts: parts[i]!,
      after: links[i]!,
    };
  });
  for (const [name, count] of unknown) {
    remarks.push({
      where: '',
      text: `status \`${name}\` is not known (${count} times): planned. Map it with \`--status "${name}=done"\``,
    });
  }
  const start = raw.start ?? earliest(issues, rows);
  return {
    format: raw.format,
    title: raw.title,
    calendar: raw.calendar,
    note: raw.note,
    tracker: raw.tracker,
    mapping: raw.mapping,
    ...(start !== undefined && { start }),
    newest: rows
      .flatMap(({ createdDate, updatedDate, startedDate, closedDate }) => [
        createdDate,
        updatedDate,
        startedDate,
        closedDate,
      ])
      .reduce((most, day) => (day !== undefined && (most === undefined || day > most) ? day : most), undefined),
    issues,
    releases: (raw.releases ?? []).map((release) => ({ ...release, members: membersOf(release, rows, issues) })),
    calendars: raw.calendars ?? [],
    teams: raw.teams ?? [],
    remarks: inOrder(remarks),
  };
}

/** Rows with a title, and of those with the same key the first. */
function keptRows(all: readonly RawIssue[], remarks: Remark[]): readonly RawIssue[] {
  const seen = new Map<string, string>();
  return all.filter((row) => {
    const at = about(row);
    if (row.title.trim() === '') {
      remarks.push({ ...at, text: 'it has no title, so it is left out' });
      return false;
    }
    const first = row.ref === '' ? undefined : seen.get(row.ref);
    if (first !== undefined) {
      remarks.push({ ...at, text: `its key is in ${first} already, so it is left out` });
      return false;
    }
    seen.set(row.ref, row.where);
    return true;
  });
}

/** Where each row is by every name that others may call it. */
function placesOf(rows: readonly RawIssue[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [i, { aliases = [] }] of rows.entries()) for (const alias of aliases) places.set(alias, i);
  for (const [i, { ref }] of rows.entries()) if (ref !== '') places.set(ref, i);
  return places;
}

function parentsOf(rows: readonly RawIssue[], places: ReadonlyMap<string, number>, remarks: Remark[]): number[] {
  const parents = rows.map((row): number => {
    if (!row.parent) return -1;
    const place = places.get(row.parent);
    if (place === undefined) remarks.push({ ...about(row), text: `its parent \`${row.parent}\` is not in the file` });
    // A milestone holds nothing, so what is below one stands beside it.
    const parent =
      place !== undefined && rows[place]!.kind === 'milestone' ? places.get(rows[place]!.parent ?? '') : place;
    return parent ?? -1;
  });
  const checked = new Uint8Array(rows.length);
  for (const [i, row] of rows.entries()) {
    const path = new Set<number>();
    let at = i;
    while (at >= 0 && !checked[at] && !path.has(at)) {
      path.add(at);
      at = parents[at]!;
    }
    if (at >= 0 && path.has(at)) {
      remarks.push({ ...about(row), text: 'it is above itself in the hierarchy, so it is at the top level' });
      parents[at] = -1;
    }
    for (const each of path) checked[each] = 1;
  }
  return parents;
}

function linksOf(
  rows: readonly RawIssue[],
  places: ReadonlyMap<string, number>,
  parents: readonly number[],
  remarks: Remark[],
): IssueLink[][] {
  const found: { from: number; to: number; link: IssueLink }[] = [];
  for (const [to, row] of rows.entries()) {
    const seen = new Set<string>();
    for (const { to: name, type = 'FS', lag } of row.after ?? []) {
      const from = places.get(name);
      const remark = (text: string) => remarks.push({ ...about(row), text });
      if (from === undefined) remark(`it depends on \`${name}\`, which is not in the file`);
      else if (from === to) remark('it depends on itself');
      else if (isWithin(to, from, parents)) remark(`it depends on \`${name}\`, which contains it`);
      else if (isWithin(from, to, parents)) remark(`it depends on \`${name}\`, which it contains`);
      else if (!seen.has(`${from} ${type}`)) {
        seen.add(`${from} ${type}`);
        found.push({ from, to, link: { from, type, ...(lag && { lag }) } });
      }
    }
  }
  const circular = linksOfCircles({ count: rows.length, parents, links: found });
  const links = rows.map((): IssueLink[] => []);
  for (const [i, { from, to, link }] of found.entries()) {
    if (!circular.has(i)) links[to]!.push(link);
    else
      remarks.push({
        ...about(rows[to]!),
        text: `it depends on \`${rows[from]!.ref}\` in a cycle, so this link is left out`,
      });
  }
  return links;
}

function isWithin(inner: number, outer: number, parents: readonly number[]): boolean {
  for (let at = parents[inner]!; at >= 0; at = parents[at]!) if (at === outer) return true;
  return false;
}

/** Without those whose parent is one already, and without what was dropped. */
function membersOf(release: RawRelease, rows: readonly RawIssue[], issues: readonly Issue[]): readonly number[] {
  const isMember = (i: number): boolean =>
    rows[i]!.product === release.product &&
    (rows[i]!.releases ?? []).includes(release.title) &&
    issues[i]!.state !== 'dropped';
  return rows.flatMap((_, i) => {
    if (!isMember(i)) return [];
    for (let at = issues[i]!.parent; at !== undefined; at = issues[at]!.parent) if (isMember(at)) return [];
    return [i];
  });
}

/** Of the dates that are written; where there is none, of the days on which issues were made. */
function earliest(issues: readonly Issue[], rows: readonly RawIssue[]): number | undefined {
  const written = issues.flatMap(({ on, start, earliest, due, started, finished }) => [
    on,
    start,
    earliest,
    due,
    started,
    finished,
  ]);
  const least = (days: readonly (number | undefined)[]): number | undefined =>
    days.reduce((min, day) => (day !== undefined && (min === undefined || day < min) ? day : min), undefined);
  return least(written) ?? least(rows.map(({ createdDate }) => createdDate));
}

const about = ({ where, key }: RawIssue): Pick<Remark, 'where' | 'key'> => ({ where, ...(key && { key }) });

/** By the row, as far as it has a number. */
function inOrder(remarks: readonly Remark[]): readonly Remark[] {
  const number = ({ where }: Remark): number => Number(/\d+/.exec(where)?.[0] ?? Number.POSITIVE_INFINITY);
  return remarks
    .map((remark, i) => ({ remark, i }))
    .sort((a, b) => {
      const [x, y] = [number(a.remark), number(b.remark)];
      return x === y ? a.i - b.i : x - y;
    })
    .map(({ remark }) => remark);
}
