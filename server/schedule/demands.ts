/** People that planned work asks of teams; what is done, dropped or a summary asks for nobody. */
import type { Feature, Roadmap, Work } from '../model/roadmap.ts';
import type { Network } from './network.ts';

export type Demands = Pick<Network, 'demandStart' | 'demandTeam' | 'demandPeople'>;

/** By work index, 1 for dropped work and for summaries. */
export function demandsOf(roadmap: Roadmap, absent: Uint8Array, summary: Uint8Array): Demands {
  const places = new Map<string, number>(roadmap.teams.map((team, place) => [team.id, place]));
  const demandStart = new Int32Array(roadmap.work.length + 1);
  const teams: number[] = [];
  const people: number[] = [];
  for (let i = 0; i < roadmap.work.length; i++) {
    if (places.size > 0 && !absent[i] && !summary[i]) {
      const work = roadmap.work[i]!;
      for (const demand of asks(work) ? work.teams : []) {
        const place = places.get(demand.team);
        if (place === undefined || demand.people <= 0) continue;
        teams.push(place);
        people.push(demand.people);
      }
    }
    demandStart[i + 1] = teams.length;
  }
  return { demandStart, demandTeam: Int32Array.from(teams), demandPeople: Float64Array.from(people) };
}

const asks = (work: Work): work is Feature =>
  work.kind === 'feature' && work.finished === undefined && work.status?.state !== 'done';

/** Whether two versions of the same work ask the same people of the same teams. */
export function asksTheSame(now: Work, before: Work): boolean {
  const teams = asks(now) ? now.teams : [];
  const known = asks(before) ? before.teams : [];
  return (
    teams.length === known.length &&
    teams.every(({ team, people }, i) => team === known[i]!.team && people === known[i]!.people)
  );
}
