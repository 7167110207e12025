/** The facts that rules may read, by name. */
import * as cuts from '../analysis/cuts.ts';
import { type Fact, fact } from '../analysis/fact.ts';
import { facts } from '../analysis/facts.ts';
import { rows } from '../analysis/rows.ts';
import { sameList } from '../util/sameList.ts';
import { implied } from './impliedLinks.ts';
import { inversions } from './inversions.ts';
import { lateStarts } from './lateStarts.ts';
import { served } from './supporters.ts';
import { unclear } from './unclear.ts';

/** Files in which something hides. */
const suspectFiles = fact(
  'suspectFiles',
  [facts.files],
  (files) => [...files.values()].filter((file) => file.traits.suspect),
  {
    isSame: (now, before) => sameList(now, before),
  },
);

const isAscii = fact('isAscii', [facts.files], (files) => [...files.values()].every(({ traits }) => traits.ascii));

/** By work: whether its `start` or `on` is a month or a quarter, and so means no day exactly. */
const periods = rows('periods', cuts.workAsWritten, [], ({ kind, origin: { declaration } }) => {
  const name = kind === 'milestone' ? 'on' : 'start';
  const value = declaration.properties.find((property) => property.name.text === name)?.items[0]?.[0];
  return { isPeriod: value?.kind === 'date' && value.first !== value.last };
});

export const known = {
  root: facts.root,
  today: facts.today,
  found: facts.found,
  issues: facts.issues,
  holidays: facts.holidays,
  planInput: facts.planInput,
  schedule: facts.schedule,
  structure: facts.structure,
  links: facts.links,
  scoring: facts.scoring,
  ranking: facts.ranking,
  statusDate: facts.statusDate,
  teamCalendars: facts.teamCalendars,
  loads: facts.loads,
  moves: facts.moves,
  curves: facts.curves,
  money: facts.money,
  confidence: facts.confidence,
  header: cuts.header,
  calendars: cuts.calendars,
  teams: cuts.teams,
  objectives: cuts.objectives,
  kpis: cuts.kpis,
  products: cuts.products,
  work: cuts.work,
  risks: cuts.risks,
  views: cuts.views,
  scorings: cuts.scorings,
  headerAsWritten: cuts.headerAsWritten,
  viewsAsWritten: cuts.viewsAsWritten,
  stakeholdersAsWritten: cuts.stakeholdersAsWritten,
  scenariosAsWritten: cuts.scenariosAsWritten,
  ids: cuts.ids,
  entities: cuts.entities,
  tags: cuts.tags,
  unclear,
  served,
  implied,
  inversions,
  lateStarts,
  suspectFiles,
  isAscii,
  periods,
} as const;

type ValueOf<F> = F extends Fact<infer T> ? T : never;

export type Known = { readonly [K in keyof typeof known]: ValueOf<(typeof known)[K]> };
