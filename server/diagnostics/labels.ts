/** What a related place is to its finding, as facts and in words. */
import { people } from '../wording/people.ts';
import { aKind, code } from './codes/phrases.ts';

export type Label =
  | { readonly kind: PlainLabel }
  /** The first of two properties of that name, or one that excludes the other. */
  | { readonly kind: 'set-here'; readonly property: string }
  | { readonly kind: 'declared'; readonly of: string; readonly path: string }
  | { readonly kind: 'depends'; readonly name: string; readonly on: string; readonly rank?: number }
  | { readonly kind: 'supports'; readonly name: string; readonly objective: string }
  | { readonly kind: 'moves'; readonly name: string }
  | { readonly kind: 'needs'; readonly name: string; readonly people: number }
  | { readonly kind: 'audience'; readonly name: string; readonly audience: string }
  | { readonly kind: 'imports'; readonly file: string; readonly imported: string };

export type PlainLabel =
  | 'first-declared'
  | 'first-set'
  | 'header-used'
  | 'looks-alike'
  | 'dropped'
  | 'sub-feature'
  | 'dependency'
  | 'broken-dependency'
  | 'not-before'
  | 'fixed'
  | 'due-missed'
  | 'conflicts'
  | 'roadmap';

const plain: Readonly<Record<PlainLabel, string>> = {
  'first-declared': 'first declared here',
  'first-set': 'first set here',
  'header-used': 'this header is used',
  'looks-alike': 'looks like this one',
  dropped: 'dropped here',
  'sub-feature': 'this sub-feature',
  dependency: 'this dependency',
  'broken-dependency': 'this dependency is broken',
  'not-before': 'cannot start before this day',
  fixed: 'fixed here',
  'due-missed': 'this due date is missed',
  conflicts: 'conflicts with this',
  roadmap: 'in this roadmap',
};

/** A few words, with names in backticks. */
export function labelText(label: Label): string {
  switch (label.kind) {
    case 'set-here':
      return `${code(label.property)} is set here`;
    case 'declared':
      return `${aKind(label.of).replace(/^an? /, '')} ${code(label.path)}`;
    case 'depends':
      return `${code(label.name)}${label.rank === undefined ? '' : ` (#${label.rank})`} depends on ${code(label.on)}`;
    case 'supports':
      return `${code(label.name)} supports ${code(label.objective)}`;
    case 'moves':
      return `${code(label.name)} moves it`;
    case 'needs':
      return `${code(label.name)} needs ${people(label.people)}`;
    case 'audience':
      return `${code(label.name)} is for ${code(label.audience)}`;
    case 'imports':
      return `${label.file} imports ${label.imported}`;
    default:
      return plain[label.kind];
  }
}
