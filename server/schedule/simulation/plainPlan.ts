/**
 * A roadmap and its schedule as a simulation reads them: plain data without syntax trees and texts, so that they can be
 * handed to another thread. Needs both; promises that the simulation of the plain ones is that of the originals.
 */
import type { Feature, Roadmap, Work } from '../../model/roadmap.ts';
import type { Schedule } from '../schedule.ts';
import { threatened } from './threatened.ts';
import { isRange } from './varies.ts';

export interface PlainPlan {
  readonly roadmap: Roadmap;
  readonly schedule: Schedule;
}

export function plainPlan(roadmap: Roadmap, schedule: Schedule): PlainPlan {
  const work = roadmap.work.map(bare);
  const hit = roadmap.risks.map(({ threatens }) =>
    threatens.flatMap((id) => threatened(roadmap, id)).map((i) => work[i]!),
  );
  const { network, early, late, reading } = schedule.passes;
  const plain = {
    work,
    dependencies: [],
    calendars: [],
    teams: [],
    products: roadmap.products.map(({ id, parent, kind }) => ({ id, parent, kind })),
    // A product or a summary is told by the work that waits, so that nothing else has to be looked up.
    risks: roadmap.risks.map(({ origin: _, ...risk }, r) => ({ ...risk, threatens: hit[r]!.map(({ id }) => id) })),
    byId: new Map(hit.flat().map((one) => [one.id, one])),
  };
  const answer = {
    start: schedule.start,
    finish: schedule.finish,
    lastDay: schedule.lastDay,
    items: schedule.items.map(({ index, earlyFinish, lastDay }) => ({ index, earlyFinish, lastDay })),
    passes: {
      network: { ...network, work },
      early,
      late,
      reading: { columns: { calendars: reading.columns.calendars } },
    },
  };
  // The rest of both is never read by a simulation; the test of this file compares their answers.
  return { roadmap: plain as unknown as Roadmap, schedule: answer as unknown as Schedule };
}

type Bare = Pick<Work, 'kind' | 'id' | 'index' | 'partOf' | 'product' | 'due'> &
  Partial<Pick<Feature, 'parts' | 'duration' | 'effort' | 'teams'>>;

/** What waits for a risk has no parts; one array is copied once, however many have it. */
const none: readonly number[] = [];

/** Few fields, since ten thousand of them are copied while somebody may be typing: an estimate only where it varies. */
function bare(work: Work): Bare {
  const { kind, id, index, partOf, product, due } = work;
  const plain = { kind, id, index, partOf, product, due };
  if (work.kind === 'milestone') return plain;
  const { duration, effort, teams } = work;
  return isRange(duration ?? effort) ? { ...plain, parts: none, duration, effort, teams } : { ...plain, parts: none };
}
