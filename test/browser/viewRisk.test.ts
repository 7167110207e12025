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
    assert.ok((await page.locator('.finish-chart .bin').count()) > 5);
    assert.deepEqual(await page.locator('.finish-name').allTextContents(), ['Planned', 'P50', 'P80', 'P95']);
    const lines = await page.locator('.finish-marks li').allTextContents();
    assert.match(lines[0]!, /^Planned\d+% of runs end by the planned 19 Jan 2027$/);
    assert.match(lines[2]!, /^P8080 of 100 runs end by \d+ (Jan|Feb) 2027$/);
    const names = await Promise.all(
      (await page.locator('.finish-name').all()).map(async (name) => (await name.boundingBox())!),
    );
    for (const [i, a] of names.entries())
      for (const b of names.slice(i + 1))
        assert.ok(a.y + a.height <= b.y + 3 || a.x + a.width <= b.x || b.x + b.width <= a.x);
  });

  it('is tables of causes, dates, what the finish hangs on, and the risks', async () => {
    const { page } = await open(shop, 'risk');
    const names = await page.locator('.pane-risk section:visible h2').allTextContents();
    assert.deepEqual(names, ['What the spread comes from', 'Odds of the dates', 'What the finish hangs on', 'Risks']);
    const row = (key: string) => page.locator(`.table-row[data-key="${key}"]`);
    assert.match((await row('d launch').textContent())!, /^Launch19 Jan 2027\d+%.*\d+%$/);
    assert.match((await row('c cart').textContent())!, /^CartP80 .*100%$/);
    assert.equal(
      await row('r supplier').textContent(),
      'Late supplierThreatens Payment30%2d..5d..9dNone is written down',
    );
    assert.match(
      (await row('s cart').getAttribute('aria-label'))!,
      /^Cart, \d+% of the spread, its estimate is a range$/,
    );
  });

  it('leads to the source, by pointer and by keyboard', async () => {
    const views = await open(shop, 'risk');
    await views.page.locator('.table-row[data-key="r supplier"]').click();
    await views.page.keyboard.press('ArrowUp');
    assert.match(await focusedKey(views), /^c /);
    await views.page.locator('.table-row[tabindex="0"]').focus();
    await views.page.keyboard.press('Home');
    await views.page.keyboard.press('Enter');
    assert.deepEqual(await views.revealed(), ['supplier', 'cart']);
  });

  it('says that the odds are on their way, and shows them when they come', async () => {
    const { page, edit } = await open(plain, 'risk');
    assert.match((await page.locator('.note.waiting').textContent())!, /worked out while nobody types/);
    assert.equal(await page.locator('.finish-chart').isVisible(), false);
    assert.ok(await page.locator('.table-row[data-key="r supplier"]').isVisible(), 'what is written down is there');
    await edit(shop);
    await settled(page);
    assert.equal(await page.locator('.note.waiting').isVisible(), false);
    assert.ok(await page.locator('.finish-chart').isVisible());
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
