/** The other transport: a client that forks the server talks over node's own channel. */
import { strict as assert } from 'node:assert';
import { fork } from 'node:child_process';
import { describe, it } from 'mocha';
import { type Message, serverBundle } from '../support/stdioClient.ts';

describe('the server over ipc', function () {
  this.timeout(30_000);
  it('answers, and ends when its parent lets go', async () => {
    const child = fork(serverBundle(), ['--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    const answer = new Promise<Message>((resolve) =>
      child.on('message', (message: Message) => {
        if (message.id === 1) resolve(message);
      }),
    );
    const params = { processId: process.pid, rootUri: null, capabilities: {} };
    child.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    assert.equal((await answer).result.serverInfo.name, 'roadmap');
    child.disconnect();
    assert.equal(await ended, 1);
  });
});
