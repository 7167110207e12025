import { strict as assert } from 'node:assert';
import { analysed } from '../support/analysed.ts';
import { settled } from '../support/previewPage.ts';
import { focusedKey, viewsInBrowser } from '../support/viewsPage.ts';

const shop = analysed(`
  roadmap "Shop" { rank wsjf }
  product shop "Web shop" {
    feature search "Search" { duration 20d; value 5; urgency 5; risk-reduction 2 }
    feature cart "Cart" { duration 10d; value 8; urgency 8; risk-reduction 2; after search }
    feature twin "Twin" { duration 10d; value 8; urgency 8; risk-reduction 2 }
    feature mute "Mute" { duration 5d }
  }
`).analysis;

describe('the priorities in the preview', function () {
  this.timeout(60_000);
  const open = viewsInBrowser();

  it('are a table with each score, what it is made of, and what requires it', async () => {
    const { page } = await open(shop, 'priorities', { width: 1600 });
    assert.deepEqual(await page.locator('.table-head .cell').allTextContents(), [
      ...['#', 'Feature', 'Product', 'WSJF', 'Value', 'Urgency', 'Risk reduction', 'Job size', 'Required by'],
      ...['Feature', 'Product', 'Missing'],
    ]);
    const rows = await page.locator('.table-body [role=row]').allTextContents();
    assert.deepEqual(rows, [
      '1CartWeb shop3688210 person-days',
      '1TwinWeb shop3688210 person-days',
      '3SearchWeb shop125521 person-monthCart (36)',
      'MuteWeb shopvalue, urgency and risk-reduction',
    ]);
    assert.match(
      (await page.locator('[data-key="1 shop.search"]').getAttribute('aria-label'))!,
      /^3, Feature Search, Product Web shop, WSJF 12, .*Required by Cart \(36\)$/,
    );
  });

  it('are a map beside it, on which no dot lies on another', async () => {
    const { page, revealed } = await open(shop, 'priorities');
    const dots = await page.locator('.chart .dot').all();
    assert.equal(dots.length, 3);
    const boxes = await Promise.all(dots.map(async (dot) => (await dot.locator('circle').boundingBox())!));
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 18);
    for (const corner of ['Quick wins', 'Big bets', 'Fill-ins', 'Think twice'])
      assert.ok(await page.locator('.chart').getByText(corner).isVisible());
    await page.locator('.chart .dot[data-id="shop.search"]').click();
    assert.deepEqual(await revealed(), ['shop.search']);
    await settled(page);
    assert.equal(await page.locator('.dot.selected').count(), 1);
    assert.equal(await page.locator('.table-row.selected').getAttribute('data-key'), '1 shop.search');
  });

  it('are walked by the keyboard', async () => {
    const views = await open(shop, 'priorities');
    await views.page.locator('.table-row[tabindex="0"]').focus();
    await views.page.keyboard.press('ArrowDown');
    await views.page.keyboard.press('ArrowDown');
    assert.equal(await focusedKey(views), '1 shop.search');
    await views.page.keyboard.press(' ');
    await views.page.keyboard.press('Home');
    assert.equal(await focusedKey(views), '1 shop.cart');
    assert.deepEqual(await views.revealed(), ['shop.search']);
  });

  it('have only the rows that are seen, of ten thousand, and say how many dots there are', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `feature f${i} "F ${i}" { duration 5d; value ${i + 1} }`);
    const { page, post } = await open(
      analysed(`roadmap { rank value-effort }\n${many.join('\n')}`).analysis,
      'priorities',
    );
    assert.ok((await page.locator('.table-row').count()) < 60);
    assert.equal(await page.locator('figcaption').textContent(), 'The best 400 of 10,000 features.');
    await post({ kind: 'select', id: 'f17' });
    await settled(page);
    assert.ok(await page.locator('.table-row.selected').isVisible());
    assert.match((await page.locator('.table-row.selected').textContent())!, /^9983F 17/);
  });

  it('fit a narrow panel, and say what to write where nothing is ranked', async () => {
    const { page, edit } = await open(shop, 'priorities', { width: 560 });
    const wide = await page.evaluate(`document.querySelector('.other-view').scrollWidth`);
    assert.ok(Number(wide) <= 560, String(wide));
    await edit(analysed('milestone m { on 2027-03-01 }').analysis);
    await settled(page);
    assert.match((await page.locator('.other-view .empty').textContent())!, /No feature to rank yet.*reach 9k/s);
  });
});
