import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { reportHtml } from '../../server/exchange/report/html.ts';
import type { Report } from '../../server/exchange/report/report.ts';
import { openBrowser } from '../support/browser.ts';
import { hostile } from '../support/hostile.ts';
import { hostileReport } from '../support/reports.ts';

describe('the report in a browser', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'roadmap-report-'));
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** As it is opened from a mail: a file. Tells what it asked for beside itself, and what the browser complained of. */
  async function open(report: Report, width: number): Promise<{ page: Page; asked: string[]; said: string[] }> {
    const file = path.join(folder, 'report.html');
    writeFileSync(file, reportHtml(report));
    const page = await browser.newPage({ viewport: { width, height: 1000 } });
    const [asked, said]: [string[], string[]] = [[], []];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(pathToFileURL(file).href);
    return { page, asked: asked.slice(1), said };
  }

  it('runs nothing and asks for nothing, whatever the texts are, and shows them whole', async () => {
    const texts = Object.values(hostile);
    // One after the other in each place, and the other way round, so that none hides behind what another has closed.
    for (const all of [texts, texts.toReversed()]) {
      const { page, asked, said } = await open(hostileReport(all.join(' ')), 960);
      assert.equal(await page.evaluate('globalThis.pwned'), undefined);
      assert.deepEqual([asked, said], [[], []]);
      assert.ok((await page.locator('h1').textContent())!.includes(all.join(' ')));
      assert.deepEqual(
        await page.locator('[href]').evaluateAll((linked) => linked.map((one) => one.getAttribute('href'))),
        ['https://a.example'],
      );
      const strange = 'script, img, iframe, object, embed, link, form, base, [onload], [onerror], [onmouseover]';
      assert.equal(await page.locator(strange).count(), 0);
      await page.close();
    }
  });

  /** What reaches out of the page on either side. */
  const clipped = (page: Page): Promise<string[]> =>
    page.locator('main *:not(svg *)').evaluateAll((all) =>
      all
        .filter((one) => {
          const { left, right } = one.getBoundingClientRect();
          return left < -0.5 || right > document.documentElement.clientWidth + 0.5;
        })
        .map((one) => `${one.tagName}.${one.getAttribute('class')}: ${one.textContent!.slice(0, 40)}`),
    );

  it('fits its page, on a screen and on paper, with long titles and words too', async () => {
    for (const text of ['A title of the usual length', 'Donaudampfschifffahrtsgesellschaftskapitän '.repeat(4)]) {
      const { page } = await open(hostileReport(text), 960);
      assert.deepEqual(await clipped(page), []);
      await page.emulateMedia({ media: 'print' });
      // The width of A4 and of Letter within the margins.
      for (const width of [688, 710]) {
        await page.setViewportSize({ width, height: 1000 });
        assert.deepEqual(await clipped(page), [], `${width}`);
      }
      await page.close();
    }
  });
});
