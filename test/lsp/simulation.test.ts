/** Odds are worked out on a thread of their own: the answer is that of the direct call, and an edit ends it. */
import { strict as assert } from 'node:assert';
import path from 'node:path';
import { describe, it } from 'mocha';
import { simulateInThread } from '../../server/host/simulationThread.ts';
import { simulatorInSteps } from '../../server/host/simulator.ts';
import { simulate } from '../../server/schedule/simulation/simulate.ts';
import { simulatedPlan } from '../../server/schedule/simulation/simulatedPlan.ts';
import type { Simulation } from '../../server/schedule/simulation/simulation.ts';
import { analysed } from '../support/analysed.ts';
import { generateRoadmap } from '../support/generateRoadmap.ts';
import { serverBundle, startClient } from '../support/stdioClient.ts';

/** Ranges of every kind, two calendars, parts, risks, facts and a month. */
const plan = `roadmap "Odds" { start 2027-01-04; as-of 2027-01-06; schedule leveled }
calendar six "Six days" { workdays mon..sat }
team crew "Crew" { capacity 2; calendar six }
product shop "Shop" {
  feature search "Search" { duration 3d..5d..14d; started 2027-01-04; status in-progress 20% }
  feature cart "Cart" {
    feature pay "Pay" { effort 4d..8d..20d; team crew 2; after search +2d }
    feature look "Look" { duration 1mo..2mo }
  }
  milestone beta "Beta" { after cart; due 2027-03-12 }
}
risk vendor "Vendor late" { probability 40%; delay 5d..10d..30d; threatens pay, beta }
risk flu "Half the crew ill" { probability 20%; delay 2d..3d..9d; threatens shop }
risk taste "Nobody agrees" { probability 20%; delay 1w; threatens cart }
`;

const threadFile = (): string => path.join(path.dirname(serverBundle()), 'simulation.cjs');
const nothing = { progress: () => {}, failed: (error: unknown) => assert.fail(String(error)) };

describe('a simulation', function () {
  this.timeout(60_000);
  const { schedule } = analysed(plan).analysis;

  for (const seed of [1, 7]) {
    it(`gives the same on a thread, in steps and directly (seed ${seed})`, async () => {
      const direct = simulate(simulatedPlan(schedule), { runs: 5000, seed });
      const far = await new Promise<Simulation>((done) => {
        simulateInThread(threadFile(), schedule, { ...nothing, done }, { runs: 5000, seed });
      });
      assert.deepEqual(far, direct);
      assert.ok(direct.uncertain && direct.roadmap.p80 > direct.roadmap.planned);
    });
  }

  it('in small steps is the one with seed 1 and the usual number of runs', async () => {
    const steps = simulatorInSteps((run) => void setImmediate(run));
    const stepped = await new Promise<Simulation>((done) => {
      steps.start(schedule, { ...nothing, done });
    });
    assert.deepEqual(stepped, simulate(simulatedPlan(schedule)));
  });

  it('sends no syntax tree to the thread', () => {
    const sent = JSON.stringify(simulatedPlan(schedule));
    assert.doesNotMatch(sent, /"declaration"|"title":"Search"/);
  });

  it('is the same for a plan that was sent to another thread', () => {
    for (const seed of [1, 2, 3, 4]) {
      const whole = analysed(generateRoadmap({ features: 80, seed })).analysis;
      const plan = simulatedPlan(whole.schedule);
      const options = { runs: 1000, seed };
      assert.deepEqual(simulate(structuredClone(plan), options), simulate(plan, options));
    }
  });

  it('says how far it is, and says nothing any more once it is stopped', async () => {
    const large = analysed(generateRoadmap({ features: 2000 })).analysis.schedule;
    await new Promise<void>((resolve) => {
      let told = 0;
      const stop = simulateInThread(threadFile(), large, {
        progress(done, runs) {
          told++;
          assert.ok(told === 1 && done > 0 && done < runs);
          stop();
          setTimeout(resolve, 300);
        },
        done: () => assert.fail('it was stopped'),
        failed: nothing.failed,
      });
    });
  });

  it('that cannot start is a failure that is told once', async () => {
    const { passes } = schedule;
    const wrong = { ...schedule, passes: { ...passes, network: { ...passes.network, size: Number.NaN } } };
    await new Promise<void>((resolve) => {
      simulateInThread(threadFile(), wrong, {
        ...nothing,
        done: () => assert.fail('it cannot be done'),
        failed: () => resolve(),
      });
    });
  });
});

describe('the server while it simulates', function () {
  this.timeout(60_000);
  const text = generateRoadmap({ features: 2000 });

  it('shows the progress to an editor that can, and an edit ends both', async () => {
    const client = await startClient({ capabilities: { window: { workDoneProgress: true } } });
    client.open('a.roadmap', text);
    const { value } = await client.next('$/progress', (params) => params.value.kind === 'begin');
    assert.equal(value.title, 'Roadmap: odds of every date');
    const textDocument = { uri: client.uri('a.roadmap'), version: 2 };
    const start = { line: 0, character: 0 };
    client.notify('textDocument/didChange', {
      textDocument,
      contentChanges: [{ range: { start, end: start }, text: '// Later\n' }],
    });
    await client.next('$/progress', (params) => params.value.kind === 'end');
    await client.next('$/progress', (params) => params.value.kind === 'begin');
    assert.ok(await client.request('textDocument/hover', { textDocument, position: { line: 1, character: 2 } }));
    await client.stop();
  });

  it('shows none to an editor that cannot', async () => {
    const client = await startClient();
    client.open('a.roadmap', text);
    await client.next('roadmap/planChanged', ({ version }) => version >= 2, 30_000);
    assert.ok(client.received.every(({ method }) => !method?.includes('rogress')));
    await client.stop();
  });
});
