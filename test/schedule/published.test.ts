/** Answers that were published or computed elsewhere, read from the data beside the repository. */
import { strict as assert } from 'node:assert';
import { pertTable } from '../../server/schedule/simulation/pert.ts';
import { type Answer, assertAnswers, type Link, roadmapText } from '../support/activityNetwork.ts';
import { planned } from '../support/planFixture.ts';
import { describeShared, sharedJson, sharedText } from '../support/sharedData.ts';

interface Golden {
  readonly activities: Record<string, number>;
  readonly fs?: Record<string, number[]> | [number, number][];
  readonly pred?: Record<string, string>;
  readonly duration: number;
  readonly answers: Record<string, Answer>;
}

const linksOf = ({ fs, pred }: Golden): Link[] => {
  if (pred) return Object.entries(pred).flatMap(([to, from]) => [...from].map((f): Link => [f, to]));
  if (Array.isArray(fs)) return fs.map(([from, to]): Link => [`${from}`, `${to}`]);
  return Object.entries(fs ?? {}).flatMap(([from, to]) => to.map((t): Link => [from, `${t}`]));
};

describeShared('published networks', () => {
  for (const name of [
    'vanhoucke2009_p18',
    'vanhoucke2014_p1',
    'vanhoucke2014_p2',
    'vanhoucke2014_p2_changed',
    'reliable_construction',
  ]) {
    it(name, () => {
      const golden = sharedJson<Golden>(`golden/${name}.json`);
      assertAnswers({ durations: golden.activities, links: linksOf(golden) }, golden.duration, golden.answers);
    });
  }

  it('Reliable Construction: its critical path, and the means of its three-point estimates', () => {
    interface Pert {
      readonly three_point: Record<string, [number, number, number]>;
      readonly pert: { readonly mean: Record<string, number>; readonly cp: string; readonly cp_mean: number };
    }
    const { activities, three_point, pert, ...rest } = sharedJson<Golden & Pert>('golden/reliable_construction.json');
    const network = { durations: activities, links: linksOf({ activities, ...rest }) };
    const critical = planned(roadmapText(network)).schedule.items.filter((item) => item.critical);
    assert.equal(critical.map(({ index }) => Object.keys(activities)[index]).join(''), pert.cp);
    const means = Object.entries(three_point).map(([name, points]) => {
      const table = pertTable(...points);
      return [name, Math.round((table.reduce((sum, days) => sum + days, 0) / table.length) * 100) / 100];
    });
    assert.deepEqual(Object.fromEntries(means), pert.mean);
    assert.equal(
      critical.reduce((sum, { workingDays }) => sum + workingDays, 0),
      pert.cp_mean,
    );
  });

  it('Taylor, chapter 8: activities on arrows', () => {
    const taylor =
      sharedJson<Record<string, string | { act: Record<string, number>; exp: Record<string, number[]> }>>(
        'golden/taylor_ch8.json',
      );
    for (const problem of Object.values(taylor)) {
      if (typeof problem === 'string') continue;
      const names = Object.keys(problem.act);
      const links = names.flatMap((to) =>
        names.filter((from) => from.split('-')[1] === to.split('-')[0]).map((from): Link => [from, to]),
      );
      const answers = Object.fromEntries(
        Object.entries(problem.exp).map(([name, [ES, EF, LS, LF, TF]]) => [name, { ES, EF, LS, LF, TF } as Answer]),
      );
      assertAnswers({ durations: problem.act, links }, undefined, answers);
    }
  });

  it('36 combinations of link, duration and lag', () => {
    interface Case {
      readonly activities: Record<string, number>;
      readonly relations: readonly Link[];
      readonly duration: number;
      readonly expected: Record<string, Answer>;
      readonly reference_agrees: boolean;
    }
    const cases = sharedJson<Case[]>('golden/relation_types_36.json').filter((one) => one.reference_agrees);
    assert.ok(cases.length >= 20);
    for (const one of cases) {
      assertAnswers({ durations: one.activities, links: one.relations }, one.duration, one.expected);
    }
  });
});

describeShared('real projects', () => {
  const projects = [
    'c2011-01-nursing-home-noordhinder',
    'c2011-11-eating-belgium',
    'c2012-06-youth-hostel-merkenveld',
    'c2013-02-sewage-plant-hove',
    'c2013-16-office-finishing-works-4',
    'c2015-04-apartment-building-5',
    'c2015-29-fire-station',
    'c2016-10-biofuel-refinery',
  ];
  for (const name of projects) {
    it(name, () => {
      interface Tasks {
        readonly finish: number;
        readonly tasks: Record<
          string,
          { duration: number; es: number; ls: number; totalFloat: number; freeFloat: number }
        >;
      }
      const wanted = sharedJson<Tasks>(`projects/${name}.cpm.json`);
      const { schedule, item } = planned(sharedText(`projects/${name}.roadmap`));
      assert.equal(schedule.finish - schedule.start, wanted.finish);
      for (const [task, { duration, es, ls, totalFloat, freeFloat }] of Object.entries(wanted.tasks)) {
        const it = item(task);
        assert.deepEqual(
          [
            task,
            it.workingDays,
            it.earlyStart - schedule.start,
            it.lateStart - schedule.start,
            it.totalFloat,
            it.freeFloat,
          ],
          [task, duration, es, ls, totalFloat, freeFloat],
        );
      }
    });
  }

  it('48 instances of PSPLIB J30, without resources', () => {
    const rows = sharedText('psplib-j30/optimum.csv').trim().split('\n').slice(1);
    assert.equal(rows.length, 48);
    for (const row of rows) {
      const [name, cpm] = row.split(',');
      const text = sharedText(`psplib-j30/${name}.roadmap`).replace('schedule leveled', '');
      const { schedule } = planned(text);
      assert.equal(`${name} ${schedule.finish - schedule.start}`, `${name} ${cpm}`);
    }
  });

  it('679 enhancements of Kubernetes', () => {
    const { schedule, roadmap } = planned(sharedText('kubernetes/kubernetes.roadmap'));
    assert.equal(schedule.unscheduled.length, 0);
    assert.ok(roadmap.work.length > 600);
    for (const item of schedule.items) assert.ok(item.firstDay <= item.lastDay);
  });
});
