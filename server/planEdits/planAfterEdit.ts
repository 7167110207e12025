/** The plan as it would be after an edit of the text, levelled as the picture that the edit was made in. */
import { parse } from '../../grammar/parse.ts';
import type { SourceFile } from '../../grammar/syntax.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { planWith } from '../analysis/planWith.ts';
import { parsedFile } from '../workspace/parsedFile.ts';
import { applyEdits, type Edits } from './edit.ts';

/** `undefined` where the text would read worse than before: the edit hit something that nobody foresaw. */
export function planAfterEdit(analysis: Analysis, edits: Edits): Analysis | undefined {
  const { model } = analysis;
  const files = model.files.map((known) => {
    const file = analysis.files.get(known.uri);
    const changes = edits.get(known.uri);
    if (!file || !changes) return known;
    const text = applyEdits(file.text, changes);
    return parsedFile(known.uri, text, parse(text));
  });
  const isWorse = files.some(({ tree }, i) => {
    const was = model.files[i]!.tree;
    return tree !== was && errorsIn(tree) > errorsIn(was);
  });
  if (isWorse) return undefined;
  const plan = planWith(analysis, { kind: 'files', files });
  return plan.roadmap.work.length === analysis.roadmap.work.length ? plan : undefined;
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
