/** The commands, in the order that `roadmap --help` lists them; one a file. */
import type { Command } from 'commander';
import type { ExitCode, Io } from '../../host/io.ts';
import { capacity } from './capacity.ts';
import { completions } from './completions.ts';
import { criticalPath } from './criticalPath.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { exportPlan } from './export.ts';
import { formatFiles } from './format.ts';
import { init } from './init.ts';
import { kpis } from './kpis.ts';
import { languageServer } from './lsp.ts';
import { money } from './money.ts';
import { preview } from './preview.ts';
import { prioritize } from './prioritize.ts';
import { reportPlan } from './report.ts';
import { schedule } from './schedule.ts';
import { simulation } from './simulate.ts';
import { validate } from './validate.ts';
import { whatIf } from './whatIf.ts';

/** Adds a command to the program; `exit` takes the code when it ran. */
export type AddCommand = (program: Command, io: Io, exit: (code: ExitCode) => void) => void;

export const commands: readonly AddCommand[] = [
  validate,
  schedule,
  criticalPath,
  explain,
  prioritize,
  kpis,
  capacity,
  money,
  simulation,
  whatIf,
  diff,
  reportPlan,
  exportPlan,
  formatFiles,
  preview,
  init,
  languageServer,
  completions,
];
