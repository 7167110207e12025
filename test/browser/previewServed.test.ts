import { strict as assert } from 'node:assert';
import type { Browser } from 'playwright-core';
import { type PreviewServer, startPreviewServer } from '../../server/cli/preview/server.ts';
import { readPageMessage } from '../../server/protocol/messages.ts';
import { pageHtml } from '../../server/timeline/page.ts';
import { openBrowser } from '../support/browser.ts';
import { bundlePage } from '../support/staticServer.ts';
import { halfYear } from '../support/timelinePlans.ts';

describe('the preview from the command’s server', function () {
  this.timeout(60_000);
  let browser: Browser;
  let server: PreviewServer;
  const received: unknown[] = [];
  let post = (_: unknown): void => {};
  before(async () => {
    browser = await openBrowser();
    const { script, style } = await bundlePage();
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    server = await startPreviewServer(
      {
        page: ({ nonce, script: scriptUri, style: styleUri, origin }) =>
          pageHtml({ nonce, scriptUri, styleUri, cspSource: origin, connect: origin, title: 'Plan' }),
        script: bytes(script),
        style: bytes(style),
        connect(send) {
          post = send;
          return {
            receive: (message) => received.push(readPageMessage(message)),
            opened: () => send({ kind: 'plan', version: 1, plan: halfYear() }),
            closed: () => {},
          };
        },
        failed: (error) => assert.fail(String(error)),
      },
      0,
    );
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  it('draws what is posted, says what is clicked, and tells when the server is gone', async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|Refused/.test(message.text())) violations.push(message.text());
    });
    await page.goto(server.url);
    await page.locator('.rows .name').first().click();
    assert.equal(await page.locator('.grip').count(), 0, 'it cannot write, so there is nothing to take hold of');
    post({ kind: 'broken', message: 'One syntax error: this is the last good picture.' });
    await page.getByText('One syntax error').waitFor();
    post({ kind: 'plan', version: 2, plan: { ...halfYear(), title: 'Edited' } });
    await page.getByRole('heading', { name: 'Edited' }).waitFor();
    assert.equal(await page.locator('.banner').isVisible(), false);
    assert.deepEqual(received, [{ kind: 'ready' }, { kind: 'reveal', id: 'shop.research', focus: false }]);
    server.close();
    await page.getByText('does not answer').waitFor();
    assert.equal(await page.locator('.rows .bar').count(), 12, 'the last picture stays');
    assert.deepEqual(violations, []);
    await page.close();
  });
});
