/** Findings and plans that come in other ways: later, levelled, pulled, after a crash. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { startClient } from '../support/stdioClient.ts';

describe('the preview', function () {
  this.timeout(30_000);
  it('may ask for the plan levelled, whatever the file says', async () => {
    const client = await startClient();
    const uri = client.uri('a.roadmap');
    const text =
      'team web "Web" { capacity 1 }\nfeature a "A" { duration 5d; team web }\nfeature b "B" { duration 5d; team web }\n';
    client.open('a.roadmap', text);
    const finish = async (level?: boolean): Promise<number> => {
      const { plan } = await client.request('roadmap/timelinePlan', { uri, level });
      return plan.finish - plan.start;
    };
    assert.ok((await finish()) <= 7);
    assert.ok((await finish(true)) >= 10);
    assert.equal(await finish(false), await finish());
    await client.stop();
  });
});

describe('a view of the preview', function () {
  this.timeout(30_000);
  it('is answered for, of the last text that had no syntax errors', async () => {
    const client = await startClient();
    const uri = client.uri('a.roadmap');
    const query = { show: 'board' };
    const cards = async (): Promise<readonly string[]> => {
      const { parts } = await client.request('roadmap/viewData', { uri, query });
      return parts[0].columns.flatMap((column: { items: { id: string }[] }) => column.items.map(({ id }) => id));
    };
    const change = (version: number, text: string): void =>
      client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    client.open('a.roadmap', 'feature a { duration 1w }\nfeature b { duration 1w }\n');
    assert.deepEqual(await cards(), ['a', 'b']);
    change(2, 'feature a { duration 1w }\nfeature b { duration 1w');
    assert.deepEqual(await cards(), ['a', 'b']);
    change(3, 'feature b { duration 1w }');
    assert.deepEqual(await cards(), ['b']);
    const { error } = await client.ask('roadmap/viewData', { uri, query: { show: 'secrets' } });
    assert.equal(error?.code, -32602);
    await client.stop();
  });
});

describe('a flood of findings', function () {
  this.timeout(30_000);
  it('is cut, worst first, and says so', async () => {
    const client = await startClient();
    const features = Array.from({ length: 2100 }, (_, i) => `feature f${i} "F" { duration 1d; due 2027-02-30 }`);
    client.open('a.roadmap', features.join('\n'));
    const { diagnostics } = await client.next(
      'textDocument/publishDiagnostics',
      (params) => params.diagnostics.length > 1,
    );
    assert.equal(diagnostics.length, 2001);
    assert.match(diagnostics.at(-1).message, /^100 more findings are not shown here/);
    await client.stop();
  });
});

describe('a plan with ranges', function () {
  this.timeout(30_000);
  it('is simulated while nobody types: P80 dates and unlikely due dates come a moment later', async () => {
    const client = await startClient();
    const uri = client.uri('a.roadmap');
    client.open('a.roadmap', 'feature a "A" { duration 5d..6d..30d }\nmilestone m "M" { after a; due 2027-01-12 }\n');
    const { diagnostics } = await client.next('textDocument/publishDiagnostics', (params) =>
      params.diagnostics.some(({ code }: { code: string }) => code === 'low-confidence-date'),
    );
    assert.ok(diagnostics.length > 0);
    const [lens] = await client.request('textDocument/codeLens', { textDocument: { uri } });
    assert.match(lens.command.title, /^11 Jan 2027 · P80 \d+ (Jan|Feb) 2027 · because A ends 11 Jan/);
    const { parts } = await client.request('roadmap/viewData', { uri, query: { show: 'risk' } });
    assert.equal(parts[0].chart.marks.length, 4, 'the view of risk knows the odds, too');
    const { contents } = await client.request('textDocument/hover', {
      textDocument: { uri },
      position: { line: 1, character: 10 },
    });
    assert.match(
      contents.value,
      /Odds: \d+% of simulated runs end by then, 8 of 10 by \d+ (Jan|Feb); \d+% meet its due date/,
    );
    await client.stop();
  });
});

describe('a client that pulls', function () {
  this.timeout(30_000);
  it('gets findings of a document and of the whole workspace, and hears when nothing has changed', async () => {
    const client = await startClient({
      files: { 'a.roadmap': 'feature a "A" { after nowhere }\n', 'b.roadmap': 'feature b "B" { duration 1d }\n' },
      initializationOptions: { diagnostics: 'pull' },
    });
    const uri = client.uri('a.roadmap');
    const report = await client.request('textDocument/diagnostic', { textDocument: { uri } });
    assert.equal(report.kind, 'full');
    assert.ok(report.items.some(({ code }: { code: string }) => code === 'unresolved-reference'));
    const again = await client.request('textDocument/diagnostic', {
      textDocument: { uri },
      previousResultId: report.resultId,
    });
    assert.equal(again.kind, 'unchanged');
    const { items } = await client.request('workspace/diagnostic', {
      previousResultIds: [{ uri, value: report.resultId }],
    });
    assert.deepEqual(
      items.map((item: { uri: string; kind: string }) => [item.uri.split('/').at(-1), item.kind]),
      [
        ['a.roadmap', 'unchanged'],
        ['b.roadmap', 'full'],
      ],
    );
    assert.ok(!client.received.some(({ method }) => method === 'textDocument/publishDiagnostics'));
    await client.stop();
  });
});

describe('a server that was killed', function () {
  this.timeout(120_000);
  // A machine that is busy with other things may be late once, not always.
  this.retries(1);
  it('in the middle of an edit is started again and has the findings within two seconds, twenty times of twenty', async () => {
    const text = 'feature a "A" { after nowhere }\n';
    const at = { line: 0, character: text.length - 3 };
    for (let time = 1; time <= 20; time++) {
      const first = await startClient();
      first.open('a.roadmap', text);
      for (let version = 2; version < 2 + time; version++) {
        first.notify('textDocument/didChange', {
          textDocument: { uri: first.uri('a.roadmap'), version },
          contentChanges: [{ range: { start: at, end: at }, text: 'x' }],
        });
      }
      first.process.kill('SIGKILL');
      assert.equal(await first.ended, 'SIGKILL');
      await first.stop();
      const began = performance.now();
      const second = await startClient();
      second.open('a.roadmap', text);
      const { diagnostics } = await second.next('textDocument/publishDiagnostics');
      assert.ok(diagnostics.length > 0);
      assert.ok(performance.now() - began < 2000, `${performance.now() - began} ms at time ${time}`);
      await second.stop();
    }
  });
});
