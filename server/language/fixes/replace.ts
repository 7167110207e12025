/** Did you mean: the suggestion of a finding, or each of several candidates, in the place of what is written. */

import { lastAtMost } from '../../../grammar/lastAtMost.ts';
import { isSlip } from '../../../grammar/suggest.ts';
import { shift } from '../../../grammar/text.ts';
import { SOFT_HYPHEN } from '../../../grammar/typography.ts';
import { kindRow } from '../../../grammar/vocabulary/index.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import type { ProgressConflict } from '../../diagnostics/codes/progressConflict.ts';
import { suggestionOf } from '../../diagnostics/finding.ts';
import { cursorAt } from '../../workspace/cursor.ts';
import { mayBeOther, namesakes } from '../../workspace/places.ts';
import { commentsOf } from '../comments.ts';
import { type Fixer, type Found, inFile } from './fix.ts';

/** What a bare name is compared with: the name that a path ends with. */
const lastOf = (path: string, written: string): string =>
  written.includes('.') ? path : path.slice(path.lastIndexOf('.') + 1);

export const useSuggestion: Fixer = (found) => {
  const written = found.file.text.slice(found.span.start, found.span.end);
  const { facts } = found.finding;
  const suggestion = suggestionOf(found.finding);
  const other = 'other' in facts && found.finding.code !== 'confusable-name' ? facts.other : undefined;
  // A value that stood in quotes may be meant without them.
  const { code } = found.finding;
  const isValue = code === 'invalid-formula' || (code === 'wrong-value' && written.startsWith('"'));
  return [suggestion, other].flatMap((text) => {
    // One quote alone would open a text that takes the rest of the line.
    if (text === undefined || text === '"') return [];
    const isOnly = other === undefined && !(code === 'unresolved-reference' && mayBeOther(found.analysis, text));
    return [
      {
        title: `Change to \`${text.length > 100 ? `${text.slice(0, 60)}…` : text}\``,
        edits: inFile(found, { span: found.span, text: isValue ? text : like(written, text) }),
        preferred: isOnly,
        safe: isOnly && isSure(found, written, text),
      },
    ];
  });
};

/**
 * Whether a suggestion can only be what was meant. A word in the place of another is so where a single slip of the
 * finger is between them; a name of something else never is.
 */
