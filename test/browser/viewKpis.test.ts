import { strict as assert } from 'node:assert';
import { analysed } from '../support/analysed.ts';
import { settled } from '../support/previewPage.ts';
import { focusedKey, viewsInBrowser } from '../support/viewsPage.ts';

const shop = analysed(`
  roadmap "Shop" { start 2027-01-04 }
  kpi conversion "Conversion" { unit "%"; baseline 2 on 2026-12-01; actual 2.1 on 2026-12-31; target 3 by 2027-06-30; ceiling 5 }
  kpi churn "Churn" { baseline 4 on 2026-12-01; target 3 by 2027-06-30 }
  kpi bare "Bare" { target 3 }
  feature cart "Cart" { duration 10d; moves conversion +0.5 over 2w }
  feature care "Care" { duration 10d; moves churn -2 }
`).analysis;

describe('the KPIs in the preview', function () {
  this.timeout(60_000);
  const open = viewsInBrowser();

  it('are cards with the gap, the facts, and a chart where there is a value', async () => {
    const { page } = await open(shop, 'kpis');
    assert.deepEqual(await page.locator('.kpi-card h2').allTextContents(), ['Conversion', 'Churn', 'Bare']);
    assert.deepEqual(await page.locator('.outlook').allTextContents(), [
      '0.4% below target',
      'Target reached',
      'No value yet: add baseline or actual.',
    ]);
    const card = page.locator('.kpi-card').first();
    assert.match((await card.textContent())!, /Latest2\.1% on 31 Dec 2026.*Guard railat most 5%.*Cart\+0\.5 from/);
    for (const mark of ['.measured', '.forecast', '.target-mark', '.gap', '.limit'])
      assert.equal(await card.locator(`.kpi-chart ${mark}`).count(), 1, mark);
    assert.equal(await page.locator('.kpi-card').nth(1).locator('.kpi-chart .gap').count(), 0, 'it is reached');
    assert.equal(await page.locator('.kpi-card').nth(2).locator('svg').count(), 0);
    assert.match(
      (await card.getAttribute('aria-label'))!,
      /^Conversion, 0\.4% below target, Baseline 2% on 1 Dec 2026, Latest 2\.1%/,
    );
  });

  it('lead to the KPI, or to a feature that moves it', async () => {
    const { page, revealed } = await open(shop, 'kpis');
    await page.locator('.kpi-card h2').first().click();
    // Nobody presses and lets go within one frame.
    await page.locator('.effects li', { hasText: 'Care' }).click({ delay: 150 });
    assert.deepEqual(await revealed(), ['conversion', 'care']);
  });

  it('are walked by the keyboard, with what moves them', async () => {
    const views = await open(shop, 'kpis');
    await views.page.locator('.kpi-card[tabindex="0"]').focus();
    const walked: string[] = [];
    for (const key of ['ArrowDown', 'ArrowRight', 'Enter', 'ArrowUp']) {
      await views.page.keyboard.press(key);
      walked.push(await focusedKey(views));
    }
    assert.deepEqual(walked, ['conversion cart', 'churn care', 'churn care', 'churn']);
    assert.deepEqual(await views.revealed(), ['care']);
    assert.equal(await views.page.locator('.other-view [tabindex="0"]').count(), 1);
  });

  it('light the one that the cursor is in, and fit a narrow panel', async () => {
    const { page, post } = await open(shop, 'kpis', { width: 400 });
    await post({ kind: 'select', id: 'churn' });
    await settled(page);
    assert.equal(await page.locator('.kpi-card.selected h2').textContent(), 'Churn');
    assert.equal(await page.evaluate(`document.querySelector('.other-view').scrollWidth`), 400);
  });

  it('say what to write where there is none', async () => {
    const { page } = await open(analysed('feature f').analysis, 'kpis');
    assert.match(
      (await page.locator('.other-view .empty').textContent())!,
      /No KPI yet.*kpi conversion.*moves conversion/s,
    );
  });
});
