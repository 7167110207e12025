import { strict as assert } from 'node:assert';
import { simulationOfPlan } from '../../server/cli/odds.ts';
import type { Io } from '../../server/host/io.ts';
import { analysed } from '../support/analysed.ts';

describe('the odds that a command shows', () => {
  const { analysis } = analysed('feature a { duration 2d..5d..20d }');
  const told = async (stderrIsTerminal: boolean): Promise<string> => {
    let text = '';
    const err = (more: string): void => {
      text += more;
    };
    assert.ok(await simulationOfPlan(analysis, { stderrIsTerminal, err, threadFile: '' } as Io)?.answer);
    return text;
  };

  it('tell a terminal how far they are, and take that away again', async () => {
    assert.ok((await told(true)).endsWith('\r\u001b[KSimulating: 100% of 10000 runs\r\u001b[K'));
  });

  it('tell a log nothing', async () => {
    assert.equal(await told(false), '');
  });
});
