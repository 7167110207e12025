/** From the words of `roadmap import` to a roadmap and a list of what has no place in it. */
import path from 'node:path';
import { visible } from '../../diagnostics/visible.ts';
import { roadmapText } from '../../exchange/in/roadmapText.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { readBytes } from '../../host/readText.ts';
import { writeFile } from '../../host/writeFile.ts';
import type { IssuePlan } from '../../tracker/issuePlan.ts';
import { type ImportFormat, readExport } from '../../tracker/readExport.ts';
import { resolveIssues } from '../../tracker/resolveIssues.ts';
import { statusKey } from '../../tracker/statusNames.ts';
import type { Remark } from '../../tracker/trackerExport.ts';
import { plural } from '../../wording/lists.ts';
import { jsonText } from '../jsonText.ts';
import { unreadableMessage } from '../load.ts';
import type { ImportOptions } from './importOptions.ts';
import { importSettings } from './importSettings.ts';
import { targetOf, writeChanges } from './importTarget.ts';
import { planJson } from './planJson.ts';

export async function runImport(file: string, options: ImportOptions, io: Io): Promise<void> {
  const settings = importSettings(options);
  const target = options.into === undefined ? undefined : await targetOf(options.into, options, io);
  const states = new Map(
    [...(target?.states ?? []), ...settings.states].map(({ name, state }) => [statusKey(name), state] as const),
  );
  const point = options.point ?? target?.point;
  const plan = resolveIssues(readFile(file, options, settings, io), {
    states,
    ...(point && { point: amountOf(point) }),
  });
  const stated = { states: settings.states, ...(options.point && { point: options.point }) };
  const merged = target?.merge(plan, stated);
  const remarks = [...plan.remarks, ...(merged?.remarks ?? [])];
  if (options.format === 'json') io.out(`${jsonText(planJson(plan, remarks))}\n`);
  if (merged) {
    // Data on standard output stays data.
    if (!options.dryRun || options.format === 'text') writeChanges(merged.changes, options.dryRun === true, io);
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

function readFile(file: string, options: ImportOptions, { columns }: ReturnType<typeof importSettings>, io: Io) {
  const read = readBytes(path.resolve(io.cwd, file));
  if (read === undefined) throw new UsageError(`Cannot read \`${file}\`: there is no such file.`);
  if (read.kind === 'unreadable') throw new UsageError(unreadableMessage(file, read.reason));
  const result = readExport({ name: file, bytes: read.bytes }, options.from as ImportFormat | undefined, {
    ...(options.dates && { dates: options.dates }),
    columns,
  });
  switch (result.kind) {
    case 'read':
      return result.raw;
    case 'undecided':
      throw new UsageError(
        `Ambiguous order of day and month in dates such as \`${visible(result.sample)}\`. Use \`--dates dmy\` or \`--dates mdy\`.`,
      );
    case 'failed':
      throw new UsageError(`Cannot import \`${file}\`: ${visible(result.because)}.`);
  }
}

const amountOf = (point: string): { amount: number; unit: string } => ({
  amount: Number.parseFloat(point),
  unit: point.replace(/^[\d.]+/, ''),
});

/** How columns were read, and everything that has no place in a roadmap. */
function talk({ format, issues, mapping }: IssuePlan, remarks: readonly Remark[], io: Io): void {
  const say = (line: string) => io.err(`${visible(line)}\n`);
  say(`${format}: ${plural(issues.length, 'item')}.`);
  if (mapping && mapping.length > 0)
    say(`Columns: ${mapping.map(({ column, as }) => `${column} as ${as}`).join(', ')}.`);
  if (remarks.length > 0) say(`Not in the roadmap (${remarks.length}):`);
  for (const { where, key, text } of remarks)
    say(`  ${[where, key].filter(Boolean).join(', ')}${where || key ? ': ' : ''}${text}`);
}
