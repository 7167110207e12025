/** Networks as textbooks print them (activities, durations, links, day numbers) written as roadmaps and compared. */
import { strict as assert } from 'node:assert';
import { planned } from './planFixture.ts';

export type Link = readonly [from: string, to: string, type?: string, lag?: number];

export interface Activities {
  readonly durations: Readonly<Record<string, number>>;
  readonly links: readonly Link[];
}

/** Day numbers; what is left out is not compared. */
export interface Answer {
  readonly ES?: number;
  readonly EF?: number;
  readonly LS?: number;
  readonly LF?: number;
  readonly TF?: number;
  readonly FF?: number;
}

/** Every day is a working day, so that day numbers are those of the book. */
export function roadmapText({ durations, links }: Activities): string {
  const features = Object.entries(durations).map(([name, days]) => {
    const after = links
      .filter(([, to]) => to === name)
      .map(([from, , type = 'FS', lag = 0]) => `t${from} ${type} ${lag < 0 ? `${lag}d` : `+${lag}d`}`);
    return `feature t${name} { duration ${days}d${after.length > 0 ? `; after ${after.join(', ')}` : ''} }`;
  });
  return ['roadmap r { start 2027-01-01; calendar always }', 'calendar always { workdays mon..sun }', ...features].join(
    '\n',
  );
}

export function assertAnswers(
  network: Activities,
  duration: number | undefined,
  answers: Readonly<Record<string, Answer>>,
): void {
  const { schedule, item } = planned(roadmapText(network));
  const actual: Record<string, Answer> = {};
  for (const [name, answer] of Object.entries(answers)) {
    const it = item(`t${name}`);
    const all: Required<Answer> = {
      ES: it.earlyStart - schedule.start,
      EF: it.earlyFinish - schedule.start,
      LS: it.lateStart - schedule.start,
      LF: it.lateFinish - schedule.start,
      TF: it.totalFloat,
      FF: it.freeFloat,
    };
    actual[name] = Object.fromEntries(Object.keys(answer).map((key) => [key, all[key as keyof Answer]]));
  }
  assert.deepEqual(actual, answers);
  if (duration !== undefined) assert.equal(schedule.finish - schedule.start, duration);
}
