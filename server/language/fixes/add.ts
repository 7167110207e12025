/** What is missing is put in, with a value to begin from. Somebody has to look at it, so none of these is made unasked. */
import { civilOf, isoDate } from '../../../grammar/civil.ts';
import type { Code } from '../../diagnostics/codes.ts';
import { addProperties, propertyNamed } from '../../planEdits/edits.ts';
import { namesakes } from '../../workspace/places.ts';
import { rename } from '../rename.ts';
import { type Fix, type Fixer, type Found, inFile } from './fix.ts';

function add(found: Found, properties: readonly string[], preferred = false): readonly Fix[] {
  const { declaration, start, file } = found;
  if (!declaration) return [];
  const lacking = properties.filter((text) => !propertyNamed(declaration, text.split(' ')[0]!));
  if (lacking.length === 0) return [];
  return [
    {
      title: `Add ${lacking.map((text) => `\`${text}\``).join(', ')}`,
      edits: inFile(found, ...addProperties(file.text, declaration, start, lacking)),
      // What is missing may be what did not read.
      preferred: preferred && declaration.problems.length === 0,
      safe: false,
    },
  ];
}

export const addText =
  (...properties: readonly string[]): Fixer =>
  (found) =>
    add(found, properties, true);

export const addStarted: Fixer<'late-start' | 'impossible-start'> = (found) => {
  const { facts } = found.finding;
  const mayHaveStarted = !('because' in facts) || (facts.kind === 'feature' && facts.because?.kind === 'status-date');
  return mayHaveStarted ? add(found, [`started ${isoDate(facts.start)}`]) : [];
};

/** The due date of a milestone becomes its day. */
export const addDay: Fixer<'milestone-without-date'> = (found) => {
  const { due } = found.finding.facts;
  return due === undefined ? [] : add(found, [`on ${isoDate(due)}`]);
};

/** What a risk lacks: the product around it as what it threatens, or a probability. */
export const addEffect: Fixer<'risk-without-effect'> = (found) => {
  const { facts } = found.finding;
  if (!('lacks' in facts)) return [];
  if (facts.lacks === 'probability') return add(found, ['probability 30%']);
  return facts.product === undefined ? [] : add(found, [`threatens ${facts.product}`]);
};

export const addExample: Fixer<'missing-property'> = (found) => add(found, [found.finding.facts.example], true);

/** A target to be reached by the end of a year, half a year off at least. */
export const addTarget: Fixer = (found) => {
  const { year } = civilOf(found.analysis.today + 182);
  return add(found, [`target 1 by ${year}-12-31`], true);
};

/** A value in the middle of each scale. */
const beginnings: Readonly<Record<string, string>> = {
  reach: 'reach 1000',
  impact: 'impact medium',
  confidence: 'confidence 80%',
  value: 'value 5',
  urgency: 'urgency 5',
  'risk-reduction': 'risk-reduction 5',
  ease: 'ease 5',
  moscow: 'moscow should',
  effort: 'duration 2w',
  duration: 'duration 2w',
  'job size': 'duration 2w',
};

export const addScoreInputs: Fixer<'unscored-feature' | 'missing-score-input'> = (found) =>
  add(
    found,
    found.finding.facts.missing.flatMap((name) => (Object.hasOwn(beginnings, name) ? [beginnings[name]!] : [])),
    true,
  );

export const addOwner: Fixer<'unowned-feature'> = (found) =>
  add(found, [`owner ${found.finding.facts.suggestion}`], true);

/** One fix for each of the few things that may be meant. */
export const addOneOf =
  <C extends Code>(property: string, names: (found: Found<C>) => readonly string[]): Fixer<C> =>
  (found) =>
    names(found)
      .filter((name) => isWritable(found, name))
      .slice(0, 4)
      .flatMap((name) => add(found, [`${property} ${name}`]));

/** What has no name of its own, or stands in the second of two with one name, has an id that nobody can write. */
const isWritable = ({ analysis: { roadmap } }: Found, id: string): boolean =>
  !id.includes('~') && roadmap.byId.get(id)?.origin.declaration.id !== undefined;

/** The free name that the finding proposes. */
export const addName: Fixer<'missing-name'> = (found) => {
  const { declaration, start } = found;
  const name = found.finding.facts.suggestion;
  if (!declaration || declaration.id || name === undefined) return [];
  const at = start + declaration.keyword.end;
  return [
    {
      title: `Name it \`${name}\``,
      edits: inFile(found, { span: { start: at, end: at }, text: ` ${name}` }),
      preferred: true,
      safe: false,
    },
  ];
};

/** A new item of a scenario has a title, which begins as its name. */
export const addTitle: Fixer<'unresolved-reference'> = (found) => {
  const { declaration, finding, span } = found;
  if (finding.facts.property !== 'scenario' || !declaration || declaration.title) return [];
  // A path names an item of the plan; no new item has one.
  if (finding.facts.name.includes('.')) return [];
  const name = finding.facts.name.replace(/[-_]+/g, ' ');
  const title = `"${name.charAt(0).toUpperCase()}${name.slice(1)}"`;
  return [
    {
      title: `Add it as a new ${declaration.keyword.text} ${title}`,
      edits: inFile(found, { span: { start: span.end, end: span.end }, text: ` ${title}` }),
      preferred: finding.facts.suggestion === undefined,
      safe: false,
    },
  ];
};

/** Of two with one name, the one that the finding is at gets another. */
export const renameSecond: Fixer<'duplicate-name'> = (found) => {
  const { analysis, file, span, finding } = found;
  // A second header is one too many, whatever its name; two changes of one item are merged.
  if (finding.facts.of !== 'declaration') return [];
  const base = file.text.slice(span.start, span.end);
  let n = 2;
  while (namesakes(analysis, `${base}-${n}`) > 0) n++;
  const name = `${base}-${n}`;
  // What is meant by a path into it, its parts above all, is written with the new name.
  const renamed = rename(analysis, file.uri, span.start, name);
  const edits = renamed.kind === 'edits' ? renamed.edits : inFile(found, { span, text: name });
  // A line that does not read for what it begins with may be no declaration.
  const preferred = found.declaration?.problems.length === 0;
  return [{ title: `Name it \`${name}\``, edits, preferred, safe: false }];
};
