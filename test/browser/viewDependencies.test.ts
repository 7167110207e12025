import { strict as assert } from 'node:assert';
import { analysed } from '../support/analysed.ts';
import { generateRoadmap } from '../support/generateRoadmap.ts';
import { settled } from '../support/previewPage.ts';
import { focusedKey, viewsInBrowser } from '../support/viewsPage.ts';

const shop = analysed(`
  roadmap "Shop" { start 2027-01-04 }
  feature search "Search" { duration 1w }
  feature cart "Cart that has a title too long for any box of a graph" { duration 2w; after search }
  feature pay "Payment" { duration 1w; after search SS +2d }
  milestone launch "Launch" { after cart, pay }
`).analysis;

describe('the dependencies in the preview', function () {
  this.timeout(60_000);
  const open = viewsInBrowser();

  it('are boxes in layers with a curve for each link, none on another', async () => {
    const { page } = await open(shop, 'dependencies');
    assert.equal(await page.locator('.graph-link').count(), 4);
    assert.equal(await page.locator('.graph-link.critical').count(), 2);
    const boxes = await Promise.all(
      (await page.locator('.graph-node').all()).map(async (box) => (await box.boundingBox())!),
    );
    assert.equal(boxes.length, 4);
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1))
        assert.ok(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y);
    const [search, , , launch] = boxes;
    assert.ok(launch!.x > search!.x + search!.width);
    assert.equal(
      await page.locator('[data-key=pay]').getAttribute('aria-label'),
      'Payment, Planned, ends 12 Jan 2027, depends on Search, SS +2d',
    );
    const title = page.locator('[data-key=cart] .text');
    assert.ok(await title.evaluate((node) => node.scrollWidth > node.clientWidth), 'cut with an ellipsis');
    assert.match((await page.locator('[data-key=cart]').getAttribute('title'))!, /too long for any box/);
  });

  it('lead to the source, and lift out the links of what is selected', async () => {
    const { page, revealed } = await open(shop, 'dependencies');
    await page.locator('[data-key=pay]').click();
    await settled(page);
    assert.deepEqual(await revealed(), ['pay']);
    assert.equal(await page.locator('.graph-link.lit').count(), 2);
    assert.equal(await page.locator('.graph-node.selected').getAttribute('data-key'), 'pay');
  });

  it('are walked by the keyboard from layer to layer', async () => {
    const views = await open(shop, 'dependencies');
    await views.page.locator('.graph-node[tabindex="0"]').focus();
    const walked: string[] = [await focusedKey(views)];
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'Enter']) {
      await views.page.keyboard.press(key);
      walked.push(await focusedKey(views));
    }
    assert.deepEqual(walked, ['search', 'cart', 'pay', 'launch', 'launch']);
    assert.deepEqual(await views.revealed(), ['launch']);
  });

  it('are narrowed of ten thousand, and follow what is selected', async () => {
    const views = await open(analysed(generateRoadmap({ features: 10_000 })).analysis, 'dependencies');
    const { page, post, answer } = views;
    assert.match(
      (await page.locator('.part-graph .note').textContent())!,
      /^The first 150 critical ones of [\d,]+ with dependencies\. Select one/,
    );
    assert.ok((await page.locator('.graph-node').count()) <= 150);
    await post({ kind: 'select', id: 'p7.f3334' });
    await answer();
    await settled(page);
    assert.equal(await page.locator('.graph-node').count(), 60);
    assert.ok(await page.locator('.graph-node.selected[data-key="p7.f3334"]').isVisible());
    assert.match((await page.locator('.part-graph .note').textContent())!, /60 nearest to/);
    await page.locator('.graph-node[tabindex="0"]').focus();
    await page.keyboard.press('Escape');
    await answer();
    await settled(page);
    assert.match((await page.locator('.part-graph .note').textContent())!, /^The (first )?150 critical ones/);
  });

  it('fade what the filter leaves out, and say what to write where there are none', async () => {
    const { page, edit } = await open(shop, 'dependencies');
    await page.getByLabel('Filter').fill('launch');
    assert.equal(await page.locator('.graph-node.away').count(), 3);
    assert.equal(await page.locator('.found').textContent(), '1 of 4');
    await edit(analysed('feature f').analysis);
    await settled(page);
    assert.match((await page.locator('.other-view .empty').textContent())!, /No dependency yet.*after search/s);
  });
});
