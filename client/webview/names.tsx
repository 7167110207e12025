/** The frozen column: lanes, features and milestones as a tree that the keyboard walks and a screen reader reads. */

import { useMemo } from 'preact/hooks';
import type { TimelinePlan } from '../../server/timeline/plan.ts';
import { rowDates, rowFloat } from '../../server/timeline/rowText.ts';
import { lineAt, type Placed, type Scene } from '../../server/timeline/scene.ts';
import { monthYear, shortDate } from '../../server/wording/dates.ts';
import { plural } from '../../server/wording/lists.ts';
import { stateName } from '../../server/wording/states.ts';
import { IconView } from './icons.tsx';
import type { Marks, Store } from './store.ts';
import { Label } from './text.tsx';

interface NamesProps {
  readonly store: Store;
  readonly marks: Marks;
}

export function Names({ store, marks }: NamesProps) {
  const { scene, picture, lines, seen, editable } = store;
  const indexes = new Set(picture?.lines.map(({ index }) => index));
  // The row that has the keyboard stays, wherever the mouse scrolls.
  const kept = marks.tabStop === undefined ? undefined : lines.get(marks.tabStop);
  if (kept !== undefined) indexes.add(kept);
  const lane = scene && laneAbove(scene, seen.y);
  return (
    <div
      class="names"
      role="treegrid"
      aria-label="Features and milestones"
      aria-colcount={2}
      aria-rowcount={scene?.placed.length}
      aria-keyshortcuts={editable ? SHORTCUTS : undefined}
      style={{ height: `${scene?.height ?? 0}px` }}
    >
      <div class="lane-now" aria-hidden="true" data-key={lane?.key} hidden={lane === undefined}>
        {lane && <Label text={lane.title} />}
      </div>
      <div role="rowgroup">
        {scene &&
          [...indexes]
            .sort((a, b) => a - b)
            .map((index) => {
              const { key } = scene.placed[index]!;
              const { selected, hovered, tabStop } = marks;
              const state = { isSelected: key === selected, isHovered: key === hovered, isStop: key === tabStop };
              return <NameRow key={key} scene={scene} index={index} {...state} />;
            })}
      </div>
    </div>
  );
}

const SHORTCUTS = 'Alt+ArrowLeft Alt+ArrowRight Shift+Alt+ArrowLeft Shift+Alt+ArrowRight L Shift+L Delete';

/** The lane that the topmost row is in, once its own heading is scrolled away. */
function laneAbove(scene: Scene, top: number): { readonly key: string; readonly title: string } | undefined {
  if (scene.view.grouping === 'none' || scene.placed.length === 0) return undefined;
  let index = lineAt(scene, top);
  if (scene.placed[index]!.kind === 'lane' && scene.placed[index]!.y >= top) return undefined;
  while (index > 0 && scene.placed[index]!.kind !== 'lane') index--;
  const found = scene.placed[index]!;
  return found.kind === 'lane' ? found : undefined;
}

interface RowProps {
  readonly scene: Scene;
  readonly index: number;
  readonly isSelected: boolean;
  readonly isHovered: boolean;
  readonly isStop: boolean;
}

/** While it is only scrolled past, nothing of it is compared. */
function NameRow(props: RowProps) {
  const { scene, index, isSelected, isHovered, isStop } = props;
  return useMemo(() => nameRow(props), [scene, index, isSelected, isHovered, isStop]);
}

function nameRow({ scene, index, isSelected, isHovered, isStop }: RowProps) {
  const line = scene.placed[index]!;
  const content = line.kind === 'lane' ? laneContent(line) : workContent(scene, line);
  const { key, y, height, open } = line;
  const state = `${isSelected ? ' selected' : ''}${isHovered ? ' hovered' : ''}`;
  return (
    <div
      role="row"
      class={`${line.kind}${content.class}${state}`}
      data-key={key}
      aria-label={content.says}
      aria-level={line.kind === 'lane' ? 1 : line.depth + (scene.view.grouping === 'none' ? 1 : 2)}
      aria-rowindex={index + 1}
      aria-expanded={open}
      aria-selected={isSelected}
      tabIndex={isStop ? 0 : -1}
      style={{ transform: `translateY(${y}px)`, height: `${height}px` }}
    >
      <div role="gridcell" class="name" style={{ paddingInlineStart: indent(line) }}>
        <span class="twisty">{open !== undefined && <IconView name="twisty" />}</span>
        {line.kind === 'work' && <span class={`sign ${content.tone ?? ''}`} />}
        <Label text={content.title} />
      </div>
      <div role="gridcell" class="aside">
        {content.aside}
      </div>
    </div>
  );
}

const indent = (line: Placed): string | undefined =>
  line.kind === 'work' ? `${8 + Math.min(line.depth, 8) * 16}px` : undefined;

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
