/** Everything the analysis knows of one thing, as paragraphs for a terminal. */
import { visible } from '../diagnostics/visible.ts';
import { whyThisDate } from '../insight/whyThisDate.ts';
import type { Entity, Work } from '../model/roadmap.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { floatText, longDate } from './dates.ts';
import { harmless } from './harmless.ts';

export function explanation(analysis: Analysis, entity: Entity): string {
  const head = `${visible(entity.title)} (${entity.kind} ${entity.id})`;
  const parts = entity.kind === 'feature' || entity.kind === 'milestone' ? work(analysis, entity) : [];
  return harmless([head, ...(entity.doc ? [visible(entity.doc)] : []), ...parts].join('\n'));
}

function work(analysis: Analysis, { index, kind }: Work): string[] {
  const { roadmap, schedule } = analysis;
  const item = schedule.items[index]!;
  const dates =
    kind === 'milestone' ? longDate(item.lastDay) : `${longDate(item.firstDay)} to ${longDate(item.lastDay)}`;
  const room = item.critical ? 'critical' : 'not critical';
  return [
    `${dates}; ${room}, total float ${floatText(item.totalFloat)}, free float ${floatText(item.freeFloat)}`,
    '',
    'Why this date:',
    ...whyThisDate(roadmap, schedule, index).map((sentence) => `  ${visible(sentence)}`),
    ...rank(analysis, index),
  ];
}

function rank({ roadmap, ranking }: Analysis, index: number): string[] {
  const score = ranking.scores.get(index);
  if (!score) return [];
  const inputs = score.inputs.map((input) => `  ${input.name}: ${visible(input.says)}`);
  const place =
    score.rank === undefined
      ? `no score yet: ${score.missing.join(', ')} missing`
      : `#${score.rank} of ${ranking.order.length}, ${Number(score.value!.toPrecision(3))}`;
  const wanted = score.inherited
    ? [
        `  wanted by ${visible(roadmap.work[score.inherited.from]!.title)}, which scores ${Number(score.inherited.value.toPrecision(3))}`,
      ]
    : [];
  return ['', `Why this rank (${ranking.methodTitle}: ${ranking.formula}): ${place}`, ...inputs, ...wanted];
}
