/**
 * A declaration without a name is told a name for it. What was made of its title knows nothing of other names: here it
 * becomes one that nothing has yet, and that is proposed for nothing else.
 */
import { nameFrom } from '../../grammar/nameFrom.ts';
import type { Declaration } from '../../grammar/syntax.ts';
import type { ParsedFile } from '../analysis/parsedFile.ts';
import { withFacts } from '../diagnostics/finding.ts';
import type { Pass } from './pass.ts';

export const proposeFreeNames: Pass = {
  name: 'propose free names',
  run(findings, { files }) {
    if (!findings.some(({ code }) => code === 'missing-name')) return { kept: findings, removed: [] };
    const taken = namesIn(files);
    // In the order of the text, so that the first of two that want a name gets it.
    const kept = findings.map((finding) => {
      if (finding.code !== 'missing-name' || finding.place.anchor?.kind !== 'declaration') return finding;
      const { title, keyword } = finding.place.anchor;
      const wanted = title?.text ? nameFrom(title.text) : `new-${keyword.text}`;
      let suggestion = wanted;
      for (let n = 2; taken.has(suggestion); n++) suggestion = `${wanted}-${n}`;
      taken.add(suggestion);
      return withFacts(finding, { suggestion });
    });
    return { kept, removed: [] };
  },
};

/** Every name that is written in a header, those in scenarios too: there a name that exists means a change to what has it. */
function namesIn(files: ReadonlyMap<string, ParsedFile>): Set<string> {
  const names = new Set<string>();
  const visit = ({ id, children }: Declaration): void => {
    for (const part of id?.text.split('.') ?? []) names.add(part);
    children.forEach(visit);
  };
  for (const { tree } of files.values()) for (const item of tree.items) if (item.kind === 'declaration') visit(item);
  return names;
}
