import { strict as assert } from 'node:assert';
import { analysed } from '../support/analysed.ts';
import { type PreviewOptions, settled } from '../support/previewPage.ts';
import { focusedKey, type ViewsPage, viewsInBrowser } from '../support/viewsPage.ts';

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
  const views = viewsInBrowser();
  const open = (analysis = shop(), options: PreviewOptions = {}): Promise<ViewsPage> =>
    views(analysis, 'board', options);

  const titles = (views: ViewsPage, column: string): Promise<string[]> =>
    views.page.locator(`.column:has(#column-${column}) .feature-card .text`).allTextContents();

  it('asks for its data only when it is shown, then again with each plan', async () => {
    const page = await views(shop());
    assert.deepEqual(await page.said(), [{ kind: 'ready' }], 'nothing while the timeline is shown');
    await page.go('board');
    await page.edit(shop('feature extra "Extra" { duration 1d }'));
    const asked = { kind: 'view', query: { show: 'board' } };
    assert.deepEqual(await page.said(), [{ kind: 'ready' }, asked, asked]);
    assert.ok((await titles(page, 'now')).includes('Extra'));
  });

  it('has its cards under now, next and later, and says what is not on it', async () => {
    const board = await open();
    assert.deepEqual(await titles(board, 'now'), ['Search', 'Cart']);
    assert.deepEqual(await titles(board, 'next'), ['Payment']);
    assert.deepEqual(await titles(board, 'later'), ['Gift cards']);
    const text = (await board.page.locator('.feature-card').first().textContent())!;
    assert.match(text, /SearchWeb shopPlanned · dana15 Jan 2027, late/);
    assert.equal(await board.page.locator('.note').textContent(), 'Not on the board: 1 done.');
    assert.equal(await board.page.locator('.names').isVisible(), false);
    assert.equal(await board.page.getByLabel('Group by').isVisible(), false, 'it has no groups');
  });

  it('goes to the source of a card, and lights the one that the cursor is in', async () => {
    const board = await open();
    await board.page.locator('.feature-card', { hasText: 'Cart' }).click();
    assert.deepEqual(await board.revealed(), ['shop.cart']);
    await board.post({ kind: 'select', id: 'shop.pay' });
    assert.equal(await board.page.locator('.feature-card.selected .text').textContent(), 'Payment');
    assert.equal(await board.page.locator('[role=option][aria-selected=true]').count(), 1);
  });

  it('is walked by arrows, with one stop for the tab key', async () => {
    const board = await open();
    const { page, revealed } = board;
    assert.equal(await page.locator('.feature-card[tabindex="0"]').count(), 1);
    await page.locator('.feature-card[tabindex="0"]').focus();
    const walked = [await focusedKey(board)];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'End']) {
      await page.keyboard.press(key);
      walked.push(await focusedKey(board));
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
    const { page, answer } = await views(shop());
    await page.locator('[role=tab][aria-selected=true]').focus();
    await page.keyboard.press('ArrowRight');
    await answer();
    assert.equal(await page.locator('[role=tab][aria-selected=true]').textContent(), 'Board');
    assert.ok(await page.locator('.feature-card').first().isVisible());
    await page.keyboard.press('Home');
    assert.ok(await page.locator('.names').isVisible());
    assert.equal(await page.locator('.feature-card').first().isVisible(), false);
  });

  it('is filtered, and says how many are left', async () => {
    const board = await open();
    await board.page.getByLabel('Filter').fill('dana');
    assert.deepEqual(await titles(board, 'now'), ['Search']);
    assert.equal(await board.page.locator('.found').textContent(), '1 of 4');
    assert.equal(await board.page.locator('.none:visible').count(), 2);
  });

  it('stays, scrolled as it was, while the text is broken, edited or the page reloaded', async () => {
    const many = Array.from({ length: 40 }, (_, i) => `feature f${i} "F ${i}" { duration 1d }`).join('\n');
    const board = await open(shop(many), { height: 400 });
    const { page } = board;
    const top = (): Promise<number> => page.evaluate(`document.querySelector('.other-view').scrollTop`);
    await page.evaluate(`document.querySelector('.other-view').scrollTop = 700`);
    await settled(page);
    await board.post({ kind: 'broken', message: 'One syntax error: this is the last good picture.' });
    assert.ok(await page.locator('.banner').isVisible());
    await board.edit(shop(`${many}\nfeature extra { duration 1d }`));
    assert.equal(await top(), 700);
    await page.locator('#tab-timeline').click();
    await board.go('board');
    assert.equal(await top(), 700);
    while (!(await page.evaluate(`(sessionStorage.getItem('state') ?? '').includes('"top":700')`))) await settled(page);
    await board.reload();
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
