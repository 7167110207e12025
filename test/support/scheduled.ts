/** A roadmap's schedule, for tests that start from the model: read by the facts that the product reads it by. */

import { facts } from '../../server/analysis/facts.ts';
import { type FactTable, factTable } from '../../server/analysis/factTable.ts';
import type { Roadmap } from '../../server/model/roadmap.ts';
import { type ScheduleOptions, schedule } from '../../server/schedule/passes.ts';
import type { PlanInput } from '../../server/schedule/planInput.ts';
import type { Schedule } from '../../server/schedule/schedule.ts';

/** What was read of a version of a roadmap, for that of the next one. */
export interface Reading {
  readonly table: FactTable;
  readonly input: PlanInput;
}

/** With scores whatever the header says, since a test may level all the same. */
export function inputOf(roadmap: Roadmap, before?: Reading): Reading {
  const values = new Map<(typeof facts)[keyof typeof facts], unknown>([
    [facts.roadmap, roadmap],
    [facts.level, true],
  ]);
  const table = before ? before.table.next(values) : factTable(values);
  return { table, input: table.get(facts.planInput) };
}

export const scheduled = (roadmap: Roadmap, options: ScheduleOptions): Schedule =>
  schedule(inputOf(roadmap).input, options);
