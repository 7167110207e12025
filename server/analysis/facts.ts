/** The rows of the table that are the fields of an analysis: how each is computed, and from what. */
import { publicHolidays } from '../calendar/publicHolidays.ts';
import { weekLengths } from '../insight/amounts.ts';
import { calendarDays } from '../insight/calendarDays.ts';
import { teamLoads } from '../insight/capacity.ts';
import { type KpiForecast, kpiCurves, movesByKpi, movesOf } from '../insight/kpiForecast.ts';
import { methodOf } from '../insight/methods/index.ts';
import { dayRates, money as moneyOf, ownMoney as ownMoneyOf } from '../insight/money.ts';
import { rankingOf } from '../insight/rankingOf.ts';
import { basisOf, scoringOf } from '../insight/scoring.ts';
import { DROPPED, hasStarted, indexesWith, structureOf } from '../insight/structure.ts';
import { areSameCalendars, teamCalendars } from '../schedule/calendars.ts';
import type { PlanSource } from '../schedule/planSource.ts';
import { readLinks } from '../schedule/readLinks.ts';
import { readPlanInput } from '../schedule/readPlanInput.ts';
import { isAlike } from '../util/isAlike.ts';
import { sameList } from '../util/sameList.ts';
import { calendars, header, kpis, products, risks, scorings, teams, work } from './cuts.ts';
import { type Fact, fact } from './fact.ts';
import type { Fields } from './fields.ts';
import {
  confidence,
  files,
  findings,
  found,
  imports,
  issues,
  level,
  model,
  roadmap,
  root,
  seed,
  suppressed,
  today,
} from './givens.ts';
import { rows } from './rows.ts';
import { scheduleOf } from './scheduleOf.ts';

/** Sets are decoded once, when a roadmap first asks for them. */
const holidayTable = publicHolidays();

const holidays = fact('holidays', [], () => holidayTable);

const references = fact('references', [model], (model) => model.references);

const dependencies = fact('dependencies', [roadmap], ({ dependencies }) => dependencies);

const links = fact('links', [dependencies], (dependencies) => readLinks(dependencies), {
  patch: ({ inputs: [old], value }, now) => readLinks(now, { dependencies: old, links: value }),
});

const structure = fact('structure', [work, links], (work, links) => structureOf(work, links), {
  patch: ({ inputs: [old], value }, work, links) => structureOf(work, links, { work: old, structure: value }),
});

const weeks = fact('weeks', [header, calendars, teams], weekLengths, {
  isSame: (now, before) => now.key === before.key,
});

const rates = fact('rates', [teams, weeks], dayRates, { isSame: isAlike });

const method = fact('method', [header, scorings], methodOf);

const basis = fact('basis', [weeks, rates], basisOf);

const scoring = fact(
  'scoring',
  [work, method, basis, structure],
  (work, method, basis, structure) => scoringOf(work, method, basis, structure),
  {
    patch: ({ inputs: [old, , oldBasis], value }, work, method, basis, structure) =>
      scoringOf(work, method, basis, structure, { work: old, basis: oldBasis, scoring: value }),
  },
);

/** Only levelling weighs work by its scores. */
const planScores = fact('planScores', [level, header, scoring], (level, header, { values }) =>
  (level ?? header?.leveled ?? false) === false ? undefined : values,
);

const calendarsOfTeams = fact(
  'teamCalendars',
  [header, calendars, teams, holidays],
  (header, calendars, teams, holidays) => teamCalendars(header, calendars, teams, holidays),
  {
    patch: ({ value }, header, calendars, teams, holidays) => teamCalendars(header, calendars, teams, holidays, value),
    isSame: (now, before) => areSameCalendars(now, before),
  },
);

/** Everything that the plan is read from. */
const planSource = fact(
  'planSource',
  [header, work, teams, products, risks, links, calendarsOfTeams, planScores],
  (header, work, teams, products, risks, links, calendars, scores): PlanSource => ({
    header,
    work,
    teams,
    products,
    risks,
    links,
    calendars,
    scores,
  }),
);

const planInput = fact('planInput', [planSource], (source) => readPlanInput(source), {
  patch: ({ inputs: [source], value: input }, now) => readPlanInput(now, { source, input }),
});

const schedule = fact(
  'schedule',
  [planInput, today, level, seed],
  (input, today, level, seed) => scheduleOf(input, { today, level, seed }),
  { patch: ({ value }, input, today, level, seed) => scheduleOf(input, { today, level, seed }, value) },
);

const ranking = fact('ranking', [work, basis, scoring], rankingOf);

const statusDate = fact(
  'statusDate',
  [header, structure, today],
  (header, structure, today) => header?.asOf ?? (hasStarted(structure) ? today : undefined),
);

const loads = fact(
  'loads',
  [teams, schedule, calendarsOfTeams, statusDate],
  (teams, schedule, calendars, since) => teamLoads(teams, schedule, calendars.teams, since),
  {
    patch: ({ inputs: [old], value }, teams, schedule, calendars, since) =>
      teamLoads(teams, schedule, calendars.teams, since, { teams: old, loads: value }),
    isSame: sameList,
  },
);

const dropped = fact('dropped', [structure], (structure) => indexesWith(structure, DROPPED), { isSame: sameList });

const statedMoves = rows('statedMoves', work, [], movesOf);

const moves = fact('moves', [statedMoves, dropped], movesByKpi);

const curves = fact('curves', [kpis, moves, schedule], (kpis, moves, schedule) => kpiCurves(kpis, moves, schedule), {
  patch: ({ inputs: [oldKpis, oldMoves, oldSchedule], value }, kpis, moves, schedule) =>
    kpiCurves(kpis, moves, schedule, { kpis: oldKpis, moves: oldMoves, schedule: oldSchedule, curves: value }),
  isSame: sameList,
});

const forecasts = fact('forecasts', [roadmap, curves], (roadmap, curves) =>
  roadmap.kpis.map((kpi, i): KpiForecast => ({ kpi, ...curves[i]! })),
);

const plannedDays = fact(
  'plannedDays',
  [work, teams, schedule, planInput, calendarsOfTeams],
  (work, teams, schedule, input, calendars) => calendarDays(work, teams, schedule, input, calendars.teams),
  { isSame: isAlike },
);

const ownMoney = rows('ownMoney', work, [weeks, rates, plannedDays], ownMoneyOf);

const money = fact('money', [ownMoney, header, products], moneyOf);

export const facts: { readonly [K in keyof Fields]: Fact<Fields[K]> } = {
  root,
  files,
  imports,
  today,
  model,
  roadmap,
  issues,
  level,
  seed,
  confidence,
  found,
  findings,
  suppressed,
  holidays,
  references,
  planInput,
  schedule,
  links,
  structure,
  scoring,
  ranking,
  statusDate,
  teamCalendars: calendarsOfTeams,
  weeks,
  loads,
  moves,
  curves,
  forecasts,
  money,
};
