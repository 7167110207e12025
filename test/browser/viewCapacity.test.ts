import { strict as assert } from 'node:assert';
import { analysed } from '../support/analysed.ts';
import { settled } from '../support/previewPage.ts';
import { focusedKey, viewsInBrowser } from '../support/viewsPage.ts';

const shop = analysed(`
  roadmap "Shop" { start 2027-01-18 }
  team web "Web" { capacity 2; capacity 3 from 2027-03-01 }
  team free "Free" {}
  feature cart "Cart" { duration 2w; team web 2 }
  feature pay "Payment" { duration 1w; team web 1 }
  feature late "Late" { duration 1w; team web 3; earliest 2027-03-01 }
  feature draw "Draw" { duration 1w; team free 2 }
`).analysis;

describe('the capacity in the preview', function () {
  this.timeout(60_000);
  const open = viewsInBrowser();

  it('is a heat map of teams by month, and says what is too much without a colour', async () => {
    const { page } = await open(shop, 'capacity');
    assert.deepEqual(await page.locator('.load-month').allTextContents(), ['2027Jan', 'Feb', 'Mar']);
    assert.deepEqual(await page.locator('.load-body .load-row').allTextContents(), [
      'Web2 people, then 3 people from 1 Mar 202760%22%',
      'Freeno limit10',
    ]);
    const over = page.locator('.load-body .load-cell.over');
    assert.equal(
      await over.getAttribute('aria-label'),
      'Web, Jan 2027: 25 of 42 person-days, over-allocated on some days',
    );
    assert.equal(await over.evaluate((cell) => getComputedStyle(cell).fontWeight), '700');
  });

  it('begins at what is too much, and says below it by whom', async () => {
    const { page, revealed } = await open(shop, 'capacity');
    const detail = page.locator('.load-detail');
    assert.match(
      (await detail.textContent())!,
      /^Web, Jan 202725 of 42 person-days, over-allocated on some days\. Needed by:Cart20Payment5$/,
    );
    await page.locator('.load-cell[aria-label^="Web, Mar"]').click();
    await settled(page);
    assert.match((await detail.textContent())!, /^Web, Mar 202715 of 69 person-days\. Needed by:Late15$/);
    await detail.locator('li', { hasText: 'Late' }).click();
    assert.deepEqual(await revealed(), ['web', 'late']);
  });

  it('is walked by arrows, cell by cell, on to who asks', async () => {
    const views = await open(shop, 'capacity');
    await views.page.locator('.load-cell[tabindex="0"]').focus();
    const walked: string[] = [];
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) {
      await views.page.keyboard.press(key);
      walked.push(await focusedKey(views));
    }
    assert.deepEqual(walked, ['free 0', 'web 0', 'web 1', 'web 2', 'item late', 'item late']);
    assert.deepEqual(await views.revealed(), ['late']);
    assert.equal(await views.page.locator('.other-view [tabindex="0"]').count(), 1);
  });

  it('lights the team that the cursor is in, and keeps its names in sight', async () => {
    const far = analysed(`
      roadmap { start 2027-01-04 }
      team web "Web" { capacity 1 }
      feature a { duration 500d; team web }
    `).analysis;
    const { page, post } = await open(far, 'capacity', { width: 500 });
    await post({ kind: 'select', id: 'web' });
    assert.ok(await page.locator('.load-row.selected').isVisible());
    await page.evaluate(`document.querySelector('.other-view').scrollLeft = 600`);
    await settled(page);
    assert.equal((await page.locator('.load-body .load-name').boundingBox())!.x, 0);
    assert.equal((await page.locator('.load-detail').boundingBox())!.x, 0);
  });

  it('says what to write where no team is asked', async () => {
    const { page, edit } = await open(analysed('feature f').analysis, 'capacity');
    assert.match((await page.locator('.other-view .empty').textContent())!, /No team yet.*capacity 4/s);
    await edit(analysed('team web { capacity 1 }').analysis);
    await settled(page);
    assert.match((await page.locator('.other-view .empty').textContent())!, /No team is needed yet.*team web 2/s);
  });
});
