/** For a suite that looks at the preview's page: a browser and a server of its own, and pages without a complaint. */
import { strict as assert } from 'node:assert';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { openPreview, type Preview, type PreviewOptions } from './previewPage.ts';
import { type PageServer, servePage } from './staticServer.ts';

export interface Previews {
  /** A page that is closed after the test, when nothing may have been wrong with it. */
  readonly open: (options?: PreviewOptions) => Promise<Preview>;
  /** One of which the browser may complain: what it complains of is tried there. */
  readonly openToProvoke: () => Promise<Preview>;
  readonly server: () => PageServer;
}

export function previewsInBrowser(): Previews {
  let browser: Browser;
  let server: PageServer;
  const opened: Preview[] = [];
  const provoked: Preview[] = [];
  before(async () => {
    browser = await openBrowser();
    server = await servePage();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });
  afterEach(async () => {
    for (const { page } of provoked.splice(0)) await page.close();
    for (const { page, complaints, requests } of opened.splice(0)) {
      await page.close();
      assert.deepEqual(complaints, [], 'no error, no violation of the policy');
      assert.deepEqual(requests, [], 'no request beyond the page itself');
    }
  });
  return {
    async open(options) {
      const preview = await openPreview(browser, server, options);
      opened.push(preview);
      return preview;
    },
    async openToProvoke() {
      const preview = await openPreview(browser, server);
      provoked.push(preview);
      return preview;
    },
    server: () => server,
  };
}
