import { strict as assert } from 'node:assert';
import { type Preview, settled } from '../support/previewPage.ts';
import { previewsInBrowser } from '../support/previewsInBrowser.ts';
import { monday, plan, row } from '../support/timelinePlans.ts';

/** Work that begins one after the other over four years, so that the first rows end long before the last begin. */
const fourYears = plan(
  Array.from({ length: 200 }, (_, i) => row(`f${i}`, { start: monday + i * 7, finish: monday + i * 7 + 5 })),
);

describe('the preview of a long plan', function () {
  this.timeout(60_000);
  const previews = previewsInBrowser();
  let preview: Preview;
  beforeEach(async () => {
    preview = await previews.open({ height: 480 });
    await preview.show(fourYears);
  });

  const barInWindow = async (id: string): Promise<boolean> => {
    const bar = preview.page.locator(`.rows [data-key$="${id}"] .bar`);
    const box = await bar.boundingBox();
    const names = (await preview.page.locator('.names').first().boundingBox())!;
    return box !== null && box.x + box.width > names.x + names.width && box.x < 1280;
  };

  it('keeps the work of the rows in sight when it is zoomed into without a pointer', async () => {
    for (let i = 0; i < 8; i++) await preview.page.keyboard.press('+');
    await settled(preview.page);
    const seen = await Promise.all(Array.from({ length: 10 }, (_, i) => barInWindow(` f${i}`)));
    assert.ok(seen.filter(Boolean).length > 3, String(seen));
  });

  it('says where a bar is that is out of sight, and goes there', async () => {
    for (let i = 0; i < 8; i++) await preview.page.keyboard.press('+');
    await preview.page.locator('.board').evaluate('(board) => { board.scrollLeft = 1e6; }');
    await settled(preview.page);
    const pointer = preview.page.locator('.rows [data-key$=" f3"] .away');
    assert.equal(await pointer.textContent(), '‹ 29 Jan 2027');
    await pointer.click();
    await preview.page.waitForTimeout(100);
    assert.ok(await barInWindow(' f3'));
    assert.equal(await pointer.count(), 0);
  });

  it('goes to the bar whose name is clicked', async () => {
    for (let i = 0; i < 8; i++) await preview.page.keyboard.press('+');
    await preview.page.locator('.board').evaluate('(board) => { board.scrollLeft = 1e6; }');
    await settled(preview.page);
    assert.equal(await barInWindow('f3'), false);
    await preview.page.locator('.names [role=row]:has(.text[title="f3"])').click();
    await preview.page.waitForTimeout(100);
    assert.ok(await barInWindow('f3'));
  });
});
