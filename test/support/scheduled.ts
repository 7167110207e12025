/** A roadmap's schedule, for tests that start from the model: on the public holidays and scores of the program. */
import { publicHolidays } from '../../server/calendar/publicHolidays.ts';
import { weekLengths } from '../../server/insight/amounts.ts';
import { methodOf } from '../../server/insight/methods/index.ts';
import { dayRates } from '../../server/insight/money.ts';
import { basisOf, scoringOf } from '../../server/insight/scoring.ts';
import { structureOf } from '../../server/insight/structure.ts';
import type { Roadmap } from '../../server/model/roadmap.ts';
import { type ScheduleOptions, schedule } from '../../server/schedule/passes.ts';
import { type PlanReading, type PlanSource, readPlanInput } from '../../server/schedule/readPlanInput.ts';
import type { Schedule } from '../../server/schedule/schedule.ts';

const holidays = publicHolidays();

function sourceOf(roadmap: Roadmap): PlanSource {
  const { header, calendars, teams, work, scorings } = roadmap;
  const basis = basisOf(weekLengths(header, calendars, teams), dayRates(teams));
  const scores = scoringOf(work, methodOf(header, scorings), basis, structureOf(roadmap)).values;
  return { roadmap, holidays, scores };
}

export function inputOf(roadmap: Roadmap, before?: PlanReading): PlanReading {
  const source = sourceOf(roadmap);
  return { source, input: readPlanInput(source, before) };
}

export function scheduled(
  roadmap: Roadmap,
  options: ScheduleOptions,
  before?: { readonly roadmap: Roadmap; readonly schedule: Schedule },
): Schedule {
  const reading = before && { source: sourceOf(before.roadmap), input: before.schedule.passes.input };
  return schedule(inputOf(roadmap, reading).input, options, before?.schedule);
}
