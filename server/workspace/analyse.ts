/**
 * From files to the answer, as a list of steps: read and parse, model, schedule, rank, check, settle.
 * Given the analysis of an earlier version, each step keeps what is unchanged; the answer is the same as without it.
 */
import type { Day } from '../../grammar/civil.ts';
import { parse } from '../../grammar/parse.ts';
import { check, settle } from '../checks/index.ts';
import { rank } from '../insight/rank.ts';
import { buildRoadmap } from '../model/buildRoadmap.ts';
import { schedule } from '../schedule/passes.ts';
import type { Analysis, ParsedFile } from './analysis.ts';
import type { FileSource } from './fileSource.ts';
import { importTree } from './importGraph.ts';
import { withKpiData } from './kpiData.ts';
import { parsedFile } from './parsedFile.ts';
import { canonicalUri } from './uri.ts';

export interface AnalyseOptions {
  readonly today: Day;
  /** How a file is read; by default from the source, kept from `before` where its text is the same. */
  readonly load?: (uri: string) => ParsedFile | undefined;
}

/** `undefined` where the root cannot be read. Never throws on what a user wrote. */
export function analyse(
  root: string,
  source: FileSource,
  { today, load }: AnalyseOptions,
  before?: Analysis,
): Analysis | undefined {
  const tree = importTree(canonicalUri(root), load ?? loader(source, before?.files), source);
  if (tree.files.size === 0) return undefined;
  const model = buildRoadmap(tree.order, before?.model);
  const { references } = model;
  const { roadmap, findings: dataFindings } = withKpiData(model.roadmap, source);
  const scheduled = schedule(roadmap, { today });
  const ranking = rank(roadmap, scheduled);
  const { files } = tree;
  const found = [...tree.findings, ...model.findings, ...dataFindings];
  const checked = check({ roadmap, schedule: scheduled, ranking, files, today, found });
  const findings = settle([...found, ...checked], roadmap, files);
  return Object.freeze({
    root: canonicalUri(root),
    files,
    imports: tree.imports,
    today,
    roadmap,
    references,
    model,
    schedule: scheduled,
    ranking,
    findings,
  });
}

/** Parses what the source gives; a file that `before` has with the same text is kept. */
export const loader =
  (source: FileSource, before?: ReadonlyMap<string, ParsedFile>) =>
  (uri: string): ParsedFile | undefined => {
    const text = source.read(uri);
    if (text === undefined) return undefined;
    const known = before?.get(uri);
    return known?.text === text ? known : parsedFile(uri, text, parse(text));
  };
