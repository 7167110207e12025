import { strict as assert } from 'node:assert';
import { analysed } from '../support/analysed.ts';
import { settled } from '../support/previewPage.ts';
import { focusedKey, viewsInBrowser } from '../support/viewsPage.ts';

const portfolio = analysed(`
  roadmap plan { currency EUR; budget 50k }
  team web { rate 500/day }
  product shop "Shop" {
    budget 10k
    feature cart "Cart" { duration 10d; team web 2; cost 2k; benefit 24k/year }
    product app "App" { feature push "Push" { duration 5d; team web } }
  }
  feature loose "Loose" { duration 2d; team web }
`).analysis;

describe('the money in the preview', function () {
  this.timeout(60_000);
  const open = viewsInBrowser();

  it('is a table of products with their budgets, and one of features', async () => {
    const { page } = await open(portfolio, 'money');
    const [products, features] = await page.locator('.table').all();
    assert.deepEqual(await products!.locator('.table-head .cell').allTextContents(), [
      ...['Product', 'Budget', 'Cost', '', '', 'Labour', 'Other cost', 'Benefit a year'],
      ...['Return, 3 years', 'Payback'],
    ]);
    assert.deepEqual(await products!.locator('.table-body [role=row]').allTextContents(), [
      'The whole roadmap50,00015,50013,5002,00024,000365%0.6 years',
      'Shop10,00014,500over budget12,5002,00024,000397%0.6 years',
      'App2,5002,500',
      'In no product1,0001,000',
    ]);
    assert.equal(await features!.locator('.table-body [role=row]').count(), 3);
    assert.match(
      (await page.locator('.pane-section > .note').textContent())!,
      /^Amounts in EUR\. Return: benefits of 3 years /,
    );
    assert.match(
      (await products!.locator('.table-row.bad').getAttribute('aria-label'))!,
      /^Shop, Budget 10,000, Cost 14,500, over budget, .*Benefit a year 24,000/,
    );
  });

  it('has a bar for the cost in the frame of the budget', async () => {
    const { page } = await open(portfolio, 'money');
    const width = async (name: string): Promise<number> =>
      (await page.locator('.table').first().locator(`[role=row] .amount-bar .${name}`).first().boundingBox())!.width;
    assert.ok(Math.abs((await width('value')) / (await width('limit')) - 0.31) < 0.01);
    assert.equal(await page.locator('.amount-bar.over').count(), 1);
  });

  it('leads to the source, by pointer and by keyboard', async () => {
    const views = await open(portfolio, 'money');
    const { page, revealed } = views;
    await page.locator('.table-row', { hasText: 'App' }).first().click();
    await page.locator('.table-row', { hasText: 'In no product' }).click();
    await page.locator('.table-row[tabindex="0"]').focus();
    await page.keyboard.press('End');
    assert.equal(await focusedKey(views), '1 loose');
    await page.keyboard.press('Enter');
    assert.deepEqual(await revealed(), ['shop.app', 'loose'], 'what is in no product has no source');
  });

  it('leaves out the parts of the cost in a narrow panel, and scrolls the rest', async () => {
    const { page, post } = await open(portfolio, 'money', { width: 600 });
    const heads = await page.locator('.table').first().locator('.table-head .cell').allTextContents();
    assert.ok(!heads.includes('Labour') && heads.includes('Cost'));
    await post({ kind: 'select', id: 'shop' });
    await settled(page);
    assert.equal(await page.locator('.table-row.selected .text').first().textContent(), 'Shop');
  });

  it('says what to write where there is none', async () => {
    const { page } = await open(analysed('feature f { duration 1w }').analysis, 'money');
    assert.match(
      (await page.locator('.other-view .empty').textContent())!,
      /No cost and no benefit yet.*rate 900\/day.*benefit/s,
    );
  });
});
