/**
 * Which figures of a roadmap cannot be relied on, because a part of its text was not read or not understood. What is
 * wrong with a plan that was understood (a missed deadline, a broken guard rail) is a result and no reason to doubt it.
 */
import { codes } from '../diagnostics/codes.ts';
import { allFigures, type Figure, figuresOf } from '../diagnostics/figures.ts';
import { type Finding, messageOf } from '../diagnostics/finding.ts';
import { list, plural } from '../wording/lists.ts';
import { propertiesOf } from './propertiesOf.ts';

export interface Unreliable {
  /** In the order of `allFigures`. */
  readonly figures: readonly Figure[];
  /** The findings that make them so, at least one. */
  readonly because: readonly Finding[];
}

export function unreliable(findings: readonly Finding[]): Unreliable | undefined {
  const because = findings.filter((finding) => spoiledBy(finding).length > 0);
  if (because.length === 0) return undefined;
  const spoiled = new Set(because.flatMap(spoiledBy));
  return { figures: allFigures.filter((figure) => spoiled.has(figure)), because };
}

function spoiledBy(finding: Finding): readonly Figure[] {
  const { spoils = [], group } = codes[finding.code];
  if (spoils !== 'property') return spoils;
  const properties = propertiesOf(finding);
  // Outside of any property, the line that it is in was not read.
  if (properties.length === 0 && group === 'syntax') return allFigures;
  return properties.flatMap(figuresOf);
}

/** `Dates and costs may be wrong because of 2 errors in plan.roadmap. The first: …`, the same on every surface. */
export function unreliableText({ figures, because }: Unreliable): string {
  const what = figures.length === allFigures.length ? 'all figures' : list(figures);
  const files = [...new Set(because.map(({ place }) => place.file.slice(place.file.lastIndexOf('/') + 1)))];
  const where = files.length > 3 ? plural(files.length, 'file') : list(files);
  const first = because.length === 1 ? '' : 'The first: ';
  return `${what.replace(/^./, (letter) => letter.toUpperCase())} may be wrong because of ${plural(because.length, 'error')} in ${where}. ${first}${messageOf(because[0]!)}`;
}
