import { strict as assert } from 'node:assert';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/setupBrowser.mjs';
import { root } from '../support/setupProcess.mjs';
import { installVsix, startNodeHost, workbenchUrl } from './nodeHost.mjs';
import { packageVsix } from './packageVsix.mjs';

/**
 * The suite inside VS Code cannot reload its own window, so this one looks at the workbench from outside; with the packaged
 * extension installed, since a window for development keeps nothing over a reload.
 */
describe('a window that is reloaded', function () {
  this.timeout(180_000);
  let host: Awaited<ReturnType<typeof startNodeHost>>;
  let browser: Browser;
  let page: Page;
  const home = mkdtempSync(path.join(os.tmpdir(), 'roadmap-reload-'));
  const workspace = path.join(home, 'workspace');

  before(async () => {
    cpSync(path.join(root, 'test/vscode/workspace'), workspace, { recursive: true });
    host = await startNodeHost({ extensions: await installVsix(await packageVsix()) });
    browser = await launchBrowser();
    page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  });
  after(async () => {
    await browser?.close();
    await host?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  const row = (id: string) =>
    page
      .frameLocator('iframe.webview')
      .frameLocator('iframe#active-frame')
      .locator(`.picture .rows [data-key$="${id}"]`);

  it('has its preview again, drawn anew', async () => {
    // Not by the address, since a window that is asked to open a file restores nothing else.
    await page.goto(workbenchUrl(host, { folder: workspace }));
    await page.locator('.monaco-list-row', { hasText: 'plan.roadmap' }).dblclick({ timeout: 60_000 });
    await page.locator('.view-line').first().click({ timeout: 60_000 });
    // The marks in the gutter say that the extension is there.
    await page.locator('.glyph-margin-widgets > div').first().waitFor({ timeout: 60_000 });
    await page.keyboard.press('Control+K');
    await page.keyboard.press('v');
    await row('shop.cart').waitFor({ state: 'attached', timeout: 60_000 });
    // VS Code in a browser writes what is to be restored every five seconds.
    await page.waitForTimeout(9000);
    await page.reload();
    await page.locator('.tab', { hasText: 'Preview plan.roadmap' }).waitFor({ timeout: 60_000 });
    await row('shop.cart').waitFor({ state: 'attached', timeout: 60_000 });
    assert.equal(await page.locator('.tab', { hasText: 'Preview' }).count(), 1);
  });
});
