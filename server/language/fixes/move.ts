/** What is in the wrong place goes where it belongs. */
import { shift } from '../../../grammar/text.ts';
import { addProperties, propertyNamed, removeStatement } from '../../planEdits/edits.ts';
import { entityOfDeclaration } from '../../workspace/places.ts';
import { type Fixer, inFile } from './fix.ts';

/** More parts than this are a list to choose from, and no fix. */
const MOST_PARTS = 4;

/** The properties of a feature that are ignored, to one of its sub-features that has none of them. */
export const moveToPart: Fixer<'unused-estimate' | 'unused-score'> = (found) => {
  const { analysis, declaration, start, file } = found;
  const whole = declaration && entityOfDeclaration(analysis, declaration);
  if (whole?.kind !== 'feature') return [];
  const names = found.finding.facts.properties;
  const moved = declaration!.properties.filter(({ name }) => names.includes(name.text));
  const removals = moved.map((property) => removeStatement(file.text, shift(property, start)));
  const areApart = removals.every(({ span }, i) => i === 0 || removals[i - 1]!.span.end <= span.start);
  if (moved.length === 0 || !areApart) return [];
  const texts = moved.map((property) => file.text.slice(start + property.start, start + property.end));
  const parts = whole.parts.map((index) => analysis.roadmap.work[index]!).filter(({ kind }) => kind === 'feature');
  return parts
    .filter(({ origin }) => !names.some((name) => propertyNamed(origin.declaration, name)))
    .slice(0, MOST_PARTS)
    .map(({ name, origin }) => ({
      title: `Move ${names.map((text) => `\`${text}\``).join(', ')} to \`${name}\``,
      edits: inFile(
        found,
        ...removals,
        ...addProperties(file.text, origin.declaration, file.positions.start(origin.declaration), texts),
      ),
      preferred: false,
      safe: false,
    }));
};
