/** The fixes of each code, in one table; and those of a finding. */

import type { Analysis } from '../../analysis/analysis.ts';
import { type Code, codes } from '../../diagnostics/codes.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { spanOfPlace } from '../../workspace/places.ts';
import {
  addDay,
  addEffect,
  addExample,
  addName,
  addOneOf,
  addOwner,
  addScoreInputs,
  addStarted,
  addTarget,
  addText,
  addTitle,
  renameSecond,
} from './add.ts';
import { addAsOf } from './asOf.ts';
import { addBraces, closeBlock, closeComment, closeList, closeString, openBlock } from './close.ts';
import { breakCycle } from './cycle.ts';
import { lastOfMonth, likelyDate, moveDue, moveStart, nextWorkingDay } from './dates.ts';
import { useSuggestedIssue, writeTrackedState } from './drift.ts';
import type { Fix, Fixer, Found } from './fix.ts';
import { intoHeader } from './intoHeader.ts';
import { levelSchedule } from './level.ts';
import { moveToPart } from './move.ts';
import { moveOut } from './moveOut.ts';
import { makeComment, moveTitle, nameOrTitle, removeOdd, removeSpare, wrapInBraces } from './odd.ts';
import { putInQuotes, useName } from './quote.ts';
import { readsBetter } from './readsBetter.ts';
import {
  removeComment,
  removeDeclaration,
  removeDependency,
  removeEmpty,
  removeImport,
  removeOneOfTwo,
  removeProperties,
  removeProperty,
  removeSupport,
} from './remove.ts';
import {
  doubleBackslash,
  qualify,
  removeHidden,
  replaceProperty,
  replaceStatus,
  useKind,
  useSuggestion,
} from './replace.ts';
import { replaceBraces } from './replaceBraces.ts';
import { replaceSigns } from './replaceSigns.ts';
import { addReason, moveComment, placeComment, spellComment, suppressFinding } from './suppressFinding.ts';
import { threatenWork } from './threaten.ts';

export type { Fix } from './fix.ts';

/** The teams that a feature without a team may have; none where a team lacks its capacity. */
const teamsOf = ({ finding: { facts } }: Found<'unknown-team-demand'>): readonly string[] =>
  'teams' in facts ? facts.teams : [];

const table: { readonly [C in Code]?: readonly Fixer<C>[] } = {
  'unexpected-token': [useSuggestion, removeOdd, makeComment, wrapInBraces, nameOrTitle],
  'unclosed-block': [closeBlock],
  'unopened-block': [openBlock],
  'missing-braces': [addBraces],
  'unclosed-string': [closeString],
  'unclosed-comment': [closeComment],
  'unclosed-list': [closeList],
  'invalid-character': [replaceBraces, replaceSigns, removeSpare, putInQuotes, removeOdd, makeComment, wrapInBraces],
  'invalid-escape': [doubleBackslash],
  'invalid-date': [useSuggestion, lastOfMonth],
  'invalid-duration': [useSuggestion],
  'invalid-number': [useSuggestion],
  'reversed-range': [useSuggestion],
  'unknown-kind': [useKind],
  'unknown-property': [useSuggestion, moveTitle, removeProperty(false)],
  'misplaced-kind': [moveOut, intoHeader],
  'misplaced-property': [removeProperty(false)],
  'wrong-value': [useSuggestion, putInQuotes, useName],
  'repeated-property': [removeProperty(false)],
  'conflicting-properties': [removeOneOfTwo],
  'missing-name': [addName],
  'missing-value': [useSuggestion, removeEmpty],
  'invalid-name': [useSuggestion],
  'missing-property': [addExample],
  'invalid-formula': [useSuggestion],
  'unknown-rule': [useSuggestion],
  'unknown-holidays': [useSuggestion],
  'duplicate-name': [renameSecond],
  'unresolved-reference': [useSuggestion, addTitle],
  'unplaced-item': [useSuggestion],
  'recorded-in-scenario': [removeProperty(false)],
  'relative-value': [useSuggestion],
  'wrong-kind-of-reference': [useSuggestion],
  'ambiguous-reference': [qualify],
  'unknown-tag': [useSuggestion],
  'changed-and-dropped': [removeDeclaration],
  'unused-declaration': [removeDeclaration],
  'import-not-found': [useSuggestion, removeImport(false)],
  'import-cycle': [removeImport(true)],
  'hidden-character': [removeHidden],
  'dependency-cycle': [breakCycle],
  'self-dependency': [removeDependency(true)],
  'redundant-dependency': [removeDependency(true)],
  'depends-on-dropped': [removeDependency(false)],
  'unkept-dependency': [addAsOf],
  'depends-on-own-part': [removeDependency(false)],
  'missed-commitment': [moveDue],
  'missed-deadline': [moveDue],
  overdue: [moveDue],
  'zero-slack-commitment': [replaceProperty('commitment', 'commitment planned')],
  'low-confidence-date': [likelyDate],
  'impossible-start': [addStarted, moveStart],
  'late-start': [addStarted],
  'unestimated-feature': [addText('duration 1w..2w..4w')],
  'unused-estimate': [moveToPart, removeProperties],
  'milestone-without-date': [addDay],
  'non-working-day': [nextWorkingDay],
  'over-capacity': [levelSchedule],
  'unused-score': [moveToPart, removeProperties],
  'unscored-feature': [addScoreInputs],
  'missing-score-input': [addScoreInputs],
  'unowned-feature': [addOwner],
  'unknown-team-demand': [addOneOf('team', teamsOf)],
  'feature-without-objective': [
    addOneOf('supports', ({ finding }: Found<'feature-without-objective'>) => finding.facts.objectives),
  ],
  'objective-cycle': [removeSupport],
  'objective-without-kpi': [addOneOf('measured-by', ({ analysis }) => analysis.roadmap.kpis.map(({ id }) => id))],
  'kpi-without-target': [addTarget],
  'progress-conflict': [replaceStatus],
  'tracker-drift': [writeTrackedState],
  'unknown-issue': [useSuggestedIssue],
  'missing-rate': [addText('rate 900/day')],
  'risk-without-effect': [threatenWork, addEffect],
  'unmitigated-risk': [addText('mitigation "TODO"')],
  'unused-suppression': [moveComment, spellComment, placeComment, removeComment],
  'suppression-without-reason': [addReason],
};

const fixesOf = <C extends Code>(code: C, found: Found<C>): readonly Fix[] =>
  (table[code] ?? []).flatMap((fixer) => fixer(found));

/** Best first. `silencing` adds the ways to accept a finding instead of mending it. */
export function fixesFor(analysis: Analysis, finding: Finding, silencing = false): readonly Fix[] {
  const { place, code } = finding;
  const file = analysis.files.get(place.file);
  const at = spanOfPlace(analysis, place);
  if (!file || !at) return [];
  const declaration = place.anchor?.kind === 'declaration' ? place.anchor : undefined;
  const found: Found = {
    analysis,
    finding,
    file,
    span: at.span,
    ...(declaration && { declaration }),
    start: place.anchor ? file.positions.start(place.anchor) : 0,
  };
  const fixes = [...fixesOf(code, found), ...(silencing ? suppressFinding(found) : [])];
  const { group } = codes[code];
  if (group !== 'syntax' && group !== 'vocabulary') return fixes;
  return fixes.map((fix) =>
    fix.safe && !readsBetter(found, fix.edits.get(file.uri) ?? []) ? { ...fix, safe: false } : fix,
  );
}
