/** What a reader may want to look up behind the headline: edits, dates that move, float, ranks, findings. */
import type { Compared } from '../../comparison/compared.ts';
import type { DateChange } from '../../comparison/dateChanges.ts';
import type { Change } from '../../comparison/edit.ts';
import { type Finding, messageOf, type Severity } from '../../diagnostics/finding.ts';
import { workingDays } from '../../wording/durations.ts';
import { textListUpTo } from '../../wording/lists.ts';
import { score } from '../../wording/numbers.ts';
import { code, entityName, messageText, type Parts } from '../../wording/text.ts';
import { type List, type ListItem, listOf } from '../section.ts';
import { changesText, titlesOf } from './changeText.ts';
import { datesText, moveText, notesOf } from './milestoneTable.ts';
import { signedDays, whyMoved } from './whyMoved.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export function detailsOf(
  compared: Compared,
  placeOf: (finding: Finding, side: 'before' | 'after') => string,
): readonly List[] {
  const { comparison, findings, status } = compared;
  const findingItems = (all: readonly Finding[], side: 'before' | 'after'): ListItem[] =>
    [...all]
      .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
      .map((finding) => ({
        text: [
          `${finding.severity} `,
          code(finding.code),
          ' at ',
          code(placeOf(finding, side)),
          ': ',
          ...messageText(messageOf(finding)),
        ],
      }));
  const detail = (title: string, items: readonly ListItem[], count = items.length): List =>
    listOf(items, { title, count, detail: true });
  const added = detail('New findings', findingItems(findings.added, 'after'));
  const moving = comparison.dates.filter(
    ({ kind, exists, before, after }) => kind === 'feature' && exists.before && exists.after && (before || after),
  );
  const all =
    status === 'removed'
      ? []
      : status === 'new'
        ? [added]
        : [
            detail('Edits', edits(compared)),
            detail('Features that move', features(moving, compared), moving.length),
            detail('Little float left', floatLost(compared)),
            detail(
              'New ranks',
              comparison.ranks.map(({ title, rank, score: value }) => ({
                text: [
                  entityName(title),
                  `: #${rank.before} → #${rank.after} (${score(value.before)} → ${score(value.after)})`,
                ],
              })),
            ),
            added,
            detail('Resolved findings', findingItems(findings.gone, 'before')),
          ];
  return all.filter(({ items }) => items.length > 0);
}

/** The edits of one declaration are one line. */
function edits({ comparison, after }: Compared): ListItem[] {
  const titleOf = titlesOf(comparison.before, after.roadmap);
  const byDeclaration = new Map<string, Change[]>();
  for (const change of comparison.changes) {
    const key = change.came.size + change.went.size > 0 ? `group ${change.edits[0]!.id}` : change.edits[0]!.id;
    byDeclaration.set(key, [...(byDeclaration.get(key) ?? []), change]);
  }
  return [...byDeclaration.values()].map((changes) => ({ text: changesText(changes, titleOf) }));
}

/** So many features that move alike are one line, with what moves them. */
const ALIKE = 4;
const MOST_NAMES = 6;

function features(moving: readonly DateChange[], compared: Compared): ListItem[] {
  const alike = new Map<string, { moves: DateChange[]; because: readonly Parts[] }>();
  for (const change of moving) {
    const because = whyMoved(compared, change.causes);
    const key = because.length === 0 ? change.id : JSON.stringify([change.by, because]);
    const known = alike.get(key) ?? { moves: [], because };
    known.moves.push(change);
    alike.set(key, known);
  }
  return [...alike.values()].flatMap(({ moves, because }): ListItem[] => {
    if (moves.length < ALIKE) return moves.map((change) => ({ text: oneMove(change), because }));
    const names = textListUpTo(
      MOST_NAMES,
      moves.map(({ title }) => [entityName(title)]),
    );
    return [{ text: [`${signedDays(moves[0]!.by)} for ${moves.length} features: `, ...names], because }];
  });
}

function oneMove(change: DateChange): Parts {
  const how = [moveText(change), ...notesOf(change)].filter((text) => text !== '').join(', ');
  const [before, after] = [datesText('feature', change.before), datesText('feature', change.after)];
  return [entityName(change.title), `: ${before} → ${after}${how && ` (${how})`}`];
}

/** Working days of float below which little is left. */
const LITTLE = 10;

const floatLost = ({ comparison, after }: Compared): ListItem[] =>
  comparison.path.lostFloat
    .filter(({ after: left }) => left < LITTLE)
    .map(({ id, before, after: left }) => ({
      text: [
        entityName(after.roadmap.byId.get(id)?.title ?? id),
        `: ${workingDays(left)} of float, ${workingDays(before)} before`,
      ],
    }));
