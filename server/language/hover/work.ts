/** A feature or a milestone: its dates and why, float, who does it, its score with inputs, formula and rank. */

import type { Analysis } from '../../analysis/analysis.ts';
import { whyThisDate } from '../../insight/whyThisDate.ts';
import type { Work } from '../../model/roadmap.ts';
import { code, escapeMarkdown, hoverDialect, sentenceMarkdown } from '../../render/markdown/escape.ts';
import { factMarkdown } from '../../render/markdown/markdown.ts';
import { closedState } from '../../schedule/closedState.ts';
import { money } from '../../topics/money.ts';
import { longDate, period } from '../../wording/dates.ts';
import { days } from '../../wording/durations.ts';
import { percent, score } from '../../wording/numbers.ts';
import { odds } from '../../wording/odds.ts';
import { plannedOf } from '../../workspace/places.ts';

export function workLines(analysis: Analysis, work: Work): readonly string[] {
  return [
    ...dateLines(analysis, work),
    ...effortLines(analysis, work),
    ...scoreLines(analysis, work),
    ...(money.card(analysis, work)?.facts ?? []).map((each) => factMarkdown(each, hoverDialect)),
  ];
}

function dateLines(analysis: Analysis, work: Work): readonly string[] {
  const planned = plannedOf(analysis, work.index);
  if (!planned) return ['It has no dates: it is on a dependency cycle, or waits for one.'];
  const over = closedState(analysis.schedule, work.index);
  if (over === 'dropped') return whyThisDate(analysis, work.index);
  const lines: string[] = [];
  const length =
    work.kind === 'feature' && planned.workingDays > 0
      ? ` · ${days(planned.workingDays).replace('day', 'working day')}`
      : '';
  lines.push(`${period(planned)}${length}`);
  const room =
    planned.totalFloat < 0
      ? `**${days(-planned.totalFloat)} late** for what is due`
      : planned.critical
        ? '**Critical**: a day lost here is a day lost at the end'
        : `${days(planned.totalFloat)} of float, ${days(planned.freeFloat)} before anything else moves`;
  if (!over) lines.push(room);
  if (work.due !== undefined) lines.push(`Due ${longDate(work.due)}`);
  const chance = analysis.confidence?.get(work.index);
  if (chance && chance.planned < 1) {
    const meets = work.due === undefined ? '' : ` ${percent(chance.meets)} meet its due date.`;
    lines.push(`${odds(chance, planned.lastDay)}${meets}`);
  }
  const why = whyThisDate(analysis, work.index, 7);
  if (why.length > 0) lines.push(why.map((sentence) => `- ${sentenceMarkdown(sentence)}`).join('\n'));
  return lines;
}

function effortLines({ roadmap }: Analysis, work: Work): readonly string[] {
  if (work.kind !== 'feature') return [];
  const lines: string[] = [];
  if (work.status) {
    const { state, progress } = work.status;
    lines.push(`Status: ${state}${progress === undefined ? '' : `, ${Math.round(progress * 100)}%`}`);
  }
  if (work.teams.length > 0) {
    const teams = work.teams.map(
      ({ team, people }) => `${escapeMarkdown(roadmap.byId.get(team)?.title ?? team)} (${people})`,
    );
    lines.push(`Team: ${teams.join(', ')}`);
  }
  if (work.moves.length > 0) {
    const effects = work.moves.map(({ kpi, by, confidence }) => {
      const sure = confidence < 1 ? ` (${Math.round(confidence * 100)}% sure)` : '';
      return `${escapeMarkdown(roadmap.byId.get(kpi)?.title ?? kpi)} ${by >= 0 ? '+' : ''}${by}${sure}`;
    });
    lines.push(`Moves ${effects.join(', ')}`);
  }
  return lines;
}

function scoreLines({ ranking, roadmap }: Analysis, { index }: Work): readonly string[] {
  const found = ranking.scores.get(index);
  if (!found) return [];
  const { value, rank, inputs, missing, inherited } = found;
  const lines: string[] = [];
  if (value !== undefined) {
    const place =
      rank === undefined ? '' : ` · **#${rank} of ${ranking.order.length} by ${escapeMarkdown(ranking.methodTitle)}**`;
    lines.push(`Score ${score(value)}${place}`, `${code(ranking.formula)}`);
    lines.push(
      inputs
        .map(
          ({ name, says, source }) =>
            `- ${escapeMarkdown(name)}: ${escapeMarkdown(says)}${source === 'plan' ? ' (from the plan)' : source === 'default' ? ' (assumed)' : ''}`,
        )
        .join('\n'),
    );
  } else if (inputs.some(({ source }) => source === 'stated')) {
    lines.push(
      `No ${escapeMarkdown(ranking.methodTitle)} score yet: ${missing.map((name) => escapeMarkdown(name)).join(', ')} missing`,
    );
  }
  if (inherited) {
    const from = roadmap.work[inherited.from]?.title ?? '';
    lines.push(`Inherits ${score(inherited.value)} from ${escapeMarkdown(from)}, which waits for it`);
  }
  return lines;
}
