/** A cycle is broken at the dependency that the finding names as the one to give up. */
import type { Dependency } from '../../model/roadmap.ts';
import { removeItem } from '../../planEdits/edits.ts';
import type { Fixer } from './fix.ts';

export const breakCycle: Fixer<'dependency-cycle'> = (found) => {
  const { analysis } = found;
  const { dependent, predecessor } = found.finding.facts;
  const { work, dependencies } = analysis.roadmap;
  const is = (index: number, name: string): boolean => work[index]?.id === name || work[index]?.name === name;
  const edges = dependencies.filter(({ from, to }) => is(to, dependent) && is(from, predecessor));
  const edits = new Map<string, ReturnType<typeof removeItem>[]>();
  for (const dependency of edges) {
    const { file: uri, declaration } = dependency.origin;
    const file = analysis.files.get(uri);
    const item = itemOf(dependency);
    if (!file?.positions.has(declaration) || !item) return [];
    const edit = removeItem(file.text, item.property, item.index, file.positions.start(declaration));
    edits.set(uri, [...(edits.get(uri) ?? []), edit]);
  }
  if (edits.size === 0) return [];
  return [
    { title: `Remove the dependency of \`${dependent}\` on \`${predecessor}\``, edits, preferred: true, safe: false },
  ];
};

function itemOf({ origin, span }: Dependency) {
  for (const property of origin.declaration.properties) {
    const index = property.items.findIndex((item) => item[0]?.start === span.start);
    if (index >= 0) return { property, index };
  }
  return undefined;
}
