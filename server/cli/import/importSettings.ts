/** `--map` and `--status` as data. */
import { states as stateWords } from '../../../grammar/vocabulary/shapes/work.ts';
import { UsageError } from '../../host/io.ts';
import { columnMeanings } from '../../tracker/anyTable.ts';
import type { IssueState } from '../../tracker/trackerExport.ts';
import { list } from '../../wording/lists.ts';
import type { ImportOptions } from './importOptions.ts';

interface StatedSettings {
  readonly columns: ReadonlyMap<string, string>;
  readonly states: readonly { readonly name: string; readonly state: IssueState }[];
}

/** @throws UsageError for a meaning or a state that there is not */
export function importSettings({ map = [], status = [] }: ImportOptions): StatedSettings {
  const columns = pairs(map).map(([meaning, column]) => {
    if (columnMeanings.includes(meaning)) return [meaning, column] as const;
    throw new UsageError(`\`--map\` has no \`${meaning}\`. Allowed are ${list(columnMeanings)}.`);
  });
  const states = pairs(status).map(([name, state]) => {
    if (isState(state)) return { name, state };
    throw new UsageError(`\`--status\` has no \`${state}\`. Allowed are ${list(Object.keys(stateWords))}.`);
  });
  return { columns: new Map(columns), states };
}

const isState = (word: string): word is IssueState => Object.hasOwn(stateWords, word);

/** `a=b,c=d` */
const pairs = (all: readonly string[]): readonly (readonly [string, string])[] =>
  all
    .flatMap((text) => text.split(','))
    .map((pair) => {
      const at = pair.lastIndexOf('=');
      if (at < 1) throw new UsageError(`\`${pair}\` is not a pair such as \`NAME=VALUE\`.`);
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const;
    });
