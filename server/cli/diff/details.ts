/** What a reader may want to look up behind the headline: every edit, every date that moves, ranks, findings. */

import type { Analysis } from '../../analysis/analysis.ts';
import { changesText, titlesOf } from '../../comparison/changeText.ts';
import type { DateChange } from '../../comparison/dateChanges.ts';
import type { Change } from '../../comparison/edit.ts';
import type { RankChange } from '../../comparison/rankChanges.ts';
import { type Finding, messageOf, type Severity } from '../../diagnostics/finding.ts';
import type { Io } from '../../host/io.ts';
import { shortDays } from '../../wording/durations.ts';
import { textListUpTo } from '../../wording/lists.ts';
import { score } from '../../wording/numbers.ts';
import { entityName, type Parts } from '../../wording/text.ts';
import { region } from '../report.ts';
import type { Region } from '../reported.ts';
import { signedDays, why } from './causeLines.ts';
import { dateWords } from './dateWords.ts';
import type { Compared } from './pairs.ts';

export interface Detail {
  readonly title: string;
  /** How many things it tells; one line may tell several. */
  readonly count: number;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly says: Parts;
  readonly because: readonly Parts[];
  /** Of a finding, which a surface shows in its own way. */
  readonly finding?: PlacedFinding;
}

export interface PlacedFinding extends Region {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

const line = (...says: Parts): Line => ({ says, because: [] });

/** The worst first. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export function detailsOf(compared: Compared, io: Io): readonly Detail[] {
  const { comparison, findings, before, after, status } = compared;
  const told = (all: readonly Finding[], of: Analysis): Line[] =>
    placed(all, of, io)
      .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
      .map((finding) => ({ says: [], because: [], finding }));
  const detail = (title: string, lines: readonly Line[], count = lines.length): Detail => ({ title, count, lines });
  const found = detail('New findings', told(findings.added, after));
  if (status === 'removed') return [];
  if (status === 'new') return [found].filter(({ count }) => count > 0);
  const moving = comparison.dates.filter(
    ({ kind, exists, ...dates }) =>
      kind === 'feature' && exists.before && exists.after && (dates.before || dates.after),
  );
  return [
    detail('Edits', edits(compared)),
    detail('Features that move', features(moving, compared), moving.length),
    detail('Little room left', room(compared)),
    detail('Ranked anew', comparison.ranks.map(ranked)),
    found,
    detail('Findings that are gone', told(findings.gone, before)),
  ].filter(({ count }) => count > 0);
}

const ranked = ({ title, rank, score: points }: RankChange): Line =>
  line(entityName(title), `: #${rank.before} → #${rank.after} (${score(points.before)} → ${score(points.after)})`);

/** What is edited in one declaration is told in one line. */
function edits({ comparison, after }: Compared): Line[] {
  const titleOf = titlesOf(comparison.before, after.roadmap);
  const byDeclaration = new Map<string, Change[]>();
  for (const change of comparison.changes) {
    const key = change.came.size + change.went.size > 0 ? `group ${change.edits[0]!.id}` : change.edits[0]!.id;
    byDeclaration.set(key, [...(byDeclaration.get(key) ?? []), change]);
  }
  return [...byDeclaration.values()].map((changes) => line(...changesText(changes, titleOf)));
}

/** So many features that move alike are told in one line, with what moves them. */
const ALIKE = 4;
const MOST_NAMES = 6;

function features(moving: readonly DateChange[], compared: Compared): Line[] {
  const alike = new Map<string, { moves: DateChange[]; because: readonly Parts[] }>();
  for (const change of moving) {
    const because = why(compared, change.causes);
    const key = because.length === 0 ? change.id : JSON.stringify([change.by, because]);
    const known = alike.get(key) ?? { moves: [], because };
    known.moves.push(change);
    alike.set(key, known);
  }
  return [...alike.values()].flatMap(({ moves, because }): Line[] => {
    if (moves.length < ALIKE) return moves.map((change) => ({ says: oneMove(change), because }));
    const names = textListUpTo(
      MOST_NAMES,
      moves.map(({ title }) => [entityName(title)]),
    );
    return [{ says: [`${signedDays(moves[0]!.by)} for ${moves.length} features: `, ...names], because }];
  });
}

function oneMove(change: DateChange): Parts {
  const { before, after, moves, notes } = dateWords(change);
  const how = [moves, ...notes].filter(Boolean).join(', ');
  return [entityName(change.title), `: ${before} → ${after}${how && ` (${how})`}`];
}

/** Working days of float below which room is little. */
const LITTLE = 10;

function room({ comparison, after }: Compared): Line[] {
  return comparison.path.lostFloat
    .filter(({ after: left }) => left < LITTLE)
    .map(({ id, before, after: left }) =>
      line(
        entityName(after.roadmap.byId.get(id)?.title ?? id),
        `: ${shortDays(left)} of float left, ${shortDays(before)} before`,
      ),
    );
}

export const placed = (findings: readonly Finding[], { files }: Analysis, io: Io): PlacedFinding[] =>
  findings.map((finding) => ({
    ...region(finding.place, files, io),
    code: finding.code,
    severity: finding.severity,
    message: messageOf(finding),
  }));
