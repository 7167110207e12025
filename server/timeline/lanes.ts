/**
 * The lines of the picture, top to bottom: a heading for each lane, under it the work of that lane as a tree. Work that
 * belongs to several teams or objectives stands in each of their lanes.
 */
import type { Group, Row, TimelinePlan } from './plan.ts';
import { size } from './sizes.ts';
import type { Grouping, View } from './view.ts';

export type Line = LaneLine | WorkLine;

interface Place {
  /** From the top of the first line, in pixels. */
  readonly y: number;
  readonly height: number;
}

export interface LaneLine extends Place {
  readonly kind: 'lane';
  readonly key: string;
  readonly title: string;
  readonly open: boolean;
  /** Plan rows in it, whether they are seen or not. */
  readonly rows: readonly number[];
  readonly parent: undefined;
}

export interface WorkLine extends Place {
  readonly kind: 'work';
  /** Unique among the lines. */
  readonly key: string;
  /** Key of the lane it stands in, whether that has a heading or not. */
  readonly lane: string;
  readonly row: number;
  /** 0 directly in a lane. */
  readonly depth: number;
  /** Absent where nothing is inside. */
  readonly open?: boolean;
  /** Key of the line that this one is inside of. */
  readonly parent: string | undefined;
}

export function lines(plan: TimelinePlan, view: View): { readonly placed: readonly Line[]; readonly height: number } {
  const { rows } = plan;
  const seen = shown(plan, view);
  const searching = view.filter.trim() !== '';
  const isOpen = (key: string): boolean => searching || !view.collapsed.has(key);
  const placed: Line[] = [];
  let y = 0;
  const lane = new Int32Array(rows.length).fill(-1);

  laneMembers(plan, view.grouping, seen).forEach(({ key, title, members }, number) => {
    const heading = view.grouping !== 'none';
    const open = isOpen(key);
    if (heading) {
      placed.push({ kind: 'lane', key, title, open, rows: members, parent: undefined, y, height: size.lane });
      y += size.lane;
    }
    if (heading && !open) return;
    for (const row of members) lane[row] = number;
    const parts = new Map<number, number[]>();
    const tops: number[] = [];
    for (const row of members) {
      const above = rows[row]!.partOf;
      if (above === undefined || lane[above] !== number) tops.push(row);
      else parts.get(above)?.push(row) ?? parts.set(above, [row]);
    }
    const put = (row: number, depth: number, parent: string | undefined): void => {
      const inside = parts.get(row);
      const workKey = `${key} ${rows[row]!.id}`;
      const partsOpen = inside ? isOpen(workKey) : undefined;
      placed.push({ kind: 'work', key: workKey, lane: key, row, depth, open: partsOpen, parent, y, height: size.row });
      y += size.row;
      if (partsOpen) for (const part of inside!) put(part, depth + 1, workKey);
    };
    for (const row of tops) put(row, 0, heading ? key : undefined);
  });
  return { placed, height: y };
}

interface Lane {
  readonly key: string;
  readonly title: string;
  readonly members: number[];
}

function laneMembers(plan: TimelinePlan, grouping: Grouping, seen: Uint8Array): Lane[] {
  const lanes = new Map<string, Lane>();
  const open = (id: string, title: string): void => {
    lanes.set(id, { key: `${grouping}:${id}`, title, members: [] });
  };
  for (const group of known(plan, grouping)) open(group.id, group.title);
  for (let i = 0; i < plan.rows.length; i++) {
    if (!seen[i]) continue;
    for (const id of belongsTo(plan, i, grouping)) {
      if (!lanes.has(id)) open(id, id === '' ? nobody[grouping] : id);
      lanes.get(id)!.members.push(i);
    }
  }
  const filled = [...lanes.values()].filter((lane) => lane.members.length > 0);
  const last = lanes.get('');
  return last && filled.length > 1 ? [...filled.filter((lane) => lane !== last), last] : filled;
}

const nobody: Readonly<Record<Grouping, string>> = {
  product: 'Without a product',
  team: 'Without a team',
  objective: 'Without an objective',
  owner: 'Without an owner',
  none: '',
};

function known(plan: TimelinePlan, grouping: Grouping): readonly Group[] {
  switch (grouping) {
    case 'product':
      return plan.products;
    case 'team':
      return plan.teams;
    case 'objective':
      return plan.objectives;
    case 'owner': {
      const names = new Set(plan.rows.flatMap((row) => row.owner ?? []));
      return [...names].sort().map((id) => ({ id, title: id }));
    }
    case 'none':
      return [];
  }
}

/** The lanes a row is in: its own, else those of the summary it is a part of, else the lane of nobody. */
function belongsTo(plan: TimelinePlan, index: number, grouping: Grouping): readonly string[] {
  if (grouping === 'none') return [''];
  for (let row: Row | undefined = plan.rows[index]; row; row = above(plan, row)) {
    const own = groupsOf(row, grouping);
    if (own.length > 0) return own;
  }
  return [''];
}

const above = (plan: TimelinePlan, row: Row): Row | undefined =>
  row.partOf === undefined ? undefined : plan.rows[row.partOf];

function groupsOf(row: Row, grouping: Exclude<Grouping, 'none'>): readonly string[] {
  switch (grouping) {
    case 'product':
      return row.product === undefined ? [] : [row.product];
    case 'team':
      return row.teams;
    case 'objective':
      return row.objectives;
    case 'owner':
      return row.owner === undefined ? [] : [row.owner];
  }
}

/** Which rows are in the slice and pass the filter: those that have all its words, and the summaries above them. */
function shown(plan: TimelinePlan, { filter, slice }: View): Uint8Array {
  const { rows } = plan;
  const out = matching(rows, filter);
  const runs = plan.slices?.find(({ id }) => id === slice)?.rows;
  if (!runs) return out;
  const inside = new Uint8Array(rows.length);
  for (const [first, last] of runs) inside.fill(1, first, last + 1);
  return out.map((fits, i) => fits & inside[i]!);
}

function matching(rows: readonly Row[], filter: string): Uint8Array {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const out = new Uint8Array(rows.length);
  if (words.length === 0) return out.fill(1);
  for (let i = 0; i < rows.length; i++) {
    const text = searchText(rows[i]!);
    if (!words.every((word) => text.includes(word))) continue;
    for (let at: number | undefined = i; at !== undefined && !out[at]; at = rows[at]?.partOf) out[at] = 1;
  }
  return out;
}

/** All that is searched in a row. */
function searchText(row: Row): string {
  const parts = [row.title, row.id, row.owner ?? '', ...row.teams, ...row.objectives, row.state, row.kind];
  return [...parts, row.critical ? 'critical' : '', row.commitment ?? ''].join('\n').toLowerCase();
}
