/** The card beside the pointer or the focused row: what there is to know about a feature or milestone. */

import type { Row, TimelinePlan } from '../../server/timeline/plan.ts';
import { rowDates, rowFloat, rowOdds } from '../../server/timeline/rowText.ts';
import { longDate } from '../../server/wording/dates.ts';
import { percent, score } from '../../server/wording/numbers.ts';
import { stateName } from '../../server/wording/states.ts';
import { el } from './dom.ts';

export interface Card {
  readonly node: HTMLElement;
  /** Beside a box of the window; `tone` is that of the bar, `keys` what may be pressed on the row. */
  readonly show: (
    plan: TimelinePlan,
    row: Row,
    tone: string,
    beside: { x: number; top: number; bottom: number },
    keys?: readonly KeyHint[],
  ) => void;
  readonly hide: () => void;
}

/** `Alt ← →`, and what that does. */
export type KeyHint = readonly [keys: string, does: string];

export function card(): Card {
  const node = el('div', { class: 'card', role: 'tooltip', id: 'card', hidden: true });
  return {
    node,
    hide: () => {
      node.hidden = true;
    },
    show(plan, row, tone, beside, keys = []) {
      node.replaceChildren(...content(plan, row, tone), ...hints(keys));
      node.hidden = false;
      const { width, height } = node.getBoundingClientRect();
      const below = beside.bottom + 8;
      const top = below + height > innerHeight - 8 ? beside.top - height - 8 : below;
      node.style.left = `${Math.round(Math.max(8, Math.min(beside.x, innerWidth - width - 8)))}px`;
      node.style.top = `${Math.round(Math.max(8, top))}px`;
    },
  };
}

function content(plan: TimelinePlan, row: Row, tone: string): Node[] {
  const titles = (groups: TimelinePlan['teams'], ids: readonly string[]): string =>
    ids.map((id) => groups.find((group) => group.id === id)?.title ?? id).join(', ');
  const state = row.kind === 'milestone' ? 'Milestone' : stateName[row.state];
  const share = row.progress > 0 && row.progress < 1 ? ` · ${percent(row.progress, 0)}` : '';
  const facts: [string, string][] = [
    [row.kind === 'milestone' ? 'On' : 'When', rowDates(row)],
    ['Float', rowFloat(row)],
    ['Due', row.due === undefined ? '' : longDate(row.due)],
    ['Odds', rowOdds(row)],
    ['Owner', row.owner ?? ''],
    ['Team', titles(plan.teams, row.teams)],
    ['Supports', titles(plan.objectives, row.objectives)],
    [
      'Score',
      row.score === undefined ? '' : `${score(row.score)}${row.rank ? `, #${row.rank}` : ''} by ${plan.rankedBy}`,
    ],
    ['Estimate', row.estimated || row.kind === 'milestone' ? '' : 'None yet: it takes no time in the plan'],
  ];
  const list = el('dl', {});
  for (const [name, value] of facts) if (value) list.append(el('dt', {}, name), el('dd', { dir: 'auto' }, value));
  return [
    el('p', { class: 'card-title', dir: 'auto' }, row.title),
    el(
      'p',
      { class: `card-state${row.critical ? ' critical' : ''}` },
      el('span', { class: `sign ${tone}` }),
      `${state}${share}`,
      el('code', {}, row.id),
    ),
    list,
    el('p', { class: 'card-why', dir: 'auto' }, ...withNames(row.why)),
  ];
}

const hints = (keys: readonly KeyHint[]): Node[] =>
  keys.length === 0
    ? []
    : [
        el(
          'dl',
          { class: 'card-keys' },
          ...keys.flatMap(([key, does]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, does)]),
        ),
      ];

/** Names stand in backticks. */
const withNames = (sentence: string): (string | Node)[] =>
  sentence.split('`').map((part, i) => (i % 2 === 0 ? part : el('b', {}, part)));
