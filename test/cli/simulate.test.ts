import { strict as assert } from 'node:assert';
import path from 'node:path';
import { interruptible } from '../../server/cli/interruptible.ts';
import { runSimulation } from '../../server/cli/runSimulation.ts';
import { ExitCode, type Io } from '../../server/host/io.ts';
import { simulate } from '../../server/schedule/simulation/simulate.ts';
import { simulatedPlan } from '../../server/schedule/simulation/simulatedPlan.ts';
import { analysed } from '../support/analysed.ts';
import { bundle, folder, roadmap } from '../support/command.ts';

const plan = `roadmap "Odds" { start 2027-01-04 }
product p "P" {
  feature x "X" { duration 3d..5d..12d }
  feature y "Y" { duration 4d..6d..20d; after x }
  milestone done "Done" { after y; due 2027-01-20 }
}
risk late "Vendor late" { probability 30%; delay 5d; threatens y }
`;

describe('roadmap simulate', function () {
  this.timeout(60_000);
  const { analysis } = analysed(plan);
  const threadFile = path.join(path.dirname(bundle), 'simulation.cjs');
  const spoken: string[] = [];
  const io = (stderrIsTerminal: boolean): Io => ({
    cwd: '/',
    env: {},
    stdoutIsTerminal: false,
    stderrIsTerminal,
    threadFile,
    shippedFolder: '',
    columns: 80,
    out: assert.fail,
    err: (text) => void spoken.push(text),
    stdin: async () => ({ kind: 'text', text: '' }),
  });
  beforeEach(() => {
    spoken.length = 0;
  });

  it('says what the direct call says, and nothing else where standard error is no terminal', async () => {
    const options = { runs: 3000, seed: 5 };
    const odds = await interruptible(runSimulation(analysis.schedule, options, io(false)), io(false));
    assert.deepEqual(odds, simulate(simulatedPlan(analysis.schedule), options));
    assert.deepEqual(spoken, []);
    const place = folder({ 'plan.roadmap': plan });
    const ran = roadmap(['simulate', '--runs', '3000', '--seed', '5', '--format', 'json'], { cwd: place.path });
    place.remove();
    assert.equal(ran.err, '');
    assert.equal(JSON.parse(ran.out).items[1].criticality, odds!.items[1]!.criticality);
  });

  it('tells how far it is on a terminal, and Ctrl+C ends it with no answer', async () => {
    const before = process.listeners('SIGINT');
    const press = () => (process.listeners('SIGINT').at(-1) as () => void)();
    const terminal = io(true);
    const pressing: Io = {
      ...terminal,
      err(text) {
        terminal.err(text);
        if (/Simulating: \d+% of 900000000 runs/.test(text)) press();
      },
    };
    const run = runSimulation(analysis.schedule, { runs: 900_000_000 }, pressing);
    const answer = await interruptible(run, pressing);
    assert.equal(answer, undefined);
    assert.equal(ExitCode.interrupted, 130);
    assert.deepEqual(spoken.slice(-2), ['\r\u001b[K', 'Interrupted: there is no answer.\n']);
    assert.deepEqual(process.listeners('SIGINT'), before);
  });
});
