/**
 * From files to an analysis: read and parse, make the model, and hand both to the table of facts. What is unchanged since
 * an earlier version is kept; the answer is the same as without it.
 */
import { parse } from '../../grammar/parse.ts';
import { type Analysis, analysisOf, type Confidence, type ParsedFile } from '../analysis/analysis.ts';
import type { Fact } from '../analysis/fact.ts';
import { facts } from '../analysis/facts.ts';
import type { Observe } from '../analysis/factTable.ts';
import type { PlanOptions } from '../analysis/scheduleOf.ts';
import { findings, suppressed } from '../findings/reported.ts';
import { buildRoadmap } from '../model/buildRoadmap.ts';
import type { Roadmap } from '../model/roadmap.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { FileSource } from './fileSource.ts';
import { importTree } from './importGraph.ts';
import { withKpiData } from './kpiData.ts';
import { parsedFile, unreadableFile } from './parsedFile.ts';
import { trackerData } from './trackerData.ts';
import { canonicalUri } from './uri.ts';

export interface AnalyseOptions extends PlanOptions {
  /** What a simulation says of this plan, where one has run: it takes too long to be waited for here. */
  readonly confidence?: (roadmap: Roadmap, schedule: Schedule) => Confidence | undefined;
  /** How a file is read; by default from the source, kept from `before` where its text is the same. */
  readonly load?: (uri: string) => ParsedFile | undefined;
  /** Watches what is computed. */
  readonly observe?: Observe;
}

/** `undefined` where there is no root. Never throws on what a user wrote. */
export function analyse(
  root: string,
  source: FileSource,
  { today, level, seed, confidence: confidenceOf, load, observe }: AnalyseOptions,
  before?: Analysis,
): Analysis | undefined {
  const tree = importTree(canonicalUri(root), load ?? loader(source, before?.files), source);
  if (tree.files.size === 0) return undefined;
  const model = buildRoadmap(tree.order, before?.model);
  const { roadmap, findings: dataFindings } = withKpiData(model.roadmap, source);
  const { issues, findings: issueFindings } = trackerData(roadmap.header, source, before?.issues);
  const found = [...tree.findings, ...model.findings, ...dataFindings, ...issueFindings];
  const { files, imports } = tree;
  const values = { root: canonicalUri(root), files, imports, today, level, seed, model, roadmap, issues, found };
  const planned = analysisOf({ ...values, confidence: undefined }, before, { observe, rows: upperRows });
  const analysis = planned.with({ confidence: confidenceOf?.(roadmap, planned.schedule) });
  // A mistake of ours is met here, where the edges expect one, and not when a surface first reads a finding.
  return analysis.findings && analysis;
}

/** The facts that are declared by name, computed by the layers above them. */
const upperRows = new Map<Fact<unknown>, Fact<unknown>>([
  [facts.findings, findings],
  [facts.suppressed, suppressed],
]);

/** Parses what the source gives; a file that `before` has with the same text is kept. */
const loader =
  (source: FileSource, before?: ReadonlyMap<string, ParsedFile>) =>
  (uri: string): ParsedFile | undefined => {
    const text = source.read(uri);
    if (text === undefined) {
      const reason = source.unreadable?.(uri);
      return reason && unreadableFile(uri, reason);
    }
    const known = before?.get(uri);
    return known?.text === text && !known.unreadable ? known : parsedFile(uri, text, parse(text));
  };
