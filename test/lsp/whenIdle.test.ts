import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { whenIdle } from '../../server/lsp/whenIdle.ts';

describe('whenIdle: newest version wins', () => {
  const nextTurn = (run: () => void): void => void setImmediate(run);
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('works once for a burst, when it is over', async () => {
    let worked = 0;
    const { touch, settled } = whenIdle(() => worked++, nextTurn);
    for (let i = 0; i < 1000; i++) {
      touch();
      await turn();
    }
    assert.equal(worked, 0);
    await settled();
    assert.equal(worked, 1);
  });

  it('works again for what comes later', async () => {
    let worked = 0;
    const { touch, settled } = whenIdle(() => worked++, nextTurn);
    touch();
    await settled();
    touch();
    await settled();
    await settled();
    assert.equal(worked, 2);
  });

  it('lets nobody wait for ever, not even when the work throws', async () => {
    const uncaught = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    const thrown = new Promise((resolve) => process.once('uncaughtException', resolve));
    const { touch, settled } = whenIdle(() => {
      throw new Error('our mistake');
    }, nextTurn);
    touch();
    await settled();
    assert.match(String(await thrown), /our mistake/);
    for (const listener of uncaught) process.on('uncaughtException', listener);
  });
});
