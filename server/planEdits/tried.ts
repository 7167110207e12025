/**
 * The plan as it would be after a change of the text: the model and the schedule only, in which what the change leaves
 * alone is kept. Levelled as the analysis is, so that a gesture is judged by the picture it was made in.
 */
import { parse } from '../../grammar/parse.ts';
import type { SourceFile } from '../../grammar/syntax.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { buildRoadmap } from '../model/buildRoadmap.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { schedule } from '../schedule/passes.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { parsedFile } from '../workspace/parsedFile.ts';
import { applyEdits, type Edits } from './edit.ts';

export interface Tried {
  readonly roadmap: Roadmap;
  readonly schedule: Schedule;
}

/** `undefined` where the text would read worse than before: the change hit something that nobody foresaw. */
export function tried(analysis: Analysis, edits: Edits): Tried | undefined {
  const { model, files, today, schedule: before } = analysis;
  const { leveling } = before;
  const trees = model.files.map((known) => {
    const file = files.get(known.uri);
    const changes = edits.get(known.uri);
    if (!file || !changes) return known;
    const text = applyEdits(file.text, changes);
    return parsedFile(known.uri, text, parse(text));
  });
  const worse = trees.some(
    ({ tree }, i) => tree !== model.files[i]!.tree && errorsIn(tree) > errorsIn(model.files[i]!.tree),
  );
  if (worse) return undefined;
  const { roadmap } = buildRoadmap(trees, model);
  if (roadmap.work.length !== analysis.roadmap.work.length) return undefined;
  const level =
    leveling.method === 'none'
      ? false
      : leveling.method === 'priority-rule' || { budget: leveling.budget, seed: leveling.seed };
  return { roadmap, schedule: schedule(roadmap, { today, level, before }) };
}

function errorsIn({ items, problems, unbalanced }: SourceFile): number {
  let count = problems.length + (unbalanced ? 1 : 0);
  const stack = [...items];
  for (let item = stack.pop(); item; item = stack.pop()) {
    count += item.problems.length;
    if (item.kind === 'declaration') stack.push(...item.children);
  }
  return count;
}
