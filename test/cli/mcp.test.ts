/** `roadmap mcp` as a process: what a client of the Model Context Protocol sees. */
import { strict as assert } from 'node:assert';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { folder, roadmap } from '../support/command.ts';

const plan = `roadmap "Shop" { start 2027-01-04 }
feature search "Search" { duration 2w }
feature cart "Cart" { duration 1w; after search }
milestone beta "Beta" { after cart; due 2027-01-15 }
scenario early "Early" { feature search { duration 1w } }
`;

describe('a language model', () => {
  const outside = folder({ 'secret.roadmap': 'product secret "Secret" {}\n' });
  const place = folder({ 'plan.roadmap': plan, 'broken/open.roadmap': 'product a "A" {\n' });
  after(() => {
    place.remove();
    outside.remove();
  });

  interface Answer {
    readonly id: number | string | null;
    // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape.
    readonly result?: any;
    readonly error?: { readonly code: number; readonly message: string };
  }

  /** Says all messages to a server and ends its input: every answer that came. */
  function answers(...messages: readonly (object | string)[]): readonly Answer[] {
    const input = messages.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n');
    const { code, out, err } = roadmap(['mcp'], { cwd: place.path, input: `${input}\n` });
    assert.equal(code, 0, err);
    return out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Answer]));
  }

  const request = (id: number, method: string, params?: object) => ({ jsonrpc: '2.0', id, method, params });
  const call = (name: string, args: object) => request(1, 'tools/call', { name, arguments: args });
  const said = (name: string, args: object = { path: 'plan.roadmap' }): { text: string; isError: boolean } => {
    const [{ result, error } = {} as Answer] = answers(call(name, args));
    assert.ok(result, JSON.stringify(error));
    return { text: result.content[0].text, isError: result.isError };
  };

  it('is greeted, and is told which tools there are and that they change nothing', () => {
    const [hello, listed, pong, ...rest] = answers(
      request(1, 'initialize', {
        protocolVersion: '2025-03-26',
        capabilities: {},
        clientInfo: { name: 'x', version: '1' },
      }),
      { jsonrpc: '2.0', method: 'notifications/initialized' },
      request(2, 'tools/list'),
      request(3, 'ping'),
    );
    assert.equal(hello!.result.protocolVersion, '2025-03-26');
    assert.equal(hello!.result.serverInfo.name, 'roadmap');
    const { tools } = listed!.result;
    assert.deepEqual(
      tools.map(({ name }: { name: string }) => name),
      [
        'validate',
        'schedule',
        'critical_path',
        'explain',
        'prioritize',
        'kpis',
        'capacity',
        'money',
        'simulate',
        'what_if',
      ],
    );
    for (const { inputSchema, annotations } of tools) {
      assert.equal(inputSchema.type, 'object');
      assert.equal(annotations.readOnlyHint, true);
    }
    assert.deepEqual(pong, { jsonrpc: '2.0', id: 3, result: {} });
    assert.deepEqual(rest, []);
  });

  it('gets the answers of the command', () => {
    assert.match(said('validate').text, /"missed-deadline"/);
    assert.equal(JSON.parse(said('schedule').text).finish, '2027-01-22');
    assert.equal(JSON.parse(said('critical_path', { path: 'plan.roadmap', to: 'beta' }).text).chain.length > 1, true);
    assert.match(said('explain', { path: 'plan.roadmap', name: 'cart' }).text, /search/i);
    assert.match(said('explain', { name: 'kpi-gap' }).text, /^# kpi-gap/);
    assert.equal(JSON.parse(said('prioritize').text).method, 'rice');
    for (const tool of ['kpis', 'capacity', 'money', 'simulate']) {
      assert.equal(JSON.parse(said(tool).text).version, 1, tool);
    }
    assert.match(said('what_if', { path: 'plan.roadmap', scenario: 'early' }).text, /2027-01-15/);
  });

  it('is told what went wrong, in words', () => {
    assert.deepEqual(said('schedule', { path: 'nowhere.roadmap' }), {
      text: 'nowhere.roadmap is no file or folder in the one that this server was started in.',
      isError: true,
    });
    const unknown = said('explain', { path: 'plan.roadmap', name: 'carrt' });
    assert.equal(unknown.isError, true);
    assert.match(unknown.text, /cart/);
    assert.match(answers(call('schedule', { path: 7 }))[0]!.error!.message, /path/);
    assert.match(answers(call('erase', {}))[0]!.error!.message, /^There are the tools validate, schedule/);
  });

  it('sees nothing outside its folder, and passes no option', () => {
    mkdirSync(path.join(place.path, 'links'), { recursive: true });
    symlinkSync(outside.path, path.join(place.path, 'links/out'));
    const secret = path.join(outside.path, 'secret.roadmap');
    const names = [
      secret,
      '../*.roadmap',
      `{${outside.path},x}/secret.roadmap`,
      'links/out/secret.roadmap',
      '--help',
      '-',
    ];
    for (const name of names) {
      const { text, isError } = said('schedule', { path: name });
      assert.equal(isError, true, name);
      assert.match(text, /is no file or folder in the one/, name);
    }
    assert.match(said('explain', { path: 'plan.roadmap', name: '--help' }).text, /Cannot find `--help`/);
    assert.match(said('what_if', { path: 'plan.roadmap', scenario: '--output-file=x' }).text, /Cannot find/);
  });

  it('may say what is no message at all', () => {
    const [notJson, noRequest, noMethod, pong] = answers(
      '{"jsonrpc": ',
      { id: 5, method: 'ping' },
      request(6, 'resources/list'),
      '[]',
      request(7, 'ping'),
    ).filter(({ id }, i) => i < 3 || id === 7);
    assert.deepEqual([notJson!.id, notJson!.error!.code], [null, -32700]);
    assert.deepEqual([noRequest!.id, noRequest!.error!.code], [5, -32600]);
    assert.deepEqual([noMethod!.id, noMethod!.error!.code], [6, -32601]);
    assert.equal(pong!.id, 7);
  });
});
