/** From the words of `roadmap import` to a roadmap and a list of what has no place in it. */
import path from 'node:path';
import { visible } from '../../diagnostics/visible.ts';
import { type ImportSettings, importedPlan } from '../../exchange/in/importedPlan.ts';
import { roadmapText } from '../../exchange/in/roadmapText.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { readBytes } from '../../host/readText.ts';
import { writeFile } from '../../host/writeFile.ts';
import type { IssuePlan } from '../../tracker/issuePlan.ts';
import type { ImportFormat } from '../../tracker/readExport.ts';
import { remarkText } from '../../tracker/remarkText.ts';
import type { Remark } from '../../tracker/trackerExport.ts';
import { plural } from '../../wording/lists.ts';
import { jsonText } from '../jsonText.ts';
import { unreadableMessage } from '../load.ts';
import type { ImportOptions } from './importOptions.ts';
import { importSettings } from './importSettings.ts';
import { type Target, targetOf, writeChanges } from './importTarget.ts';
import { planJson } from './planJson.ts';

export async function runImport(file: string, options: ImportOptions, io: Io): Promise<void> {
  const settings = importSettings(options);
  const target = options.into === undefined ? undefined : await targetOf(options.into, options, io);
  const plan = readPlan(file, { ...settings, ...importOptions(options) }, target?.header, io);
  const stated = { states: settings.states, ...(options.point && { point: options.point }) };
  const merged = target?.merge(plan, stated);
  const remarks = [...plan.remarks, ...(merged?.remarks ?? [])];
  if (options.format === 'json') io.out(`${jsonText(planJson(plan, remarks))}\n`);
  if (merged) {
    // Data on standard output stays data.
    if (!options.dryRun || options.format === 'text') await writeChanges(merged.changes, options.dryRun === true, io);
  } else {
    const title = path.basename(file).replace(/\.[^.]*$/, '');
    if (options.format === 'text') writeNew(roadmapText(plan, { title, ...stated }), options, io);
  }
  if (options.format === 'text') talk(plan, remarks, io);
}

/** A roadmap that is new: a file that exists is never written over. */
function writeNew(text: string, { outputFile, dryRun }: ImportOptions, io: Io): void {
  if (outputFile === undefined || outputFile === '-' || dryRun) io.out(text);
  else writeFile(path.resolve(io.cwd, outputFile), text, { name: outputFile, onlyNew: true });
}

const importOptions = ({ from, dates, point }: ImportOptions) => ({
  ...(from && { format: from as ImportFormat }),
  ...(dates && { dates }),
  ...(point && { point }),
});

function readPlan(file: string, settings: ImportSettings, header: Target['header'], io: Io): IssuePlan {
  const read = readBytes(path.resolve(io.cwd, file));
  if (read === undefined) throw new UsageError(`Cannot read \`${file}\`: there is no such file.`);
  if (read.kind === 'unreadable') throw new UsageError(unreadableMessage(file, read.reason));
  const result = importedPlan({ name: file, bytes: read.bytes }, settings, header);
  switch (result.kind) {
    case 'plan':
      return result.plan;
    case 'undecided':
      throw new UsageError(
        `Ambiguous order of day and month in dates such as \`${visible(result.sample)}\`. Use \`--dates dmy\` or \`--dates mdy\`.`,
      );
    case 'failed':
      throw new UsageError(`Cannot import \`${file}\`: ${visible(result.because)}.`);
  }
}

/** How columns were read, and everything that has no place in a roadmap. */
function talk({ format, issues, mapping }: IssuePlan, remarks: readonly Remark[], io: Io): void {
  const say = (line: string) => io.err(`${visible(line)}\n`);
  say(`${format}: ${plural(issues.length, 'item')}.`);
  if (mapping && mapping.length > 0)
    say(`Columns: ${mapping.map(({ column, as }) => `${column} as ${as}`).join(', ')}.`);
  if (remarks.length > 0) say(`Not in the roadmap (${remarks.length}):`);
  for (const remark of remarks) say(`  ${remarkText(remark)}`);
}
