/** Rewrites that keep the plan as it is: properties in the usual order, a duration as the effort it stands for. */
import type { Declaration, Property, Value } from '../../grammar/syntax.ts';
import { shift } from '../../grammar/text.ts';
import { kindRow } from '../../grammar/vocabulary/index.ts';
import type { Analysis, ParsedFile } from '../analysis/analysis.ts';
import type { Edit, Edits } from '../planEdits/edit.ts';
import { cursorAt } from '../workspace/cursor.ts';
import { entityOfPath } from '../workspace/places.ts';
import { commentsOf } from './comments.ts';
import { splitFeature } from './splitFeature.ts';

export interface Refactor {
  readonly title: string;
  readonly edits: Edits;
}

export function refactors(analysis: Analysis, file: ParsedFile, offset: number): readonly Refactor[] {
  const { path } = cursorAt(file, offset);
  const here = path.at(-1);
  if (!here) return [];
  const entity = entityOfPath(
    analysis,
    path.map(({ declaration }) => declaration),
  );
  const people = entity?.kind === 'feature' ? entity.teams.reduce((sum, team) => sum + team.people, 0) || 1 : undefined;
  return [
    ...ordered(file, here.declaration, here.start),
    ...(people === undefined ? [] : durationAsEffort(here.declaration, here.start, people)),
    ...split(file, here.declaration, here.start),
  ].map(({ title, edits }) => ({ title, edits: new Map([[file.uri, edits]]) }));
}

function split({ text }: ParsedFile, declaration: Declaration, start: number): readonly Rewrite[] {
  const edits = splitFeature(text, declaration, start);
  return edits ? [{ title: 'Split into two parts, one after the other', edits }] : [];
}

type Rewrite = { readonly title: string; readonly edits: readonly Edit[] };

/** Each property goes where another stood, so that all that stands between them stays. A comment could belong to either: then no. */
function ordered(file: ParsedFile, declaration: Declaration, start: number): readonly Rewrite[] {
  const { properties, block, keyword } = declaration;
  const row = kindRow(keyword.text);
  if (!row || !block || properties.length < 2) return [];
  const first = start + properties[0]!.start;
  const last = start + properties.at(-1)!.end;
  if (commentsOf(file.text.slice(first, last)).length > 0) return [];
  const names = Object.keys(row.properties);
  const place = ({ name }: Property): number => {
    const at = names.indexOf(name.text);
    return at < 0 ? names.length : at;
  };
  const sorted = properties.map((property, i) => ({ property, i }));
  sorted.sort((a, b) => place(a.property) - place(b.property) || a.i - b.i);
  if (sorted.every(({ i }, at) => i === at)) return [];
  const textOf = (property: Property): string => file.text.slice(start + property.start, start + property.end);
  const edits = sorted.flatMap(({ property, i }, at): readonly Edit[] =>
    i === at ? [] : [{ span: shift(properties[at]!, start), text: textOf(property) }],
  );
  return [{ title: 'Put the properties in the usual order', edits }];
}

/** `duration 10d` of two people is `effort 20d`: the same dates, until somebody joins. */
function durationAsEffort(declaration: Declaration, start: number, people: number): readonly Rewrite[] {
  const duration = declaration.properties.find(({ name }) => name.text === 'duration');
  const value = duration?.items[0]?.[0];
  if (!duration || !value || duration.items.length !== 1 || duration.items[0]!.length !== 1) return [];
  const effort = scaled(value, people);
  if (effort === undefined) return [];
  const text = `effort ${effort}`;
  return [{ title: `Turn it into \`${text}\``, edits: [{ span: shift(duration, start), text }] }];
}

function scaled(value: Value, people: number): string | undefined {
  if (value.kind === 'range') {
    const parts = value.parts.map((part) => scaled(part, people));
    return parts.every((part) => part !== undefined) ? parts.join('..') : undefined;
  }
  // Calendar time is not work: two people do not make it more.
  if (value.kind !== 'duration' || value.unit === 'ed' || value.unit === 'ew') return undefined;
  const amount = Math.round(value.amount * people * 1000) / 1000;
  return `${amount}${value.unit}`;
}
