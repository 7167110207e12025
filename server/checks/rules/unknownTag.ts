import { guess } from '../../../grammar/suggest.ts';
import type { Declaration } from '../../../grammar/syntax.ts';
import { span } from '../../../grammar/text.ts';
import type { Scenario } from '../../model/roadmap.ts';
import { rule } from '../rule.ts';
import { fixedPlace } from '../spot.ts';

/** A tag that a view or a stakeholder chooses by, and that nothing carries: it chooses nothing, and hides nothing. */
export const unknownTag = rule({
  code: 'unknown-tag',
  reads: ['viewsAsWritten', 'stakeholdersAsWritten', 'scenariosAsWritten', 'tags', 'unclear'],
  find({ viewsAsWritten: views, stakeholdersAsWritten: stakeholders, scenariosAsWritten, tags, unclear }, report) {
    const chosen = [...views, ...stakeholders].flatMap((chooser) =>
      tagsIn(chooser.origin.declaration, choosing).map((tag) => ({ ...tag, chooser })),
    );
    // What carries it may well stand in the file that could not be read.
    if (chosen.length === 0 || unclear.missesFile) return;
    const carried = new Set([...tags, ...addedTags(scenariosAsWritten)]);
    for (const { text, start, end, property, chooser } of chosen) {
      if (carried.has(text)) continue;
      const { suggestion, other } = guess(text, carried);
      // To leave out what is internal before anything is, is prudence.
      if (property === 'exclude' && suggestion === undefined) continue;
      const { file, declaration } = chooser.origin;
      report({
        place: fixedPlace({ file, anchor: declaration, span: span(start, end) }),
        facts: {
          tag: `#${text}`,
          property,
          ...(suggestion && { suggestion: `#${suggestion}` }),
          ...(other && { other: `#${other}` }),
        },
      });
    }
  },
});

const choosing: readonly string[] = ['include', 'exclude', 'interest'];

function tagsIn({ properties }: Declaration, names: readonly string[]) {
  return properties
    .filter(({ name }) => names.includes(name.text))
    .flatMap(({ name, items }) =>
      items.flat().flatMap((value) => (value.kind === 'tag' ? [{ ...value, property: name.text }] : [])),
    );
}

/** What only a scenario adds. */
const addedTags = (scenarios: readonly Scenario[]): readonly string[] => {
  const inside = (declaration: Declaration): readonly string[] => [
    ...tagsIn(declaration, ['tags']).map(({ text }) => text),
    ...declaration.children.flatMap(inside),
  ];
  return scenarios.flatMap(({ origin }) => inside(origin.declaration));
};
