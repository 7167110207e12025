import { strict as assert } from 'node:assert';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { isoDate } from '../../grammar/civil.ts';
import { folder, start } from '../support/command.ts';

const plan = (days: number): string => `product tea "Tea" { feature pot "Pot" { duration ${days}d } }\n`;

describe('roadmap preview', function () {
  this.timeout(30_000);
  const place = folder({ 'plan.roadmap': plan(2), 'secret.txt': 'not for the web' });
  let server: ReturnType<typeof start>;
  let address: URL;

  before(async () => {
    server = start(['preview', 'plan.roadmap', '--today', '2027-01-04'], place.path);
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    address = new URL(line.toString().trim());
  });
  after(() => {
    server.kill();
    place.remove();
  });

  /** A request with just the headers given. */
  const ask = (target: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; body: string; headers: http.IncomingHttpHeaders }>((resolve, reject) => {
      const { port, host } = address;
      const request = http.request({ host: '127.0.0.1', port, path: target, method, headers: { host, ...headers } });
      request.on('error', reject).on('response', (response) => {
        let body = '';
        response
          .on('data', (part) => (body += part))
          .on('end', () => resolve({ status: response.statusCode!, body, headers: response.headers }));
      });
      request.end();
    });
  const withToken = (pathname: string): string => `${pathname}${address.search}`;

  it('listens on loopback and serves the page with a strict policy', async () => {
    const { status, body } = await ask(withToken('/'));
    assert.equal(address.hostname, '127.0.0.1');
    assert.equal(status, 200);
    assert.match(body, /default-src &#39;none&#39;/);
    assert.doesNotMatch(body, /unsafe-inline/);
  });

  it('gives nothing without the token, to another host name or to another origin', async () => {
    assert.equal((await ask('/')).status, 403);
    assert.equal((await ask('/?token=guess')).status, 403);
    assert.equal((await ask(withToken('/'), { host: 'evil.example' })).status, 403);
    assert.equal((await ask(withToken('/events'), { origin: 'http://evil.example' })).status, 403);
    assert.equal((await ask(withToken('/message'), { origin: 'null' }, 'POST')).status, 403);
  });

  it('has no path to a file', async () => {
    for (const target of [
      '/secret.txt',
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '//etc/passwd',
      '/webview.js/../../secret.txt',
    ]) {
      const { status, body } = await ask(withToken(target));
      assert.notEqual(status, 200, target);
      assert.doesNotMatch(body, /not for the web/);
    }
  });

  it('sends the plan, then each change of the file, and keeps the picture while the text is broken', async () => {
    const messages = await follow(withToken('/events'));
    const first = await messages.next();
    assert.equal(first.kind, 'plan');
    assert.equal(isoDate(first.plan.rows[0].lastDay), '2027-01-05');
    const next = async (kind: string) => {
      for (;;) {
        const message = await messages.next();
        if (message.kind === kind) return message;
      }
    };
    writeFileSync(path.join(place.path, 'plan.roadmap'), plan(3));
    const { difference } = await next('difference');
    assert.equal(isoDate(difference.changed[0][1].lastDay), '2027-01-06');
    writeFileSync(path.join(place.path, 'plan.roadmap'), 'product tea "Tea" { feature pot "Pot {');
    assert.match((await next('broken')).message, /syntax errors?: this is the last valid picture/);
    messages.close();
  });

  it('does not call good what it could read of a text that is broken from the start', async () => {
    const other = folder({ 'open.roadmap': 'product tea "Tea" { feature pot "Pot" { duration 2d }' });
    const second = start(['preview', 'open.roadmap', '--today', '2027-01-04'], other.path);
    const [line] = (await once(second.stdout, 'data')) as [Buffer];
    const at = new URL(line.toString().trim());
    const messages = await follow(`/events${at.search}`, at);
    assert.equal((await messages.next()).kind, 'plan');
    assert.equal((await messages.next()).message, '1 syntax error: this is what can be read.');
    messages.close();
    second.kill();
    other.remove();
  });

  it('levels by resources when the page asks for it, and draws the odds of either plan', async () => {
    const two = `team t { capacity 1 }
feature a { duration 2d..3d..9d; team t }
feature b { duration 3d; team t }
`;
    writeFileSync(path.join(place.path, 'plan.roadmap'), two);
    const messages = await follow(withToken('/events'));
    const untilRows = async (
      days: number,
    ): Promise<{ head: { leveled: boolean }; changed: [number, { p80?: number }][] }> => {
      for (;;) {
        const { kind, plan: whole, difference } = await messages.next();
        const head = kind === 'plan' ? whole : difference?.head;
        if (head && head.finish - head.start === days)
          return difference ?? { head, changed: [...whole.rows.entries()] };
      }
    };
    /** The picture comes first, then the same with the odds of every date. */
    const untilOdds = async (days: number) => {
      for (;;) {
        const drawn = await untilRows(days);
        if (drawn.changed.length > 0 && drawn.changed.every(([, row]) => row.p80 !== undefined)) return drawn;
      }
    };
    await untilOdds(3);
    post({ kind: 'level', level: true });
    assert.equal((await untilOdds(8)).head.leveled, true);
    post({ kind: 'level', level: false });
    assert.equal((await untilRows(3)).head.leveled, false);
    messages.close();
  });

  it('levels for the page that asks, and not for another one', async () => {
    const two = 'team t { capacity 1 }\nfeature a { duration 2d; team t }\nfeature b { duration 3d; team t }\n';
    writeFileSync(path.join(place.path, 'plan.roadmap'), two);
    const pages = ['one', 'two'].map((page) => ({ page, target: `${withToken('/events')}&page=${page}` }));
    const streams = await Promise.all(pages.map(({ target }) => follow(target)));
    post({ kind: 'level', level: true }, '&page=one');
    writeFileSync(path.join(place.path, 'plan.roadmap'), two.replace('3d', '4d'));
    const lengths: number[] = [];
    for (const stream of streams) {
      for (;;) {
        const { plan: whole, difference } = await stream.next();
        const head = whole ?? difference?.head;
        const length = head ? head.finish - head.start : 0;
        // Four days side by side; eight in a row, with a weekend.
        if (length !== 4 && length !== 8) continue;
        lengths.push(length);
        break;
      }
    }
    assert.deepEqual(lengths, [8, 4]);
    for (const stream of streams) stream.close();
  });

  it('lets nobody write: a page that asks for it all the same changes nothing', async () => {
    const file = path.join(place.path, 'plan.roadmap');
    writeFileSync(file, plan(5));
    const messages = await follow(withToken('/events'));
    post({ kind: 'editPlan', request: 1, edit: { gesture: 'resize', id: 'tea.pot', to: 21000 } });
    // Whatever comes next answers another question.
    post({ kind: 'view', query: { show: 'board' } });
    const kinds: string[] = [];
    while (kinds.at(-1) !== 'view') kinds.push((await messages.next()).kind);
    assert.ok(!kinds.includes('editable') && !kinds.includes('retimed'), kinds.join());
    assert.equal(readFileSync(file, 'utf8'), plan(5));
    messages.close();
  });

  it('answers what a view shows, levelled as the picture is, and says where what is clicked stands', async () => {
    writeFileSync(path.join(place.path, 'plan.roadmap'), `kpi sales "Sales"\n${plan(4)}`);
    const messages = await follow(withToken('/events'));
    const next = async (kind: string) => {
      for (;;) {
        const message = await messages.next();
        if (message.kind === kind) return message;
      }
    };
    await next('difference');
    post({ kind: 'view', query: { show: 'board' } });
    const { query, data } = await next('view');
    assert.deepEqual([query, data.parts[0].columns[0].items[0].id], [{ show: 'board' }, 'tea.pot']);
    const said = new Promise<string>((resolve) => {
      server.stderr.on('data', (part: Buffer) => String(part).startsWith('plan.roadmap') && resolve(String(part)));
    });
    post({ kind: 'reveal', id: 'sales', focus: false });
    assert.equal(await said, 'plan.roadmap:1\n');
    messages.close();
  });

  const post = (message: unknown, page = '') => {
    const { port, host } = address;
    const headers = { host };
    const request = { host: '127.0.0.1', port, path: withToken('/message') + page, method: 'POST', headers };
    http.request(request).end(JSON.stringify(message));
  };

  // biome-ignore lint/suspicious/noExplicitAny: messages are what the test looks into.
  async function follow(target: string, { port, host } = address): Promise<{ next(): Promise<any>; close(): void }> {
    const request = http.get({ host: '127.0.0.1', port, path: target, headers: { host } });
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    response.setEncoding('utf8');
    let text = '';
    let arrived = (): void => {};
    response.on('data', (part: string) => {
      text += part;
      arrived();
    });
    return {
      async next() {
        while (!text.includes('\n\n')) await new Promise<void>((resolve) => (arrived = resolve));
        const end = text.indexOf('\n\n');
        const message = text.slice('data: '.length, end);
        text = text.slice(end + 2);
        return JSON.parse(message);
      },
      close: () => request.destroy(),
    };
  }
});
