/** `roadmap sync`: the progress that a tracker knows, written into the roadmap. */
import { ExitCode } from '../../host/io.ts';
import { plural } from '../../wording/lists.ts';
import { fixOpened, showPatch, writeFixed } from '../fix.ts';
import { displayPath, openRoadmaps } from '../load.ts';
import { type CommonOptions, withCommon } from '../options.ts';
import type { AddCommand } from './command.ts';

interface Options extends CommonOptions {
  readonly dryRun?: boolean;
}

export const sync: AddCommand = (program, io, exit) => {
  withCommon(program.command('sync').description('write the progress that the tracker’s exports state into roadmaps'))
    .argument('[paths...]', 'files, folders or globs (default: every roadmap below here)')
    .option('--dry-run', 'write nothing; print what would change, and exit with 1 if anything would')
    .action(async (paths: string[], options: Options) => {
      const opened = await openRoadmaps(paths, options, io);
      const fixed = await fixOpened(opened, { select: new Set(['tracker-drift']), least: 'hint' });
      if (options.dryRun)
        for (const { uri, before, after } of fixed) await showPatch(displayPath(uri, io), before, after, io);
      else writeFixed(fixed, io);
      io.err(
        fixed.length === 0
          ? 'The roadmap agrees with the tracker.\n'
          : `${plural(fixed.length, 'file')} ${options.dryRun ? 'would change' : 'changed'}.\n`,
      );
      exit(options.dryRun && fixed.length > 0 ? ExitCode.findings : ExitCode.clean);
    });
};
