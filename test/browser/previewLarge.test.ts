import { strict as assert } from 'node:assert';
import type { TimelinePlan } from '../../server/timeline/plan.ts';
import { settled } from '../support/previewPage.ts';
import { previewsInBrowser } from '../support/previewsInBrowser.ts';
import { link, monday, plan, row } from '../support/timelinePlans.ts';

describe('the preview of ten thousand features', function () {
  this.timeout(120_000);
  const previews = previewsInBrowser();

  it('has only the rows that are seen in the page, wherever it is scrolled', async () => {
    const { page, show, complaints } = await previews.open();
    await show(large());
    const nodes = (): Promise<number> => page.evaluate(`document.querySelectorAll('*').length`);
    const titles = (): Promise<string[]> => page.locator('.names .work .text').allTextContents();
    assert.ok((await nodes()) < 2500, `${await nodes()}`);
    for (const share of [0.1, 0.5, 0.77, 1]) {
      await page.evaluate(
        `{ const board = document.querySelector('.board'); board.scrollTop = board.scrollHeight * ${share}; }`,
      );
      await settled(page);
      assert.ok((await nodes()) < 2500, `${await nodes()} at ${share}`);
      assert.ok((await titles()).length > 15);
    }
    assert.ok((await titles()).includes('Feature 9999'));
    assert.deepEqual(complaints, []);
  });

  it('has a map of the whole beside it, which leads anywhere', async () => {
    const { page, show } = await previews.open();
    await show(large());
    const map = page.locator('.minimap');
    const { x, y, width, height } = (await map.boundingBox())!;
    const board = (await page.locator('.board').boundingBox())!;
    assert.ok(board.x + board.width <= x, 'it covers nothing');
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await settled(page);
    assert.ok(
      (await page.locator('.names .work .text').allTextContents()).some((title) => Number(title.slice(8)) % 20 === 10),
      'half-way is product 10',
    );
    await page.mouse.move(x + width / 2, y + height + 20);
    await page.mouse.up();
    await settled(page);
    assert.ok((await page.locator('.names .work .text').allTextContents()).includes('Feature 9999'));
    await page.getByLabel('Filter').fill('feature 734');
    assert.equal(await map.isVisible(), false, 'a short plan needs none');
  });

  it('finds its way to any of them', async () => {
    const { page, show, post } = await previews.open();
    await show(large());
    await post({ kind: 'select', id: 'p7.f7347' });
    await settled(page);
    assert.equal(await page.locator('.names .selected .text').textContent(), 'Feature 7347');
    await page.getByLabel('Filter').fill('feature 7347');
    assert.deepEqual(await page.locator('.names .work .text').allTextContents(), ['Feature 7347']);
  });
});

function large(): TimelinePlan {
  const products = Array.from({ length: 20 }, (_, i) => ({ id: `p${i}`, title: `Product ${i}` }));
  const rows = Array.from({ length: 10_000 }, (_, i) => {
    const start = monday + (i % 700);
    return row(`p${i % 20}.f${i}`, {
      title: `Feature ${i}`,
      product: `p${i % 20}`,
      start,
      finish: start + 12,
      lateFinish: monday + 720,
    });
  });
  // A hub that everything waits for, beside the ordinary links.
  const links = rows.flatMap((_, i) => [...(i > 20 ? [link(i - 20, i)] : []), ...(i > 0 ? [link(0, i)] : [])]);
  return plan(rows, { products, links });
}
