/** A change in a few words: `Cart: duration 10d → 15d`, `Relaunch now waits for Legal review`, `Legal review is new`. */

import type { Change, Edit, Link } from '../../comparison/edit.ts';
import { howItWaits } from '../../comparison/edits.ts';
import type { Roadmap } from '../../model/roadmap.ts';
import { textList, textListUpTo } from '../../wording/lists.ts';
import { code, entityName, type Parts } from '../../wording/text.ts';

/** How a title is found: that of the later version, else of the earlier one. */
export type TitleOf = (id: string) => string;

export const titlesOf =
  (before: Roadmap, after: Roadmap): TitleOf =>
  (id) =>
    (after.byId.get(id) ?? before.byId.get(id))?.title ?? id;

/** More names than this are counted. */
const MOST = 3;

export function changeText(change: Change, titleOf: TitleOf): Parts {
  const added = change.edits.filter(({ kind }) => kind === 'added');
  const removed = change.edits.filter(({ kind }) => kind === 'removed');
  if (added.length > 0 || removed.length > 0) return comeAndGone(change, added, removed, titleOf);
  return editsText(change.edits, titleOf);
}

/** The same as what moved something: `duration of Cart 10d → 15d`. */
export function causeText(change: Change, titleOf: TitleOf): Parts {
  const [edit, ...others] = change.edits;
  const isPlain = edit?.kind === 'changed' && !edit.links && edit.property !== 'place' && others.length === 0;
  if (!isPlain) return changeText(change, titleOf);
  const whose: Parts =
    edit.entity === 'roadmap'
      ? edit.property === 'as-of'
        ? ['the status date ']
        : ['the roadmap’s ', edit.property!, ' ']
      : [`${edit.property} of `, entityName(edit.title), ' '];
  return [...whose, ...valuesText(edit)];
}

/** Several changes of one declaration, which is named once. */
export const changesText = (changes: readonly Change[], titleOf: TitleOf): Parts =>
  changes.length === 1
    ? changeText(changes[0]!, titleOf)
    : editsText(
        changes.flatMap(({ edits }) => edits),
        titleOf,
      );

function editsText(edits: readonly Edit[], titleOf: TitleOf): Parts {
  const said = edits.map((edit) => editText(edit, titleOf));
  // A property is told behind the name, so that of the next one the name can be left out.
  const isPlain = ({ kind, links }: Edit): boolean => kind === 'changed' && !links;
  return textList(
    said.map((sentence, i) =>
      i > 0 && isPlain(edits[i]!) && isPlain(edits[i - 1]!) ? withoutName(sentence) : sentence,
    ),
    ', ',
  );
}

const withoutName = ([, first, ...rest]: Parts): Parts => [String(first).replace(/^: /, ''), ...rest];

/** Inner work goes with the block it came in. */
function comeAndGone({ gained }: Change, added: readonly Edit[], removed: readonly Edit[], titleOf: TitleOf): Parts {
  const names = (edits: readonly Edit[]): Parts =>
    textListUpTo(
      MOST,
      edits.map(({ title }) => [entityName(title)]),
    );
  const isAre = (edits: readonly Edit[]): string => (edits.length === 1 ? 'is' : 'are');
  if (added.length === 0) return [...names(removed), ` ${isAre(removed)} gone`];
  if (removed.length > 0) return [...names(removed), ` ${isAre(removed)} replaced by `, ...names(added)];
  const fresh = new Set(added.map(({ id }) => id));
  const waiting = [...new Set(gained.flatMap(({ from, to }) => (fresh.has(from) && !fresh.has(to) ? [to] : [])))];
  const who = textListUpTo(
    MOST,
    waiting.map((id) => [entityName(titleOf(id))]),
  );
  const waits = `${waiting.length === 1 ? ' depends' : ' depend'} on ${added.length === 1 ? 'it' : 'them'}`;
  return [...names(added), ` ${isAre(added)} new`, ...(waiting.length === 0 ? [] : [', and ', ...who, waits])];
}

function editText(edit: Edit, titleOf: TitleOf): Parts {
  const { kind, title, property, before, after, links } = edit;
  const name = entityName(title);
  switch (kind) {
    case 'added':
      return [name, ' is new'];
    case 'removed':
      return [name, ' is gone'];
    case 'renamed':
      return [code(before[0]!), ' is now called ', code(after[0]!)];
    case 'changed':
      break;
  }
  if (links) return [name, ' ', ...linksText(links.lost, links.gained, titleOf)];
  if (property === 'place') {
    const home = (ids: readonly string[]): Parts =>
      ids[0] === undefined ? ['the top'] : [entityName(titleOf(ids[0]))];
    return [name, ': moved from ', ...home(before), ' to ', ...home(after)];
  }
  return [name, `: ${property} `, ...valuesText(edit)];
}

/** `10d → 15d`, `set to done`, `#launch added`. */
function valuesText({ before, after, isList }: Edit): Parts {
  const values = (said: readonly string[]): Parts =>
    textListUpTo(
      MOST,
      said.map((one) => [code(one)]),
    );
  if (after.length === 0) return [...values(before), ' removed'];
  if (before.length > 0) return [...values(before), ' → ', ...values(after)];
  return isList ? [...values(after), ' added'] : ['set to ', ...values(after)];
}

function linksText(lost: readonly Link[], gained: readonly Link[], titleOf: TitleOf): Parts {
  const other = (link: Link): Parts => {
    const how = howItWaits(link);
    return [entityName(titleOf(link.from)), ...(how ? [' ', code(how)] : [])];
  };
  const all = (links: readonly Link[]): Parts => textListUpTo(MOST, links.map(other));
  if (gained.length === 0) return ['no longer depends on ', ...all(lost)];
  if (lost.length === 0) return ['now depends on ', ...all(gained)];
  // The same link, told in another way.
  if (lost.length === 1 && gained.length === 1 && lost[0]!.from === gained[0]!.from) {
    const [was, is] = [howItWaits(lost[0]!) || 'FS', howItWaits(gained[0]!) || 'FS'];
    return ['depends on ', entityName(titleOf(lost[0]!.from)), ' ', code(was), ' → ', code(is)];
  }
  return ['now depends on ', ...all(gained), ', no longer on ', ...all(lost)];
}
