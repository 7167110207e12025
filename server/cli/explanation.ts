/** Everything the analysis knows of one thing, as paragraphs for a terminal. */

import type { Analysis } from '../analysis/analysis.ts';
import { visible } from '../diagnostics/visible.ts';

import { reasons } from '../insight/whyThisDate.ts';
import type { Entity, Work } from '../model/roadmap.ts';
import { escapeForCi } from '../render/terminal/escapeForCi.ts';
import { cardText, factText, type TerminalLook } from '../render/terminal/terminal.ts';
import { closedState } from '../schedule/closedState.ts';
import { cardOf } from '../topics/cardOf.ts';
import { money } from '../topics/money.ts';
import { weekdayDate } from '../wording/dates.ts';
import { shortDays } from '../wording/durations.ts';
import { percent, score } from '../wording/numbers.ts';
import { odds } from '../wording/odds.ts';

export function explanation(analysis: Analysis, entity: Entity, look: TerminalLook): string {
  if (entity.kind !== 'feature' && entity.kind !== 'milestone') return cardText(cardOf(analysis, entity), look);
  const head = `${visible(entity.title)} (${entity.kind} ${entity.id})`;
  const parts = work(analysis, entity, look);
  return escapeForCi([head, ...(entity.doc ? [visible(entity.doc)] : []), ...parts].join('\n'));
}

function work(analysis: Analysis, entity: Work, look: TerminalLook): string[] {
  const { index, kind, due } = entity;
  const { schedule } = analysis;
  const item = schedule.items[index]!;
  const dates =
    kind === 'milestone' ? weekdayDate(item.lastDay) : `${weekdayDate(item.firstDay)} to ${weekdayDate(item.lastDay)}`;
  const over = closedState(schedule, index);
  const room =
    over ??
    `${item.critical ? 'critical' : 'not critical'}, total float ${shortDays(item.totalFloat)}, free float ${shortDays(item.freeFloat)}`;
  return [
    ...(over === 'dropped' ? [] : [`${dates}; ${room}`]),
    ...(due === undefined ? [] : [`Due ${weekdayDate(due)}`]),
    ...oddsLine(analysis, index, due),
    ...(money.card(analysis, entity)?.facts ?? []).map((each) => factText(each, look)),
    '',
    'Why this date:',
    ...chain(analysis, index),
    ...rank(analysis, index),
  ];
}

function oddsLine({ confidence, schedule }: Analysis, index: number, due: number | undefined): string[] {
  const chance = confidence?.get(index);
  if (!chance || (chance.planned === 1 && chance.meets === 1)) return [];
  const meets = due === undefined ? '' : ` ${percent(chance.meets)} meet its due date.`;
  return [`${odds(chance, schedule.items[index]!.lastDay)}${meets}`];
}

/** Every step back to the root cause, each with its kind. */
function chain(analysis: Analysis, index: number): string[] {
  const steps = reasons(analysis, index);
  const width = Math.max(0, ...steps.map(({ kind = '' }) => kind.length));
  return steps.map(({ kind = '', says }) => `  ${kind.padEnd(width)}${width > 0 ? '  ' : ''}${visible(says)}`);
}

function rank({ roadmap, ranking }: Analysis, index: number): string[] {
  const scored = ranking.scores.get(index);
  if (!scored) return [];
  const inputs = scored.inputs.map((input) => `  ${input.name}: ${visible(input.says)}`);
  const place =
    scored.rank === undefined
      ? `no score yet: ${scored.missing.join(', ')} missing`
      : `#${scored.rank} of ${ranking.order.length}, ${score(scored.value!)}`;
  const wanted = scored.inherited
    ? [
        `  wanted by ${visible(roadmap.work[scored.inherited.from]!.title)}, which scores ${score(scored.inherited.value)}`,
      ]
    : [];
  return ['', `Why this rank (${ranking.methodTitle}: ${ranking.formula}): ${place}`, ...inputs, ...wanted];
}
