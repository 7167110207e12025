/**
 * Which figures of a roadmap cannot be relied on, because a part of its text was not read or not understood. What is
 * wrong with a plan that was understood (a missed deadline, a broken guard rail) is a result and no reason to doubt it.
 */

import type { Declaration } from '../../grammar/syntax.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { codes } from '../diagnostics/codes.ts';
import { allFigures, type Figure, figuresFrom, figuresOf } from '../diagnostics/figures.ts';
import { type Finding, messageOf } from '../diagnostics/finding.ts';
import { list, plural } from '../wording/lists.ts';
import { propertiesOf } from './propertiesOf.ts';

export interface Unreliable {
  /** In the order of `allFigures`. */
  readonly figures: readonly Figure[];
  /** The findings that make them so, at least one. */
  readonly because: readonly Finding[];
}

export function unreliable({ findings, files }: Pick<Analysis, 'findings' | 'files'>): Unreliable | undefined {
  if (!findings.some(({ code }) => codes[code].spoils)) return undefined;
  const present = new Set(figuresFrom(writtenIn(files)));
  const spoiled = new Set<Figure>();
  const because = findings.filter((finding) => {
    const figures = spoiledBy(finding, present);
    for (const figure of figures) spoiled.add(figure);
    return figures.length > 0;
  });
  return because.length === 0 ? undefined : { figures: allFigures.filter((figure) => spoiled.has(figure)), because };
}

/** Of an error in a property that was understood for what it is, only figures that the roadmap has. */
function spoiledBy(finding: Finding, present: ReadonlySet<Figure>): readonly Figure[] {
  const { spoils = [], group } = codes[finding.code];
  if (spoils !== 'property') return spoils;
  const properties = propertiesOf(finding);
  // Outside of any property, the line that it is in was not read, and may have held anything.
  if (properties.length === 0 && group === 'syntax') return allFigures;
  return properties.flatMap(figuresOf).filter((figure) => present.has(figure));
}

/** The properties that are written anywhere; a range of durations counts as `probability`, since it varies as well. */
function writtenIn(files: Analysis['files']): ReadonlySet<string> {
  const written = new Set<string>();
  const visit = ({ properties, children }: Declaration): void => {
    for (const { name, items } of properties) {
      written.add(name.text);
      if (!written.has('probability') && items.some((item) => item.some(({ kind }) => kind === 'range')))
        written.add('probability');
    }
    children.forEach(visit);
  };
  for (const { tree } of files.values()) for (const item of tree.items) if (item.kind === 'declaration') visit(item);
  return written;
}

/** `Dates and costs may be wrong because of 2 errors in plan.roadmap. The first: …`, the same on every surface. */
export function unreliableText({ figures, because }: Unreliable): string {
  const what = figures.length === allFigures.length ? 'all figures' : list(figures);
  const files = [...new Set(because.map(({ place }) => place.file.slice(place.file.lastIndexOf('/') + 1)))];
  const where = files.length > 3 ? plural(files.length, 'file') : list(files);
  const first = because.length === 1 ? '' : 'The first: ';
  return `${what.replace(/^./, (letter) => letter.toUpperCase())} may be wrong because of ${plural(because.length, 'error')} in ${where}. ${first}${messageOf(because[0]!)}`;
}
