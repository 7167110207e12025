/** A file of another tool as a plan, read with the settings that the user and the roadmap's header state. */
import type { Header } from '../../model/roadmap.ts';
import type { IssuePlan } from '../../tracker/issuePlan.ts';
import { type ExportFile, type ImportFormat, readExport } from '../../tracker/readExport.ts';
import { resolveIssues } from '../../tracker/resolveIssues.ts';
import { statusKey } from '../../tracker/statusNames.ts';
import type { ReadResult, ReadSettings } from '../../tracker/trackerExport.ts';
import type { TextOptions } from './roadmapText.ts';

export interface ImportSettings extends ReadSettings, Pick<TextOptions, 'states' | 'point'> {
  readonly format?: ImportFormat;
}

export type ImportedPlan =
  | { readonly kind: 'plan'; readonly plan: IssuePlan }
  | Exclude<ReadResult, { readonly kind: 'read' }>;

/** @param header of the roadmap that it is merged into */
export function importedPlan(
  file: ExportFile,
  settings: ImportSettings,
  header?: Pick<Header, 'issueStatus' | 'issuePoint'>,
): ImportedPlan {
  const result = readExport(file, settings.format, settings);
  if (result.kind !== 'read') return result;
  const states = new Map(
    [...(header?.issueStatus ?? []), ...settings.states].map(({ name, state }) => [statusKey(name), state] as const),
  );
  const point = settings.point === undefined ? header?.issuePoint : amountOf(settings.point);
  return { kind: 'plan', plan: resolveIssues(result.raw, { states, ...(point && { point }) }) };
}

const amountOf = (point: string): { amount: number; unit: string } => ({
  amount: Number.parseFloat(point),
  unit: point.replace(/^[\d.]+/, ''),
});
