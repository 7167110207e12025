/** The fixes of each code, in one table; and those of a finding. */

import type { Analysis } from '../../analysis/analysis.ts';
import { type Code, codeRow } from '../../diagnostics/codes.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { spanOfPlace } from '../../workspace/places.ts';
import {
  addFact,
  addMissing,
  addName,
  addOneOf,
  addOwner,
  addScoreInputs,
  addTarget,
  addText,
  renameSecond,
} from './add.ts';
import { addAsOf } from './asOf.ts';
import { addBraces, closeBlock, closeComment, closeList, closeString, openBlock } from './close.ts';
import { breakCycle } from './cycle.ts';
import { lastOfMonth, likelyDate, moveDue, moveStart, nextWorkingDay } from './dates.ts';
import { type Fix, type Fixer, type Found, factList } from './fix.ts';
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
  removeProperty,
  removeSaid,
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
import { addReason, moveComment, placeComment, silence, spellComment } from './silence.ts';
import { threatenWork } from './threaten.ts';

export type { Fix } from './fix.ts';

const table: Partial<Record<Code, readonly Fixer[]>> = {
  'unexpected-token': [useSuggestion, removeOdd, makeComment, wrapInBraces, nameOrTitle],
  'unclosed-block': [closeBlock],
  'unopened-block': [openBlock],
  'missing-braces': [addBraces],
  'unclosed-string': [closeString],
  'unclosed-comment': [closeComment],
  'unclosed-list': [closeList],
  'invalid-character': [useSuggestion, removeSpare, putInQuotes, removeOdd, makeComment, wrapInBraces],
  'invalid-escape': [useSuggestion, doubleBackslash],
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
  'missing-property': [addMissing],
  'invalid-formula': [useSuggestion],
  'unknown-rule': [useSuggestion],
  'unknown-holidays': [useSuggestion],
  'duplicate-name': [renameSecond],
  'unresolved-reference': [useSuggestion],
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
  'missed-deadline': [moveDue],
  overdue: [moveDue],
  'zero-slack-commitment': [replaceProperty('commitment', 'commitment planned')],
  'low-confidence-date': [likelyDate],
  'impossible-start': [moveStart],
  'late-start': [addFact],
  'unestimated-feature': [addText('duration 1w..2w..4w')],
  'unused-estimate': [moveToPart, removeSaid],
  'milestone-without-date': [addFact],
  'non-working-day': [nextWorkingDay],
  'over-capacity': [levelSchedule],
  'unused-score': [moveToPart, removeSaid],
  'unscored-feature': [addScoreInputs],
  'missing-score-input': [addScoreInputs],
  'unowned-feature': [addOwner],
  'unknown-team-demand': [addOneOf('team', (found) => factList(found, 'teams'))],
  'feature-without-objective': [addOneOf('supports', (found) => factList(found, 'objectives'))],
  'objective-cycle': [removeDependency(false)],
  'objective-without-kpi': [addOneOf('measured-by', ({ analysis }) => analysis.roadmap.kpis.map(({ id }) => id))],
  'kpi-without-target': [addTarget],
  'progress-conflict': [replaceStatus],
  'missing-rate': [addText('rate 900/day')],
  'risk-without-effect': [threatenWork, addFact],
  'unmitigated-risk': [addText('mitigation "TODO"')],
  'unused-suppression': [moveComment, spellComment, placeComment, removeComment],
  'suppression-without-reason': [addReason],
};

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
  const fixers = [...(Object.hasOwn(table, code) ? table[code]! : []), ...(silencing ? [silence] : [])];
  const fixes = fixers.flatMap((fixer) => fixer(found));
  const { group } = codeRow(code);
  if (group !== 'syntax' && group !== 'vocabulary') return fixes;
  return fixes.map((fix) =>
    fix.safe && !readsBetter(found, fix.edits.get(file.uri) ?? []) ? { ...fix, safe: false } : fix,
  );
}
