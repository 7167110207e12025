/** People that planned work asks of teams; what is done, dropped or a summary asks for nobody. */
import type { Columns } from './columns.ts';
import type { Network } from './network.ts';

export function demandsOf({
  roadmap,
  absent,
  summary,
}: Columns): Pick<Network, 'demandStart' | 'demandTeam' | 'demandPeople'> {
  const places = new Map<string, number>(roadmap.teams.map((team, place) => [team.id, place]));
  const demandStart = new Int32Array(roadmap.work.length + 1);
  const teams: number[] = [];
  const people: number[] = [];
  for (let i = 0; i < roadmap.work.length; i++) {
    if (places.size > 0 && !absent[i] && !summary[i]) {
      const work = roadmap.work[i]!;
      const asks = work.kind === 'feature' && work.finished === undefined && work.status?.state !== 'done';
      for (const demand of asks ? work.teams : []) {
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
