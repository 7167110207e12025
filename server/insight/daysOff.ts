/** Whose days off keep work from going on: absences of its teams and holidays of its calendars, by their names. */
import type { Day } from '../../grammar/civil.ts';
import type { PublicHolidays } from '../calendar/publicHolidays.ts';
import type { Data } from '../model/data.ts';
import type { Calendar, Entity, Header, Id, Team, Work } from '../model/roadmap.ts';

interface Around {
  readonly header?: Data<Header>;
  readonly byId: { get(id: string): Data<Entity> | undefined };
}

/** Each reason once, for the days `[from, until)`; nothing where no name is written. */
export function daysOff(
  roadmap: Around,
  sets: PublicHolidays,
  work: Data<Work>,
  from: Day,
  until: Day,
): readonly string[] {
  const meets = ({ first, last }: { readonly first: Day; readonly last: Day }): boolean =>
    first < until && last >= from;
  const teams = work.kind === 'feature' ? work.teams.flatMap(({ team }) => teamOf(roadmap, team)) : [];
  const away = teams.flatMap((team) =>
    team.away
      .filter(meets)
      .map(({ first, why }) => ({ first, says: `\`${team.name}\` is away${why ? ` (${plain(why)})` : ''}` })),
  );
  const calendars = (teams.length > 0 ? teams : [undefined]).flatMap((team) =>
    calendarOf(roadmap, team?.calendar ?? roadmap.header?.calendar),
  );
  const holidays = calendars.flatMap(({ holidays, holidaySets }) => [
    ...holidays.filter(meets).flatMap(({ first, name }) => (name ? [{ first, says: plain(name) }] : [])),
    ...holidaySets.flatMap((code) =>
      (sets(code) ?? [])
        .filter(({ day }) => from <= day && day < until)
        .map(({ day, name }) => ({ first: day, says: name })),
    ),
  ]);
  const inOrder = [...away, ...holidays].sort((a, b) => a.first - b.first);
  return [...new Set(inOrder.map(({ says }) => says))];
}

/** Backticks are for names in the sentences this goes into. */
const plain = (text: string): string => text.replaceAll('`', '’');

const teamOf = ({ byId }: Around, id: Id): readonly Data<Team>[] => {
  const team = byId.get(id);
  return team?.kind === 'team' ? [team] : [];
};

const calendarOf = ({ byId }: Around, id: Id | undefined): readonly Data<Calendar>[] => {
  const calendar = id === undefined ? undefined : byId.get(id);
  return calendar?.kind === 'calendar' ? [calendar] : [];
};