function isSure({ finding, analysis }: Found, written: string, text: string): boolean {
  if (finding.code === 'wrong-kind-of-reference' || finding.code === 'invalid-name') return false;
  // A month that no year has may be the day, or a slip in any of its digits.
  if (finding.code === 'invalid-date' && finding.facts.reason === 'month') return false;
  // There is one header.
  if (text === 'roadmap' && analysis.roadmap.header) return false;
  // An address says more than a handle.
  if (/^[^@]+@/.test(written)) return false;
  // What it is per, and in which currency, is nobody's to guess.
  if (text.startsWith(`${written}/`) || losesCurrency(analysis, written, text)) return false;
  if (finding.code === 'wrong-value' && /^\p{L}[^"]*, /u.test(text)) return areNames(analysis, text);
  const bare = (word: string): string => word.replace(/^["#]|"$/g, '');
  const areWords = /^\p{L}/u.test(bare(written)) && /^\p{L}/u.test(bare(text));
  return !areWords || text.includes('..') || isSlip(bare(written), lastOf(bare(text), bare(written)));
}

/** Whether a sign or a code goes that says another currency than the roadmap does. */
function losesCurrency({ roadmap }: Analysis, written: string, text: string): boolean {
  const said = /\p{Sc}|(?<=\d[kMB]? ?)[A-Z]{3}\b(?<!FTE)/u.exec(written)?.[0];
  if (!said || text.includes(said)) return false;
  const { currency = 'EUR', origin } = roadmap.header ?? {};
  const property = origin?.declaration.properties.find(({ name }) => name.text === 'currency');
  const value = property?.items[0]?.[0];
  // One that does not read is not known, whatever counts in its place.
  if (property && !(value && 'text' in value && value.text === currency)) return true;
  return said !== currency && signs[said] !== currency && signs[currency] !== said;
}

const signs: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR' };

/** Whether each item of a list begins with a name that there is: then a comma is all that was missing. */
const areNames = (analysis: Analysis, text: string): boolean =>
  text.split(', ').every((item) => namesakes(analysis, lastOf(item.split(' ')[0]!, '')) > 0);

/** A kind that may stand where the misspelt one stands. */
export const useKind: Fixer = (found) => {
  if (suggestionOf(found.finding) === 'import') return useSuggestion(found);
  const { path } = cursorAt(found.file, found.span.start);
  const inside = path.at(-2)?.declaration.keyword.text ?? 'file';
  const kind = suggestionOf(found.finding)?.split(' ')[0];
  return kindRow(kind ?? '')?.inside.includes(inside) ? useSuggestion(found) : [];
};

/** A name that could be several things, as the path of each. */
export const qualify: Fixer<'ambiguous-reference'> = (found) =>
  found.finding.facts.candidates.map((path) => ({
    title: `Use \`${path}\``,
    edits: inFile(found, { span: found.span, text: path }),
    preferred: false,
    safe: false,
  }));

/** What stood in quotes stays in quotes. */
const like = (written: string, suggestion: string): string =>
  written.startsWith('"') && !suggestion.startsWith('"') ? `"${suggestion.replace(/[\\"]/g, '\\$&')}"` : suggestion;

export const removeHidden: Fixer = (found) => {
  const written = found.file.text.slice(found.span.start, found.span.end);
  const plain = written.replace(/[\p{Cf}\p{Cc}]/gu, '');
  if (plain === written) return [];
  // Outside a text a soft hyphen may well be the `-` of a number or a date.
  const isUnseen = !written.includes(SOFT_HYPHEN) || isProse(found);
  return [
    {
      title: 'Remove the hidden character',
      edits: inFile(found, { span: found.span, text: plain }),
      preferred: isUnseen,
      safe: isUnseen,
    },
  ];
};

/** In a text in quotes, or in a comment. */
function isProse({ file, span: { start } }: Found): boolean {
  const { on } = cursorAt(file, start);
  if (on.kind === 'title' || on.kind === 'path' || (on.kind === 'value' && on.value.kind === 'string')) return true;
  // What begins a declaration is no text.
  const from = file.tree.starts[lastAtMost(file.tree.starts, start)] ?? 0;
  return commentsOf(file.text.slice(from, start + 1)).some((comment) => from + comment.end > start);
}

/** One value for another that says less. */
export const replaceProperty =
  (name: string, text: string): Fixer =>
  (found) => {
    const property = found.declaration?.properties.find((each) => each.name.text === name);
    if (!property) return [];
    const span = shift(property, found.start);
    return [{ title: `Change to \`${text}\``, edits: inFile(found, { span, text }), preferred: false, safe: false }];
  };

/** The status that fits the other facts. */
export const replaceStatus: Fixer<'progress-conflict'> = (found) => {
  const status = fittingStatus(found.finding.facts.conflict);
  return status === undefined ? [] : replaceProperty('status', status)(found);
};

function fittingStatus(conflict: ProgressConflict): string | undefined {
  switch (conflict.kind) {
    case 'finished-but':
    case 'done-at':
      return 'status done';
    case 'planned-at':
    case 'planned-but-started':
      return `status in-progress${conflict.progress ? ` ${Math.round(conflict.progress * 100)}%` : ''}`;
    case 'finished-before-start':
    case 'future':
    case 'done-but-part':
    case 'started-but-no-part':
      return undefined;
  }
}

/** A backslash that means nothing in a text is meant as itself. */
export const doubleBackslash: Fixer = (found) => {
  const at = found.span.start;
  if (found.file.text[at] !== '\\' || suggestionOf(found.finding) !== undefined) return [];
  const edits = inFile(found, { span: { start: at, end: at + 1 }, text: '\\\\' });
  return [{ title: 'Write `\\\\` for a backslash', edits, preferred: true, safe: true }];
};
