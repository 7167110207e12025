/** Names: declared twice, not at all, or in a way that misleads the eye; and the imports they come through. */
import { unreadableReason } from '../unreadable.ts';
import { a, also, type CodeRow, didYouMean, inWords, list, plain, tick } from './row.ts';

export const nameCodes = {
  'duplicate-name': {
    severity: 'error',
    group: 'names',
    summary: 'Two declarations have the same name in the same place.',
    message: ({ name, kind, change }) =>
      change
        ? `This scenario says ${tick(name)} twice. Put both into one block.`
        : kind === 'roadmap'
          ? `${tick(name)} is a second header: a file and all it imports have one \`roadmap\`. Keep the one of the root.`
          : `${tick(name)} is already the name of ${kind ? a(kind) : 'something'} here. Give one of them another name.`,
  },
  'unresolved-reference': {
    severity: 'error',
    group: 'names',
    summary: 'A name is used that nothing declares.',
    message: ({ name, suggestion, other, kinds, hint }) =>
      `I cannot find ${kinds && Array.isArray(kinds) && kinds.length === 1 && !suggestion ? `${a(kinds[0])} called ` : ''}${tick(name)}.${didYouMean(suggestion, other)}${also(hint)}`,
  },
  'wrong-kind-of-reference': {
    severity: 'error',
    group: 'names',
    summary: 'A name stands where something of another kind is needed.',
    message: ({ name, kind, expected, property, suggestion, other }) =>
      property === 'scenario' && Array.isArray(expected)
        ? `${tick(name)} is ${a(kind)}, so a scenario cannot change it as ${inWords(expected.map((k) => a(k)))}. Write ${tick(`${plain(kind)} ${plain(name)}`)}.`
        : `${tick(name)} is ${a(kind)}; ${property ? tick(property) : 'this'} needs ${
            Array.isArray(expected) ? inWords(expected.map((k) => a(k))) : plain(expected, 'another kind')
          }.${didYouMean(suggestion, other)}`,
  },
  'ambiguous-reference': {
    severity: 'error',
    group: 'names',
    summary: 'A name could mean several things.',
    message: ({ name, candidates, suggestion }) =>
      `${tick(name)} could be ${candidates ? list(candidates, 'or') : 'several things'}. Write ${
        suggestion ? `${tick(suggestion)} to be exact` : 'the one you mean'
      }.`,
  },
  'unknown-tag': {
    severity: 'warning',
    group: 'names',
    summary: 'A view or a stakeholder chooses by a tag that nothing has.',
    absence: true,
    message: ({ tag, property, suggestion, other }) =>
      `Nothing has the tag ${tick(tag)}, so this ${property === 'exclude' ? 'leaves nothing out' : 'chooses nothing'}.${didYouMean(suggestion, other)}`,
  },
  'changed-and-dropped': {
    severity: 'warning',
    group: 'names',
    summary: 'A scenario changes work that it also drops.',
    message: ({ name, dropped }) =>
      `This scenario drops ${tick(dropped ?? name)}${dropped ? `, and ${tick(name)} with it` : ''}: what it says about ${dropped ? tick(name) : 'it'} here changes nothing. Keep one of the two.`,
  },
  'unused-declaration': {
    severity: 'hint',
    group: 'names',
    summary: 'Nothing refers to a declaration that only has a meaning when something does.',
    message: ({ name, kind, hint }) => `Nothing uses the ${plain(kind, 'declaration')} ${tick(name)}.${also(hint)}`,
    tag: 'unnecessary',
  },
  'import-not-found': {
    severity: 'error',
    group: 'names',
    summary: 'An import names no file.',
    message: ({ path, found, suggestion, why }) =>
      `I cannot find ${tick(path ?? found)}${why ? `: ${plain(why)}` : ''}.${didYouMean(suggestion)}`,
  },
  'unreadable-file': {
    severity: 'error',
    group: 'names',
    summary: 'A file is there but cannot be read.',
    message: (facts) => `Cannot read ${tick(facts.path)}: ${unreadableReason(facts)}`,
  },
  'import-outside': {
    severity: 'error',
    group: 'names',
    summary: 'An import leads out of the folders that may be read.',
    message: ({ path, found }) =>
      `${tick(path ?? found)} leads out of this workspace, so I did not read it. Move it inside, or open the folder that holds both.`,
  },
  'import-cycle': {
    severity: 'warning',
    group: 'names',
    summary: 'Files import each other in a circle.',
    message: ({ path, found, files }) =>
      Array.isArray(files) && files.length === 2
        ? `${tick(path ?? found, 'This file')} is this file itself, which it need not import.`
        : files
          ? `These files import each other in a circle: ${plain(Array.isArray(files) ? files.join(' → ') : files)}. Each is read once; one of the imports can go.`
          : `${tick(path ?? found, 'This file')} imports this file again, in a circle. Each is read once; one of the imports can go.`,
  },
  'confusable-name': {
    severity: 'warning',
    group: 'names',
    summary: 'A name looks like another, or mixes letters of scripts that look alike.',
    message: ({ name, other, why }) =>
      other
        ? `${tick(name)} looks like ${tick(other)} but is written with other letters${why ? ` (${plain(why)})` : ''}. Rename one of them.`
        : `${tick(name)} mixes letters that look alike${why ? `: ${plain(why)}` : ''}. Write it in one script.`,
  },
  'hidden-character': {
    severity: 'warning',
    group: 'names',
    summary: 'A character that cannot be seen changes how the text reads.',
    message: ({ character, name, why }) =>
      `There is a hidden character here (${plain(character, 'invisible')})${name ? ` in ${tick(name)}` : ''}${why ? `: ${plain(why)}` : ''}. Remove it.`,
  },
} as const satisfies Record<string, CodeRow>;
