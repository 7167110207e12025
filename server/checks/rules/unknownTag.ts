import { guess } from '../../../grammar/suggest.ts';
import type { Declaration } from '../../../grammar/syntax.ts';
import { span } from '../../../grammar/text.ts';
import { isMissingFile } from '../../diagnostics/codes.ts';
import type { Roadmap } from '../../model/roadmap.ts';
import type { Rule } from '../context.ts';

/** A tag that a view or a stakeholder chooses by, and that nothing carries: it chooses nothing, and hides nothing. */
export const unknownTag: Rule<'unknown-tag'> = {
  code: 'unknown-tag',
  find({ roadmap, found }, report) {
    const chosen = [...roadmap.views, ...roadmap.stakeholders].flatMap((chooser) =>
      tagsIn(chooser.origin.declaration, choosing).map((tag) => ({ ...tag, chooser })),
    );
    if (chosen.length === 0) return;
    // What carries it may well stand in the file that could not be read.
    if (found.some(({ code }) => isMissingFile(code))) return;
    const carried = carriedIn(roadmap);
    for (const { text, start, end, property, chooser } of chosen) {
      if (carried.has(text)) continue;
      const { suggestion, other } = guess(text, carried);
      // To leave out what is internal before anything is, is prudence.
      if (property === 'exclude' && suggestion === undefined) continue;
      const { file, declaration } = chooser.origin;
      report({
        place: { file, anchor: declaration, span: span(start, end) },
        facts: {
          tag: `#${text}`,
          property,
          ...(suggestion && { suggestion: `#${suggestion}` }),
          ...(other && { other: `#${other}` }),
        },
      });
    }
  },
};

const choosing: readonly string[] = ['include', 'exclude', 'interest'];

function tagsIn({ properties }: Declaration, names: readonly string[]) {
  return properties
    .filter(({ name }) => names.includes(name.text))
    .flatMap(({ name, items }) =>
      items.flat().flatMap((value) => (value.kind === 'tag' ? [{ ...value, property: name.text }] : [])),
    );
}

/** Also by what only a scenario adds. */
function carriedIn({ byId, scenarios }: Roadmap): ReadonlySet<string> {
  const carried = new Set<string>();
  for (const { tags } of byId.values()) for (const tag of tags) carried.add(tag);
  const visit = (declaration: Declaration): void => {
    for (const { text } of tagsIn(declaration, ['tags'])) carried.add(text);
    for (const child of declaration.children) visit(child);
  };
  for (const { origin } of scenarios) visit(origin.declaration);
  return carried;
}
