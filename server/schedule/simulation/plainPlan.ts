/**
 * A roadmap and its schedule as a simulation reads them: plain data without syntax trees and texts, so that they can be
 * handed to another thread. Needs both; promises that the simulation of the plain ones is that of the originals.
 */
import type { Feature, Roadmap, Work } from '../../model/roadmap.ts';
import type { Schedule } from '../schedule.ts';

export interface PlainPlan {
  readonly roadmap: Roadmap;
  readonly schedule: Schedule;
}

export function plainPlan(roadmap: Roadmap, schedule: Schedule): PlainPlan {
  const work = roadmap.work.map(bare);
  const { network, early, late, reading } = schedule.passes;
  const plain = {
    work,
    dependencies: [],
    calendars: [],
    teams: [],
    products: roadmap.products.map(({ id, parent, kind }) => ({ id, parent, kind })),
    risks: roadmap.risks.map(({ origin: _, ...risk }) => risk),
    // Only what a risk threatens is looked up by its name.
    byId: new Map(work.map((each) => [each.id, each])),
  };
  const answer = {
    start: schedule.start,
    finish: schedule.finish,
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

/** Work without where and in what words it is written. */
function bare(work: Work): Partial<Work> & Pick<Work, 'id'> {
  const { origin: _, doc: __, note: ___, links: ____, tags: _____, title: ______, ...rest } = work;
  return rest.kind === 'feature'
    ? ({ ...rest, evidence: [], moves: [], supports: [] } satisfies Partial<Feature>)
    : rest;
}
