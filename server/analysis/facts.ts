/** The rows of the table that are the fields of an analysis: how each is computed, and from what. */
import { publicHolidays } from '../calendar/publicHolidays.ts';
import { teamLoads } from '../insight/capacity.ts';
import { kpiForecasts } from '../insight/kpiForecast.ts';
import { methodOf } from '../insight/methods/index.ts';
import { money as moneyOf } from '../insight/money.ts';
import { rankingOf } from '../insight/rankingOf.ts';
import { scoringOf } from '../insight/scoring.ts';
import { hasStarted, structureOf } from '../insight/structure.ts';
import { teamCalendar, workCalendars as workCalendarsOf } from '../schedule/calendars.ts';
import { type Fact, fact, given } from './fact.ts';
import type { Fields } from './fields.ts';
import { scheduleOf } from './scheduleOf.ts';

const root = given<Fields['root']>('root');
const files = given<Fields['files']>('files');
const imports = given<Fields['imports']>('imports');
const today = given<Fields['today']>('today');
const model = given<Fields['model']>('model');
const roadmap = given<Fields['roadmap']>('roadmap');
const level = given<Fields['level']>('level');
const seed = given<Fields['seed']>('seed');
const confidence = given<Fields['confidence']>('confidence');
const found = given<Fields['found']>('found');
const findings = given<Fields['findings']>('findings');

/** Sets are decoded once, when a roadmap first asks for them. */
const holidayTable = publicHolidays();

const holidays = fact('holidays', [], () => holidayTable);

const references = fact('references', [model], (model) => model.references);

const schedule = fact(
  'schedule',
  [roadmap, today, level, seed],
  (roadmap, today, level, seed) => scheduleOf(roadmap, { today, level, seed }),
  { patch: ({ value }, roadmap, today, level, seed) => scheduleOf(roadmap, { today, level, seed }, value) },
);

/** Of a plan of so many items a thousand schedules fit into the moment that somebody waits for a picture. */
const QUICK = 500;

const otherSchedule = fact('otherSchedule', [roadmap, today, schedule], (roadmap, today, { leveling }) => {
  // Larger plans take longer for each schedule, so that their square counts; the largest have just the rule.
  const budget = Math.floor(1000 * Math.min(1, (QUICK / Math.max(1, roadmap.work.length)) ** 2));
  return scheduleOf(roadmap, { today, level: leveling.method === 'none' && budget });
});

const structure = fact('structure', [roadmap], (roadmap) => structureOf(roadmap), {
  patch: ({ inputs: [old], value }, roadmap) => structureOf(roadmap, { roadmap: old, structure: value }),
});

const header = fact('header', [roadmap], ({ header }) => header);
const scorings = fact('scorings', [roadmap], ({ scorings }) => scorings);

const method = fact('method', [header, scorings], methodOf);

const scoring = fact(
  'scoring',
  [roadmap, method, structure],
  (roadmap, method, structure) => scoringOf(roadmap, method, structure),
  {
    patch: ({ inputs: [old], value }, roadmap, method, structure) =>
      scoringOf(roadmap, method, structure, { roadmap: old, scoring: value }),
  },
);

const ranking = fact('ranking', [roadmap, scoring], rankingOf);

const statusDate = fact(
  'statusDate',
  [header, structure, today],
  (header, structure, today) => header?.asOf ?? (hasStarted(structure) ? today : undefined),
);

const teamCalendars = fact('teamCalendars', [roadmap, holidays], (roadmap, holidays) =>
  roadmap.teams.map((team) => teamCalendar(roadmap, team, holidays)),
);

const workCalendars = fact('workCalendars', [roadmap, holidays], workCalendarsOf);

const loads = fact('loads', [roadmap, schedule, structure, teamCalendars, statusDate], teamLoads);

const forecasts = fact('forecasts', [roadmap, schedule, structure], kpiForecasts);

const money = fact('money', [roadmap], moneyOf);

export const facts: { readonly [K in keyof Fields]: Fact<Fields[K]> } = {
  root,
  files,
  imports,
  today,
  model,
  roadmap,
  level,
  seed,
  confidence,
  found,
  findings,
  holidays,
  references,
  schedule,
  otherSchedule,
  structure,
  scoring,
  ranking,
  statusDate,
  teamCalendars,
  workCalendars,
  loads,
  forecasts,
  money,
};
