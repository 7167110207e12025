/** The commands, in the order that `roadmap --help` lists them; one a file. */
import { capacity } from './capacity.ts';
import type { AddCommand } from './command.ts';
import { completions } from './completions.ts';
import { criticalPath } from './criticalPath.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { exportPlan } from './export.ts';
import { formatFiles } from './format.ts';
import { importPlan } from './import.ts';
import { init } from './init.ts';
import { kpis } from './kpis.ts';
import { languageServer } from './lsp.ts';
import { money } from './money.ts';
import { preview } from './preview.ts';
import { prioritize } from './prioritize.ts';
import { reportPlan } from './report.ts';
import { schedule } from './schedule.ts';
import { simulation } from './simulate.ts';
import { sync } from './sync.ts';
import { validate } from './validate.ts';
import { whatIf } from './whatIf.ts';

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
  importPlan,
  sync,
  formatFiles,
  preview,
  init,
  languageServer,
  completions,
];
