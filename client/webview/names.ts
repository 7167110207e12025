/** The frozen column: lanes, features and milestones as a tree that the keyboard walks and a screen reader reads. */

import type { TimelinePlan } from '../../server/timeline/plan.ts';
import { rowDates, rowFloat } from '../../server/timeline/rowText.ts';
import { lineAt, type Placed, type Scene } from '../../server/timeline/scene.ts';
import { monthYear, shortDate } from '../../server/wording/dates.ts';
import { plural } from '../../server/wording/lists.ts';
import { stateName } from '../../server/wording/states.ts';
import { assign, el, fill, type Keyed, keyedChildren } from './dom.ts';
import { icon } from './icons.ts';

export interface Marks {
  readonly selected?: string;
  readonly hovered?: string;
  /** Ids of the selected and the hovered row: their arrows are lifted out of the others. */
  readonly lit: ReadonlySet<string>;
  /** The row that the tab key lands on. */
  readonly tabStop?: string;
}

export interface Names {
  readonly node: HTMLElement;
  /** Draws the lines with these indexes, which are sorted; `top` is how far the picture is scrolled. */
  readonly draw: (scene: Scene, indexes: readonly number[], marks: Marks, top: number) => void;
  readonly rowOf: (key: string) => HTMLElement | undefined;
}

export function names(): Names {
  const node = el('div', {
    class: 'names',
    role: 'treegrid',
    'aria-label': 'Features and milestones',
    'aria-colcount': 2,
  });
  const rows = new Map<string, HTMLElement>();
  const group = el('div', { role: 'rowgroup' });
  const lane = el('div', { class: 'lane-now', 'aria-hidden': 'true', hidden: true });
  node.append(lane, group);
  const update = keyedChildren(group, (key) => {
    const row = el('div', { role: 'row' });
    row.dataset.key = key;
    rows.set(key, row);
    return row;
  });
  return {
    node,
    rowOf: (key) => {
      const row = rows.get(key);
      return row?.isConnected ? row : undefined;
    },
    draw(scene, indexes, marks, top) {
      const now = laneAbove(scene, top);
      lane.hidden = now === undefined;
      if (now) lane.dataset.key = now.key;
      if (now && lane.textContent !== now.title)
        lane.replaceChildren(el('span', { class: 'text', dir: 'auto' }, now.title));
      assign(node, { 'aria-rowcount': scene.placed.length });
      node.style.height = `${scene.height}px`;
      update(indexes.map((index) => keyed(scene, index, marks)));
      for (const [key, row] of rows) if (!row.isConnected) rows.delete(key);
    },
  };
}

/** The lane that the topmost row is in, once its own heading is scrolled away. */
function laneAbove(scene: Scene, top: number): { readonly key: string; readonly title: string } | undefined {
  if (scene.view.grouping === 'none' || scene.placed.length === 0) return undefined;
  let index = lineAt(scene, top);
  if (scene.placed[index]!.kind === 'lane' && scene.placed[index]!.y >= top) return undefined;
  while (index > 0 && scene.placed[index]!.kind !== 'lane') index--;
  const found = scene.placed[index]!;
  return found.kind === 'lane' ? found : undefined;
}

function keyed(scene: Scene, index: number, marks: Marks): Keyed {
  const line = scene.placed[index]!;
  const content = line.kind === 'lane' ? laneContent(line) : workContent(scene, line);
  const { key, y, height } = line;
  const state = [key === marks.selected, key === marks.hovered, key === marks.tabStop];
  const expanded = line.open === undefined ? undefined : String(line.open);
  const level = line.kind === 'lane' ? 1 : line.depth + (scene.view.grouping === 'none' ? 1 : 2);
  return {
    key,
    signature: JSON.stringify([content, y, height, state, expanded, level, index]),
    draw(row) {
      const [selected, hovered, tabStop] = state;
      assign(row, {
        class: `${line.kind}${content.class}${selected ? ' selected' : ''}${hovered ? ' hovered' : ''}`,
        'aria-label': content.says,
        'aria-level': level,
        'aria-rowindex': index + 1,
        'aria-expanded': expanded,
        'aria-selected': String(selected),
        tabindex: tabStop ? 0 : -1,
      });
      const { style } = row as HTMLElement;
      style.transform = `translateY(${y}px)`;
      style.height = `${height}px`;
      fill(row, JSON.stringify([content, line.open, level]), () => cells(line, content));
    },
  };
}

interface Content {
  readonly title: string;
  readonly aside: string;
  readonly says: string;
  readonly class: string;
  readonly tone?: string;
}

const laneContent = (line: Placed & { kind: 'lane' }): Content => ({
  title: line.title,
  aside: String(line.rows.length),
  says: `${line.title}, ${plural(line.rows.length, 'row')}`,
  class: '',
});

/** In a plan of more than a year a day needs its year. */
const isLong = (plan: TimelinePlan): boolean => plan.finish - plan.start > 400;

function workContent(scene: Scene, line: Placed & { kind: 'work' }): Content {
  const row = scene.plan.rows[line.row]!;
  const kind = row.kind === 'milestone' ? 'milestone' : row.summary ? 'summary' : 'feature';
  const state = row.kind === 'milestone' ? 'Milestone' : stateName[row.state];
  return {
    title: row.title,
    aside: row.undated ? '' : isLong(scene.plan) ? monthYear(row.lastDay) : shortDate(row.lastDay),
    says: [row.title, state, rowDates(row), rowFloat(row)].filter(Boolean).join(', '),
    class: ` ${kind} ${row.state}${row.critical && scene.view.critical ? ' critical' : ''}`,
    tone: kind === 'feature' ? scene.tones.of(row) : undefined,
  };
}

function cells(line: Placed, content: Content): Node[] {
  const name = el('span', { class: 'text', dir: 'auto', title: content.title }, content.title);
  const sign = line.kind === 'lane' ? undefined : el('span', { class: `sign ${content.tone ?? ''}` });
  const twisty = el('span', { class: 'twisty' }, line.open === undefined ? undefined : icon('twisty'));
  const cell = el('div', { role: 'gridcell', class: 'name' }, twisty, sign, name);
  if (line.kind === 'work') cell.style.paddingInlineStart = `${8 + Math.min(line.depth, 8) * 16}px`;
  return [cell, el('div', { role: 'gridcell', class: 'aside' }, content.aside)];
}
