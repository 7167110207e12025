/**
 * Trees to model, as a list of passes:
 *
 *   collect     every declaration, its kind and block (`collect.ts`)
 *   ids         a dotted path for each, unique (`ids.ts`)
 *   link        names to what they mean, facts to entities, what waits for what (`link.ts`, `names.ts`, `lower/`)
 *   assemble    the entities by kind, one header, dependencies in order (`assemble.ts`)
 *
 * Never throws on what a user wrote. Given the model of an earlier version, each pass keeps what is unchanged, and the
 * answer is the same as without it.
 */
import type { Positions } from '../../grammar/positions.ts';
import { assemble } from './assemble.ts';
import { collect } from './collect.ts';
import type { SourceTree } from './entry.ts';
import { link as linkEntries } from './link.ts';
import type { Model } from './model.ts';
import { fileFindings } from './problems.ts';
import { references } from './references.ts';

/**
 * @param files in import order: a file stands after those it imports, the root last
 * @param before the model of an earlier version of these files
 */
export function buildRoadmap(
  files: readonly (SourceTree & { readonly positions: Positions })[],
  before?: Model,
): Model {
  const collected = collect(files, before?.collected.entries);
  const link = linkEntries(collected, before?.link);
  const { entries } = collected;
  const { roadmap, findings: headerFindings } = assemble(entries, link, files.at(-1)?.uri, before);
  return {
    files,
    roadmap,
    references: references(files, entries, link.linked),
    findings: [
      ...files.flatMap(({ tree, uri }) => fileFindings(tree, uri)),
      ...link.told.flatMap((at) => link.linked[at]!.findings),
      ...headerFindings,
    ],
    headerFindings,
    collected,
    link,
  };
}
