import { strict as assert } from 'node:assert';
import { analysed } from '../support/analysed.ts';
import { settled } from '../support/previewPage.ts';
import { focusedKey, viewsInBrowser } from '../support/viewsPage.ts';
import { withOdds } from '../support/withOdds.ts';

const plain = analysed(`
  roadmap "Shop" { start 2027-01-04 }
  feature cart "Cart" { duration 5d..10d..30d }
  feature pay "Payment" { duration 1d..2d..3d; after cart }
  milestone launch "Launch" { after pay; due 2027-02-05 }
  risk supplier "Late supplier" { probability 30%; delay 2d..5d..9d; threatens pay }
`).analysis;
const shop = withOdds(plain);

describe('the risk in the preview', function () {
  this.timeout(60_000);
  const open = viewsInBrowser();

  it('is a histogram with the planned day and the percentiles, each said in words below', async () => {
    const { page } = await open(shop, 'risk');
    assert.ok((await page.locator('.chart .bin').count()) > 5);
    assert.deepEqual(await page.locator('.mark-name').allTextContents(), ['Planned', 'P50', 'P80', 'P95']);
    const lines = await page.locator('.chart-marks li').allTextContents();
    assert.match(lines[0]!, /^Planned\d+% of runs end by the planned 19 Jan 2027$/);
    assert.match(lines[2]!, /^P8080 of 100 runs end by \d+ (Jan|Feb) 2027$/);
    const names = await Promise.all(
      (await page.locator('.mark-name').all()).map(async (name) => (await name.boundingBox())!),
    );
    for (const [i, a] of names.entries())
      for (const b of names.slice(i + 1))
        assert.ok(a.y + a.height <= b.y + 3 || a.x + a.width <= b.x || b.x + b.width <= a.x);
  });

  it('is tables of causes, dates, what the finish hangs on, and the risks', async () => {
    const { page } = await open(shop, 'risk');
    const names = await page.locator('.section-part:visible h2').allTextContents();
    assert.deepEqual(names, [
      ...['Finish of the roadmap', 'Sources of the spread', 'Odds of the dates', 'Critical in simulated runs', 'Risks'],
    ]);
    const row = (key: string) => page.locator(`.table-row[data-key="${key}"]`);
    assert.match((await row('2 launch').textContent())!, /^Launch19 Jan 2027\d+%.*\d+%$/);
    assert.match((await row('3 cart').textContent())!, /^Cart100%$/);
    assert.equal(await row('4 supplier').textContent(), 'Late supplier30%2 to 9 working days, likely 5PaymentNone yet');
    assert.match((await row('1 cart').getAttribute('aria-label'))!, /^Cart, Share of the spread \d+%$/);
  });

  it('leads to the source, by pointer and by keyboard', async () => {
    const views = await open(shop, 'risk');
    await views.page.locator('.table-row[data-key="4 supplier"]').click();
    await views.page.keyboard.press('ArrowUp');
    assert.match(await focusedKey(views), /^3 /);
    await views.page.locator('.table-row[tabindex="0"]').focus();
    await views.page.keyboard.press('Home');
    await views.page.keyboard.press('Enter');
    assert.deepEqual(await views.revealed(), ['supplier', 'cart']);
  });

  it('says that the odds are on their way, and shows them when they come', async () => {
    const { page, edit } = await open(plain, 'risk');
    assert.match((await page.locator('.note.hint').textContent())!, /appear when the simulation has run/);
    assert.equal(await page.locator('.chart').isVisible(), false);
    assert.ok(await page.locator('.table-row[data-key="0 supplier"]').isVisible(), 'what is written down is there');
    await edit(shop);
    await settled(page);
    assert.equal(await page.locator('.note.hint').isVisible(), false);
    assert.ok(await page.locator('.chart').isVisible());
  });

  it('fits a narrow panel, and says what to write where nothing varies', async () => {
    const { page, edit } = await open(shop, 'risk', { width: 560 });
    assert.equal(await page.evaluate(`document.querySelector('.other-view').scrollWidth`), 560);
    await edit(analysed('feature f { duration 2d }').analysis);
    await settled(page);
    assert.match(
      (await page.locator('.other-view .empty').textContent())!,
      /Nothing varies yet.*8d\.\.10d\.\.16d.*risk supplier/s,
    );
  });
});
