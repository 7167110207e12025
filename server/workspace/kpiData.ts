/**
 * Measurements of KPIs out of data files (`from "file.csv" column "c"`). The file is read through the FileSource, so
 * nothing outside the workspace is; they go beside those that are written, which count on a day that both have.
 */
import type { Property } from '../../grammar/syntax.ts';
import { type Finding, finding, type Place } from '../diagnostics/finding.ts';
import { hasUnit } from '../insight/mixedUnits.ts';
import type { Entity, Kpi, Roadmap } from '../model/roadmap.ts';
import { type DataReading, readData } from './dataFile.ts';
import type { FileSource } from './fileSource.ts';

export function withKpiData(
  roadmap: Roadmap,
  source: FileSource,
): { readonly roadmap: Roadmap; readonly findings: readonly Finding[] } {
  if (!roadmap.kpis.some(({ from }) => from)) return { roadmap, findings: [] };
  const findings: Finding[] = [];
  const byId = new Map<string, Entity>(roadmap.byId);
  const kpis = roadmap.kpis.map((kpi) => {
    if (!kpi.from) return kpi;
    const reading = readingOf(kpi, kpi.from, source, findings);
    if (!reading || reading.actuals.length === 0) return kpi;
    const filled = { ...kpi, actuals: merged(reading.actuals, kpi.actuals) };
    byId.set(kpi.id, filled);
    return filled;
  });
  return { roadmap: { ...roadmap, kpis, byId }, findings };
}

function readingOf(
  kpi: Kpi,
  { path, column }: NonNullable<Kpi['from']>,
  source: FileSource,
  findings: Finding[],
): DataReading | undefined {
  const { file, declaration } = kpi.origin;
  const property = declaration.properties.find(({ name }) => name.text === 'from');
  const place = (value: number): Place => ({ file, anchor: declaration, span: spanOf(property, value, declaration) });
  const found = source.find(path, file);
  const uri = found.kind === 'found' ? found.uris[0] : undefined;
  const text = uri === undefined ? undefined : source.read(uri);
  if (text === undefined) {
    const reason = uri === undefined ? undefined : source.unreadable?.(uri);
    const code = found.kind === 'outside' ? 'import-outside' : 'import-not-found';
    findings.push(reason ? finding('unreadable-file', place(0), { path, reason }) : finding(code, place(0), { path }));
    return undefined;
  }
  const reading = readData(text, path, column, hasUnit(kpi) ? kpi.percent : undefined);
  for (const data of reading.faults) {
    const [property, value] = data.kind === 'no-column' ? (['column', 2] as const) : (['from', 0] as const);
    findings.push(finding('wrong-value', place(value), { property, data }));
  }
  return reading;
}

/** A value of `from "file.csv" column "c"`, or the name where the property is not in this declaration. */
function spanOf(property: Property | undefined, value: number, declaration: Kpi['origin']['declaration']) {
  const { start, end } = property?.items[0]?.[value] ?? property?.name ?? declaration.keyword;
  return { start, end };
}

function merged(read: Kpi['actuals'], written: Kpi['actuals']): Kpi['actuals'] {
  const byDay = new Map([...read, ...written].map((actual) => [actual.on, actual]));
  return [...byDay.values()].sort((a, b) => a.on - b.on);
}
