/** Nothing that a client sends ends the preview's server: the real process, spoken to over raw sockets. */
import { strict as assert } from 'node:assert';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { startPreviewServer } from '../../server/cli/preview/server.ts';
import { folder, start } from '../support/command.ts';

const plan = 'product tea "Tea" { feature pot "Pot" { duration 2d } }\n';

/** What a server answers to these bytes until it closes the connection or has been silent for a while. */
function said(port: number, bytes: string | Uint8Array, patience = 250): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = net.connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('data', (part) => {
      answer += part;
      // The answer is whole, and the connection would only be kept.
      if (/^HTTP\S+ 4\d\d/.test(answer)) socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);

describe('roadmap preview, whatever a client sends', function () {
  this.timeout(60_000);
  const place = folder({ 'plan.roadmap': plan });
  let server: ReturnType<typeof start>;
  let address: URL;
  let logged = '';
  const port = (): number => Number(address.port);

  before(async () => {
    server = start(['preview', 'plan.roadmap', '--today', '2027-01-04'], place.path);
    server.stderr.on('data', (part) => {
      logged += part;
    });
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    address = new URL(line.toString().trim());
  });
  afterEach(async () => {
    assert.equal(server.exitCode, null, logged);
    const answer = await said(
      port(),
      `GET /${address.search} HTTP/1.1\r\nHost: ${address.host}\r\nConnection: close\r\n\r\n`,
      5000,
    );
    assert.equal(statusOf(answer), 200);
    assert.match(answer, /<\/html>/);
  });
  after(() => {
    server.kill();
    place.remove();
  });
  const send = (method: string, target: string, headers = `Host: ${address.host}\r\n`, body = '') =>
    said(port(), `${method} ${target} HTTP/1.1\r\n${headers}\r\n${body}`);

  const targets = [
    ...[
      '//',
      '///',
      '//a@b:c',
      '//[::1',
      '//?token=x',
      '*',
      '\\\\',
      '\\',
      '/%',
      '/%00',
      '/%ff',
      '/..;/',
      '?',
      '#',
      '.',
      '/?%',
    ],
    ...[
      'http://',
      'http://[',
      'http://a:99999/',
      'http://127.0.0.1/',
      'https://x',
      'data:,x',
      'javascript:0',
      '/?token=%E0%A4',
    ],
    ...[`/${'a'.repeat(15_000)}`, `/${'a'.repeat(100_000)}`, `/?token=${'%'.repeat(9000)}`],
  ];
  it('goes on after every request target', async () => {
    for (const target of targets) {
      for (const method of ['GET', 'POST']) {
        const status = statusOf(await send(method, target));
        assert.ok([0, 400, 403, 431].includes(status), `${target.slice(0, 40)}: ${status}`);
        assert.equal(server.exitCode, null, `${method} ${target.slice(0, 40)}\n${logged}`);
      }
    }
    // With the token they are still nothing that is served.
    for (const target of ['//', 'http://', '/%00', '\\', '*', '/webview.js/']) {
      assert.ok([400, 404].includes(statusOf(await send('GET', `${target}${address.search}`))), target);
    }
  });

  it('goes on after every method, upgrade and expectation', async () => {
    const methods = ['OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'HEAD', 'DELETE', 'PRI', 'BOGUS', 'get', '', 'GET\t'];
    for (const method of methods) {
      for (const target of [`/${address.search}`, '/', 'evil.example:443', '*']) {
        assert.notEqual(statusOf(await send(method, target)), 200, `${method} ${target}`);
      }
    }
    const host = `Host: ${address.host}\r\n`;
    await send('GET', `/${address.search}`, `${host}Connection: Upgrade\r\nUpgrade: websocket\r\n`);
    await send('GET', `/${address.search}`, `${host}Expect: nonsense\r\n`);
    await send('POST', `/message${address.search}`, `${host}Expect: 100-continue\r\nContent-Length: 2\r\n`, '{}');
  });

  it('refuses every other host and origin', async () => {
    for (const host of [
      '',
      'Host: \r\n',
      'Host: //\r\n',
      'Host: [\r\n',
      'Host: evil.example\r\n',
      'Host: a\r\nHost: b\r\n',
    ]) {
      const status = statusOf(await send('GET', `/${address.search}`, host));
      assert.ok([400, 403].includes(status), `${host}: ${status}`);
    }
    for (const origin of ['null', '//', 'http://', '%', '\u00ff', 'http://evil.example', `https://${address.host}`]) {
      const answer = await send('GET', `/${address.search}`, `Host: ${address.host}\r\nOrigin: ${origin}\r\n`);
      assert.equal(statusOf(answer), 403, origin);
    }
    assert.equal(statusOf(await said(port(), `GET /${address.search} HTTP/1.0\r\n\r\n`)), 403);
  });

  it('goes on after what is no HTTP', async () => {
    const noise = [
      '\x16\x03\x01\x02\x00',
      '\0'.repeat(5000),
      'GET / HTTP/9.9\r\n\r\n',
      '\r\n\r\n',
      'a'.repeat(200_000),
      'GET /',
    ];
    for (const bytes of noise) await said(port(), bytes);
    await send('GET', '/', `Host: ${address.host}\r\nX: ${'y'.repeat(100_000)}\r\n`);
    await send('GET', '/', `Host: ${address.host}\r\n: no name\r\n`);
  });

  it('goes on after every message, and refuses what is no JSON', async () => {
    const post = (body: string, length = Buffer.byteLength(body)) =>
      send('POST', `/message${address.search}`, `Host: ${address.host}\r\nContent-Length: ${length}\r\n`, body);
    for (const broken of ['', '{', 'x', '\u0000', '['.repeat(30_000), '\ufeff', "{'kind': 1}"]) {
      assert.equal(statusOf(await post(broken)), 400, broken.slice(0, 20));
    }
    const id = 'x'.repeat(4096);
    const odd = [
      ...[
        'null',
        '[]',
        '1',
        '"x"',
        '{}',
        '{"kind":"nope"}',
        '{"kind":"level","level":"x"}',
        '{"__proto__":1,"kind":"ready"}',
      ],
      ...[
        '{"kind":"view","query":{}}',
        '{"kind":"view","query":{"view":"nope"}}',
        '{"kind":"editPlan","request":1,"edit":{}}',
      ],
      ...[`{"kind":"reveal","id":"${id}","focus":true}`, '{"kind":"reveal","id":"__proto__","focus":true}'],
      ...[
        '{"kind":"reveal","id":"\\u001b[31m","focus":false}',
        '{"kind":"ready","level":null}',
        '{"kind":"constructor"}',
      ],
    ];
    for (const message of odd) assert.equal(statusOf(await post(message)), 204, message.slice(0, 60));
    // Too long, longer than it says, shorter than it says, in chunks that are none.
    await post('x'.repeat(200_000));
    await post('{}', 100_000_000);
    await post('{"kind":"ready"}', 3);
    const chunked = `Host: ${address.host}\r\nTransfer-Encoding: chunked\r\n`;
    await send('POST', `/message${address.search}`, chunked, 'zzz\r\n');
    await send('POST', `/message${address.search}`, `${chunked}Content-Length: 5\r\n`, '0\r\n\r\n');
  });

  it('goes on while pages come and go in the middle of what is sent to them', async () => {
    for (let i = 0; i < 40; i++) {
      const socket = net.connect(port(), '127.0.0.1');
      socket.on('error', () => {});
      socket.write(`GET /events${address.search} HTTP/1.1\r\nHost: ${address.host}\r\n\r\n`);
      setTimeout(() => socket.resetAndDestroy(), 20 + i * 3);
      if (i % 8 === 0) writeFileSync(path.join(place.path, 'plan.roadmap'), plan.replace('2d', `${2 + i}d`));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  });

  it('answers at once beside a thousand slow clients, and lets go of them', async () => {
    const slow = Array.from({ length: 1000 }, (_, i) => {
      const socket = net.connect(port(), '127.0.0.1');
      // Half of them say nothing at all.
      return socket
        .on('error', () => {})
        .on('connect', () => i % 2 && socket.write('GET /'))
        .resume();
    });
    await Promise.all(slow.map((socket) => once(socket, 'connect')));
    const begin = performance.now();
    const answer = await said(port(), `GET /${address.search} HTTP/1.1\r\nHost: ${address.host}\r\n\r\n`, 5000);
    assert.equal(statusOf(answer), 200);
    await Promise.all(slow.map((socket) => (socket.closed ? undefined : once(socket, 'close'))));
    assert.ok(performance.now() - begin < 30_000);
  });

  it('logs nothing of all that as a mistake of its own', () => assert.doesNotMatch(logged, /failed|bug|Error/));
});

describe('the server of the preview', () => {
  it('answers 500 to a request that makes its content fail, reports it, and goes on', async () => {
    const failures: unknown[] = [];
    let broken = true;
    const work = <T>(value: T): T => {
      if (broken) throw new Error('a mistake of ours');
      return value;
    };
    const server = await startPreviewServer(
      {
        page: () => work('the page'),
        script: new Uint8Array(),
        style: new Uint8Array(),
        connect: () => work({ receive: () => {}, opened: () => {}, closed: () => {} }),
        failed: (error) => failures.push(error),
      },
      0,
    );
    const { port, host, search } = new URL(server.url);
    const ask = async (words: string, body = ''): Promise<number> =>
      statusOf(
        await said(
          Number(port),
          `${words.replace('?', search)} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
        ),
      );
    const asked: [string, string?][] = [['GET /?'], ['GET /events?'], ['POST /message?', '{}']];
    for (const [words, body] of asked) assert.equal(await ask(words, body), 500, words);
    assert.equal(failures.length, 3);
    broken = false;
    for (const [words, body] of asked) assert.equal(await ask(words, body), body ? 204 : 200, words);
    server.close();
  });
});
