import { strict as assert } from 'node:assert';
import type { Browser } from 'playwright-core';
import { analysed } from '../support/analysed.ts';
import { openBrowser } from '../support/browser.ts';
import { type PreviewOptions, settled } from '../support/previewPage.ts';
import { type PageServer, servePage } from '../support/staticServer.ts';
import { openViews, type ViewsPage } from '../support/viewsPage.ts';

const shop = (more = ''): ReturnType<typeof analysed>['analysis'] =>
  analysed(`
    roadmap "Shop" { start 2027-01-04 }
    product shop "Web shop" {
      feature search "Search" { duration 2w; owner @dana; due 2027-01-08 }
      feature cart "Cart" { duration 1w }
      feature pay "Payment" { duration 1w; after search; earliest 2027-02-01 }
      feature gifts "Gift cards" { horizon later }
      feature old "Old" { status done }
      ${more}
    }
  `).analysis;

describe('the board in the preview', function () {
  this.timeout(60_000);
  let browser: Browser;
  let server: PageServer;
  const opened: ViewsPage[] = [];
  const open = async (analysis = shop(), options: PreviewOptions = {}): Promise<ViewsPage> => {
    const views = await openViews(browser, server, analysis, options);
    opened.push(views);
    await views.go('board');
    return views;
  };
  before(async () => {
    browser = await openBrowser();
    server = await servePage();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });
  afterEach(async () => {
    for (const { page, complaints, requests } of opened.splice(0)) {
      await page.close();
      assert.deepEqual(complaints, []);
      assert.deepEqual(requests, []);
    }
  });

  const titles = (views: ViewsPage, column: string): Promise<string[]> =>
    views.page.locator(`.column:has(#column-${column}) .feature-card .text`).allTextContents();

  it('asks for its data only when it is shown, then again with each plan', async () => {
    const views = await openViews(browser, server, shop());
    opened.push(views);
    assert.deepEqual(await views.said(), [{ kind: 'ready' }], 'nothing while the timeline is shown');
    await views.go('board');
    await views.edit(shop('feature extra "Extra" { duration 1d }'));
    const asked = { kind: 'view', wish: { show: 'board' } };
    assert.deepEqual(await views.said(), [{ kind: 'ready' }, asked, asked]);
    assert.ok((await titles(views, 'now')).includes('Extra'));
  });

  it('has its cards under now, next and later, and says what is not on it', async () => {
    const views = await open();
    assert.deepEqual(await titles(views, 'now'), ['Search', 'Cart']);
    assert.deepEqual(await titles(views, 'next'), ['Payment']);
    assert.deepEqual(await titles(views, 'later'), ['Gift cards']);
    const text = (await views.page.locator('.feature-card').first().textContent())!;
    assert.match(text, /SearchWeb shopPlanned · dana15 Jan 2027, late/);
    assert.equal(await views.page.locator('.note').textContent(), 'Not on the board: 1 done.');
    assert.equal(await views.page.locator('.names').isVisible(), false);
    assert.equal(await views.page.getByLabel('Group by').isVisible(), false, 'it has no groups');
  });

  it('goes to the source of a card, and lights the one that the cursor is in', async () => {
    const views = await open();
    await views.page.locator('.feature-card', { hasText: 'Cart' }).click();
    assert.deepEqual(await views.revealed(), ['shop.cart']);
    await views.post({ kind: 'select', id: 'shop.pay' });
    assert.equal(await views.page.locator('.feature-card.selected .text').textContent(), 'Payment');
    assert.equal(await views.page.locator('[role=option][aria-selected=true]').count(), 1);
  });

  it('is walked by arrows, with one stop for the tab key', async () => {
    const { page, revealed } = await open();
    const focused = (): Promise<string | null> => page.evaluate('document.activeElement.dataset.key');
    assert.equal(await page.locator('.feature-card[tabindex="0"]').count(), 1);
    await page.locator('.feature-card[tabindex="0"]').focus();
    const walked: (string | null)[] = [await focused()];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'End']) {
      await page.keyboard.press(key);
      walked.push(await focused());
    }
    assert.deepEqual(walked, [
      'shop.search',
      'shop.cart',
      'shop.pay',
      'shop.gifts',
      'shop.pay',
      'shop.search',
      'shop.cart',
    ]);
    await page.keyboard.press('Enter');
    assert.deepEqual(await revealed(), ['shop.cart']);
    assert.equal(await page.locator('.feature-card[tabindex="0"]').count(), 1);
  });

  it('is switched to and from by arrows in the row of views', async () => {
    const { page, answer } = await openViews(browser, server, shop());
    await page.locator('[role=tab][aria-selected=true]').focus();
    await page.keyboard.press('ArrowRight');
    await answer();
    assert.equal(await page.locator('[role=tab][aria-selected=true]').textContent(), 'Board');
    assert.ok(await page.locator('.feature-card').first().isVisible());
    await page.keyboard.press('Home');
    assert.ok(await page.locator('.names').isVisible());
    assert.equal(await page.locator('.feature-card').first().isVisible(), false);
    await page.close();
  });

  it('is filtered, and says how many are left', async () => {
    const views = await open();
    await views.page.getByLabel('Filter').fill('dana');
    assert.deepEqual(await titles(views, 'now'), ['Search']);
    assert.equal(await views.page.locator('.found').textContent(), '1 of 4');
    assert.equal(await views.page.locator('.none:visible').count(), 2);
  });

  it('stays, scrolled as it was, while the text is broken, edited or the page reloaded', async () => {
    const many = Array.from({ length: 40 }, (_, i) => `feature f${i} "F ${i}" { duration 1d }`).join('\n');
    const views = await open(shop(many), { height: 400 });
    const { page } = views;
    const top = (): Promise<number> => page.evaluate(`document.querySelector('.other-view').scrollTop`);
    await page.evaluate(`document.querySelector('.other-view').scrollTop = 700`);
    await settled(page);
    await views.post({ kind: 'broken', message: 'One syntax error: this is the last good picture.' });
    assert.ok(await page.locator('.banner').isVisible());
    await views.edit(shop(`${many}\nfeature extra { duration 1d }`));
    assert.equal(await top(), 700);
    await page.locator('#tab-timeline').click();
    await views.go('board');
    assert.equal(await top(), 700);
    while (!(await page.evaluate(`(sessionStorage.getItem('state') ?? '').includes('"top":700')`))) await settled(page);
    await views.reload();
    assert.equal(await page.locator('[role=tab][aria-selected=true]').textContent(), 'Board');
    assert.equal(await top(), 700);
  });

  it('has only the cards that are seen, of ten thousand', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `feature f${i} "F ${i}" { duration 1d }`).join('\n');
    const { page, post } = await open(shop(many));
    assert.ok((await page.locator('.feature-card').count()) < 40);
    await post({ kind: 'select', id: 'shop.f9876' });
    await settled(page);
    const card = page.locator('.feature-card.selected');
    assert.equal(await card.locator('.text').textContent(), 'F 9876');
    const box = (await card.boundingBox())!;
    assert.ok(box.y > 100 && box.y + box.height <= 720, `${box.y}`);
  });

  it('says what to write where there is no feature', async () => {
    const { page } = await open(analysed('milestone m { on 2027-03-01 }').analysis);
    assert.match((await page.locator('.other-view .empty').textContent())!, /No feature yet.*horizon next/s);
  });
});
