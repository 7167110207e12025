/** People that planned work asks of teams; what is done, dropped or a summary asks for nobody. */
import type { Data } from '../model/data.ts';
import type { Feature, Work } from '../model/roadmap.ts';
import type { Demands, PlanInput } from './planInput.ts';
import type { PlanSource } from './planSource.ts';

/** @param before the rows that an edit changed, the work before it and what was read of that: kept where nobody asks otherwise */
export function readDemands(
  { teams, work }: Pick<PlanSource, 'teams' | 'work'>,
  before?: { readonly changed: readonly number[]; readonly was: PlanSource['work']; readonly input: PlanInput },
): Demands {
  if (before?.changed.every((i) => asksTheSame(work[i]!, before.was[i]!))) {
    const { demandStart, demandTeam, demandPeople } = before.input;
    return { demandStart, demandTeam, demandPeople };
  }
  const places = new Map<string, number>(teams.map((team, place) => [team.id, place]));
  const demandStart = new Int32Array(work.length + 1);
  const demandTeam: number[] = [];
  const demandPeople: number[] = [];
  const dropped = new Uint8Array(work.length);
  for (let i = 0; i < work.length; i++) {
    const item = work[i]!;
    // A summary stands before its parts, so whether it is dropped is known when they are met.
    dropped[i] = item.status?.state === 'dropped' || (item.partOf !== undefined && dropped[item.partOf]) ? 1 : 0;
    for (const demand of !dropped[i] && asks(item) ? item.teams : []) {
      const place = places.get(demand.team);
      if (place === undefined || demand.people <= 0) continue;
      demandTeam.push(place);
      demandPeople.push(demand.people);
    }
    demandStart[i + 1] = demandTeam.length;
  }
  return { demandStart, demandTeam: Int32Array.from(demandTeam), demandPeople: Float64Array.from(demandPeople) };
}

const asks = (work: Data<Work>): work is Data<Feature> =>
  work.kind === 'feature' && work.parts.length === 0 && work.finished === undefined && work.status?.state !== 'done';

/** Whether two versions of the same work ask the same people of the same teams. */
function asksTheSame(now: Data<Work>, before: Data<Work>): boolean {
  if (isDropped(now) !== isDropped(before) || now.partOf !== before.partOf) return false;
  const teams = asks(now) ? now.teams : [];
  const known = asks(before) ? before.teams : [];
  return (
    teams.length === known.length &&
    teams.every(({ team, people }, i) => team === known[i]!.team && people === known[i]!.people)
  );
}

const isDropped = ({ status }: Data<Work>): boolean => status?.state === 'dropped';
