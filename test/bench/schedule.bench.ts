/** The scheduling engine: how fast its passes are, and a levelled plan of a thousand efforts beside TaskJuggler's. */
import { isoDate } from '../../grammar/civil.ts';
import { backwardPass } from '../../server/schedule/backwardPass.ts';
import { buildNetwork, structureOf } from '../../server/schedule/buildNetwork.ts';
import { forwardPass } from '../../server/schedule/forwardPass.ts';
import { levelNetwork } from '../../server/schedule/leveling/level.ts';
import { planEnd } from '../../server/schedule/planEnd.ts';
import { simulate } from '../../server/schedule/simulation/simulate.ts';
import { simulatedPlan } from '../../server/schedule/simulation/simulatedPlan.ts';
import { roadmapOf } from '../support/roadmapOf.ts';
import { inputOf, scheduled } from '../support/scheduled.ts';
import { measure, milliseconds, ratio } from './measure.ts';
import { asRoadmap, sharedProject, taskJuggler } from './schedulePeers.ts';

const row = (...cells: readonly string[]): void =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(46) : cell.padStart(14))).join(''));

console.log('\nPasses\n');
row('what', 'median', 'least');
const chain = (count: number, range: boolean): string =>
  [
    'roadmap r { start 2027-01-04 }',
    ...sharedProject(count, 1).map(({ days, after }, i) => {
      const duration = range ? `${days}d..${days + 2}d..${days * 3 + 2}d` : `${days}d`;
      return `feature t${i} { duration ${duration}${after.length ? `; after ${after.map((a) => `t${a}`).join(', ')}` : ''} }`;
    }),
  ].join('\n');
for (const count of [1000, 10_000]) {
  const { passes } = scheduled(roadmapOf(chain(count, false)), { today: 0, level: false });
  const early = forwardPass(passes.network);
  const end = planEnd(passes.network, early);
  const late = { start: early.start.slice(), finish: early.finish.slice(), dueBy: early.start.slice() };
  const full = measure(() => backwardPass(passes.network, forwardPass(passes.network, early), end, late), 201);
  row(`forward and backward pass, ${count} tasks`, milliseconds(full.ms), milliseconds(full.least));
}
const uncertain = roadmapOf(chain(1000, true));
const planned = scheduled(uncertain, { today: 0, level: false });
const simulated = measure(() => simulate(simulatedPlan(planned), { runs: 10_000 }), 5);
row('10,000 simulated runs of 1,000 tasks', milliseconds(simulated.ms), milliseconds(simulated.least));

console.log('\nA thousand efforts of twenty teams, levelled\n');
const teams = 20;
const tasks = sharedProject(1000, teams);
const roadmap = roadmapOf(asRoadmap(tasks, teams));
const plain = scheduled(roadmap, { today: 0, level: {} });
const { input } = inputOf(roadmap);
const network = buildNetwork(input, structureOf(input), { start: plain.start, serial: true });
const before = forwardPass(network);
const pass = measure(() => levelNetwork(network, before), 51);
const wholePlan = measure(() => scheduled(roadmap, { today: 0, level: true }), 51);
row('one levelled pass', milliseconds(pass.ms), milliseconds(pass.least));
row('the whole plan with it', milliseconds(wholePlan.ms), milliseconds(wholePlan.least));
const start = performance.now();
const searched = scheduled(roadmap, { today: 0, level: { budget: 5000, seed: 1 } });
row('at 5,000 schedules', milliseconds(performance.now() - start));
row('last day by the rule, by search', isoDate(plain.finish - 1), isoDate(searched.finish - 1));
row(
  'lower bound, gap by the rule, by search',
  String(searched.leveling.lowerBound),
  `${(plain.leveling.gap * 100).toFixed(1)} %`,
  `${(searched.leveling.gap * 100).toFixed(1)} %`,
);
const peer = taskJuggler(tasks, teams);
if (peer) {
  row('tj3, whole run', milliseconds(peer.whole), ratio(peer.whole, pass.ms));
  row('tj3, less a run without work', milliseconds(peer.whole - peer.idle), ratio(peer.whole - peer.idle, pass.ms));
  row('its last day', peer.last);
} else console.log('tj3 is not installed: nothing to compare with.');
