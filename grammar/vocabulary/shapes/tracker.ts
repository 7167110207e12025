/** What a roadmap says of the tracker that its work is tracked in. */
import type { Shape } from '../row.ts';
import { isWord, single, wordAmong } from './reader.ts';
import { type StatedState, states } from './work.ts';

/** `from "tracker/jira.csv"` */
export const exportFile: Shape<string> = single(
  '`from` and a file in quotes, such as `from "tracker/jira.csv"`',
  [{ type: 'word', words: { from: 'the file that the tracker exported' } }, { type: 'path' }],
  (item) => {
    const [word, path, extra] = item.values;
    if (!isWord(word, 'from')) return item.fail(word!, word?.kind === 'string' ? `from "${word.text}"` : 'from');
    if (path?.kind !== 'string') return item.fail(path ?? word!);
    return extra ? item.fail(extra) : path.text;
  },
);

export interface IssueStatusSaid {
  readonly name: string;
  readonly state: StatedState;
}

/** `"In Arbeit" in-progress` */
export const issueStatus: Shape<IssueStatusSaid> = single(
  'a status of the tracker in quotes, followed by a status of the roadmap, such as `"In Arbeit" in-progress`',
  [{ type: 'string' }, { type: 'word', words: states }],
  (item) => {
    const [name, word, extra] = item.values;
    if (name?.kind !== 'string') return item.fail(name!, name?.kind === 'word' && word ? `"${name.text}"` : undefined);
    if (!word) return item.fail(name);
    if (extra) return item.fail(extra);
    const state = wordAmong(word, Object.keys(states) as StatedState[], item);
    return state && { name: name.text, state };
  },
);
