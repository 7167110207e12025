/** Names that are declared twice, not at all, or mislead the eye; and imports. */
import { allFigures, datedFigures } from '../figures.ts';
import { type Unreadable, unreadableReason } from '../unreadable.ts';
import { aKind, anyKind, code, codes, didYouMean } from './phrases.ts';
import type { CodeRow, Suggested } from './row.ts';

export const nameCodes = {
  'duplicate-name': {
    severity: 'error',
    group: 'names',
    summary: 'Two declarations have the same name in the same place.',
    /** `of`: a second declaration, a second header, or a second change of the same item in a scenario. */
    message: ({
      name,
      kind,
      of,
    }: {
      readonly name: string;
      readonly kind: string;
      readonly of: 'declaration' | 'header' | 'change';
    }) => {
      if (of === 'change') return `This scenario changes ${code(name)} twice. Merge the two blocks.`;
      if (of === 'header') return `${code(name)} is a second \`roadmap\` header. Keep only the one in the root file.`;
      return `The name ${code(name)} is already used by ${aKind(kind)} here. Rename one of them.`;
    },
    spoils: datedFigures,
  },
  'unresolved-reference': {
    severity: 'error',
    group: 'names',
    summary: 'A name that no declaration has.',
    message: ({ name, kinds, property, ...suggested }: Reference & Suggested) => {
      const [only] = kinds.length === 1 && suggested.suggestion === undefined ? kinds : [];
      const what = `${only === undefined ? '' : `${aKind(only)} named `}${code(name)}`;
      if (property !== 'scenario') return `Cannot find ${what}.${didYouMean(suggested)}`;
      return `Cannot find ${what} in the plan.${didYouMean(suggested) || ' Only a new item with a title is added.'}`;
    },
    spoils: 'property',
  },
  'wrong-kind-of-reference': {
    severity: 'error',
    group: 'names',
    summary: 'A name of another kind of declaration than is needed.',
    message: ({ name, kind, kinds, property, ...suggested }: Reference & Suggested & { readonly kind: string }) =>
      property === 'scenario'
        ? `${code(name)} is ${aKind(kind)}, but this scenario changes it as ${anyKind(kinds)}. Write ${code(`${kind} ${name}`)}.`
        : `${code(name)} is ${aKind(kind)}, but ${code(property)} needs ${anyKind(kinds)}.${didYouMean(suggested)}`,
    spoils: 'property',
  },
  'ambiguous-reference': {
    severity: 'error',
    group: 'names',
    summary: 'A name that several declarations have.',
    message: ({ name, candidates }: { readonly name: string; readonly candidates: readonly string[] }) =>
      `${code(name)} is ambiguous: it matches ${codes(candidates)}. Write the path, such as ${code(candidates[0] ?? name)}.`,
    spoils: 'property',
  },
  'unknown-tag': {
    severity: 'warning',
    group: 'names',
    summary: 'A view or a stakeholder selects by a tag that nothing has.',
    absence: true,
    message: ({ tag, property, ...suggested }: Suggested & { readonly tag: string; readonly property: string }) =>
      `Nothing has the tag ${code(tag)}, so this ${code(property)} selects nothing.${didYouMean(suggested)}`,
  },
  'unplaced-item': {
    severity: 'error',
    group: 'names',
    summary: 'A scenario adds work without a product or feature to go into.',
    message: ({
      name,
      kind,
      suggestion,
    }: {
      readonly name: string;
      readonly kind: string;
      readonly suggestion?: string;
    }) =>
      `${code(name)} is new in this scenario and needs a place. Put the ${kind} inside a \`product\` or \`feature\` of the plan${
        suggestion === undefined ? '' : `, or write ${code(suggestion)}`
      }.`,
  },
  'recorded-in-scenario': {
    severity: 'error',
    group: 'names',
    summary: 'A scenario changes what has already happened.',
    message: ({ property, kind }: { readonly property: string; readonly kind: string }) =>
      `${code(property)} of a ${kind} records what has happened, so a scenario cannot change it. Change an estimate or a date of the plan.`,
  },
  'changed-and-dropped': {
    severity: 'warning',
    group: 'names',
    summary: 'A scenario changes work that it also drops.',
    /** `within`: the dropped item that contains it. */
    message: ({ name, within }: { readonly name: string; readonly within?: string }) =>
      `This scenario drops ${within === undefined ? code(name) : `${code(within)} and with it ${code(name)}`}, so its changes have no effect. Keep one of the two.`,
  },
  'unused-declaration': {
    severity: 'hint',
    group: 'names',
    summary: 'A calendar, team or scoring that nothing refers to.',
    message: ({ name, kind }: { readonly name: string; readonly kind: string }) =>
      `The ${kind} ${code(name)} is not used. Refer to it, or remove it.`,
    tag: 'unnecessary',
  },
  'import-not-found': {
    severity: 'error',
    group: 'names',
    summary: 'An import of a file that does not exist.',
    message: ({
      path,
      suggestion,
      fault,
    }: {
      readonly path: string;
      readonly suggestion?: string;
      readonly fault?: 'backslash' | 'empty-folder';
    }) =>
      fault === 'empty-folder'
        ? `The folder ${code(path)} has no \`.roadmap\` file.`
        : `Cannot find ${code(path)}.${fault === 'backslash' ? ' Separate folders with `/`.' : ''}${didYouMean({ suggestion })}`,
    spoils: allFigures,
  },
  'unreadable-file': {
    severity: 'error',
    group: 'names',
    summary: 'A file exists but cannot be read.',
    /** `path`: how the reader names the file. */
    message: ({ path, reason }: { readonly path: string; readonly reason: Unreadable }) =>
      `Cannot read ${code(path)}: ${unreadableReason(reason)}`,
    spoils: allFigures,
  },
  'import-outside': {
    severity: 'error',
    group: 'names',
    summary: 'An import of a file outside of the folders that may be read.',
    message: ({ path }: { readonly path: string }) =>
      `${code(path)} is outside of this workspace and was not read. Move it inside, or open the folder that contains both.`,
    spoils: allFigures,
  },
  'import-cycle': {
    severity: 'warning',
    group: 'names',
    summary: 'Files that import each other.',
    /** `files`: the cycle, its first file again at the end. */
    message: ({ path, files }: { readonly path: string; readonly files: readonly string[] }) =>
      files.length === 2
        ? `${code(path)} imports itself. Remove the import.`
        : `These files import each other: ${files.join(' → ')}. Each is read once; remove one of the imports.`,
  },
  'confusable-name': {
    severity: 'warning',
    group: 'names',
    summary: 'A name looks like another, or mixes scripts whose letters look alike.',
    /** `scripts`: those it mixes. */
    message: ({
      name,
      other,
      scripts,
    }: {
      readonly name: string;
      readonly other?: string;
      readonly scripts?: readonly string[];
    }) => {
      const mixed = scripts?.join(' and ');
      return other === undefined
        ? `${code(name)} mixes ${mixed ? `${mixed} ` : ''}letters that look alike. Write it in one script.`
        : `${code(name)} looks like ${code(other)} but has other letters${mixed ? ` (${mixed})` : ''}. Rename one of them.`;
    },
  },
  'hidden-character': {
    severity: 'warning',
    group: 'names',
    summary: 'An invisible character that changes how the text reads.',
    message: ({
      character,
      changesDirection,
    }: {
      /** `zero-width space, U+200B` */
      readonly character: string;
      readonly changesDirection: boolean;
    }) =>
      `Invisible character (${character})${changesDirection ? ', which changes the direction of the text' : ''}. Remove it.`,
  },
} as const satisfies Record<string, CodeRow<never>>;

/** A name as it is written, in a property that needs something of some kinds. */
interface Reference {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly property: string;
}
