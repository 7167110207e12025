/** Everything the analysis knows of one thing, as paragraphs for a terminal. */

import type { Analysis } from '../analysis/analysis.ts';
import { visible } from '../diagnostics/visible.ts';
import { sayPercent, sayScore } from '../insight/say.ts';
import { sayOdds } from '../insight/sayOdds.ts';
import { reasons } from '../insight/whyThisDate.ts';
import type { Entity, Work } from '../model/roadmap.ts';
import { overBy } from '../schedule/over.ts';
import { dateInWords, floatText } from './dates.ts';
import { factsOf, moneyLines } from './facts.ts';
import { harmless } from './harmless.ts';

export function explanation(analysis: Analysis, entity: Entity): string {
  const head = `${visible(entity.title)} (${entity.kind} ${entity.id})`;
  const isWork = entity.kind === 'feature' || entity.kind === 'milestone';
  const parts = isWork ? work(analysis, entity) : factsOf(analysis, entity);
  return harmless([head, ...(entity.doc ? [visible(entity.doc)] : []), ...parts].join('\n'));
}

function work(analysis: Analysis, { index, kind, due }: Work): string[] {
  const { roadmap, schedule } = analysis;
  const item = schedule.items[index]!;
  const dates =
    kind === 'milestone' ? dateInWords(item.lastDay) : `${dateInWords(item.firstDay)} to ${dateInWords(item.lastDay)}`;
  const over = overBy(schedule, roadmap.work[index]!);
  const room =
    over ??
    `${item.critical ? 'critical' : 'not critical'}, total float ${floatText(item.totalFloat)}, free float ${floatText(item.freeFloat)}`;
  const sum = analysis.money.features.get(index);
  return [
    ...(over === 'dropped' ? [] : [`${dates}; ${room}`]),
    ...(due === undefined ? [] : [`Due ${dateInWords(due)}`]),
    ...odds(analysis, index, due),
    ...(sum ? moneyLines(analysis, sum) : []),
    '',
    'Why this date:',
    ...chain(analysis, index),
    ...rank(analysis, index),
  ];
}

function odds({ confidence, schedule }: Analysis, index: number, due: number | undefined): string[] {
  const chance = confidence?.get(index);
  if (!chance || (chance.planned === 1 && chance.meets === 1)) return [];
  const meets = due === undefined ? '' : ` ${sayPercent(chance.meets)} meet its due date.`;
  return [`${sayOdds(chance, schedule.items[index]!.lastDay)}${meets}`];
}

/** Every step back to the root cause, each with its kind. */
function chain({ roadmap, schedule }: Analysis, index: number): string[] {
  const steps = reasons(roadmap, schedule, index);
  const width = Math.max(0, ...steps.map(({ kind = '' }) => kind.length));
  return steps.map(({ kind = '', says }) => `  ${kind.padEnd(width)}${width > 0 ? '  ' : ''}${visible(says)}`);
}

function rank({ roadmap, ranking }: Analysis, index: number): string[] {
  const score = ranking.scores.get(index);
  if (!score) return [];
  const inputs = score.inputs.map((input) => `  ${input.name}: ${visible(input.says)}`);
  const place =
    score.rank === undefined
      ? `no score yet: ${score.missing.join(', ')} missing`
      : `#${score.rank} of ${ranking.order.length}, ${sayScore(score.value!)}`;
  const wanted = score.inherited
    ? [
        `  wanted by ${visible(roadmap.work[score.inherited.from]!.title)}, which scores ${sayScore(score.inherited.value)}`,
      ]
    : [];
  return ['', `Why this rank (${ranking.methodTitle}: ${ranking.formula}): ${place}`, ...inputs, ...wanted];
}
