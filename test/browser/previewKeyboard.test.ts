import { strict as assert } from 'node:assert';
import type { Preview } from '../support/previewPage.ts';
import { previewsInBrowser } from '../support/previewsInBrowser.ts';
import { halfYear } from '../support/timelinePlans.ts';

describe('the preview by keyboard', function () {
  this.timeout(60_000);
  const previews = previewsInBrowser();
  let preview: Preview;
  beforeEach(async () => {
    preview = await previews.open({ height: 320 });
    await preview.show(halfYear());
  });

  const focused = (): Promise<string | null> =>
    preview.page.evaluate(
      `document.activeElement.querySelector('.text')?.textContent ?? document.activeElement.ariaLabel`,
    );
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await preview.page.keyboard.press(key);
  };
  /** As with the tab key from the controls. */
  const enter = (): Promise<void> => preview.page.locator('.names [tabindex="0"]').focus();

  it('has one stop for the tab key in the tree, and reaches all controls before it', async () => {
    const stops: (string | null)[] = [];
    for (let i = 0; i < 20; i++) {
      await press('Tab');
      stops.push(await focused());
      if (stops.at(-1) === 'Web shop') break;
    }
    assert.equal(stops.at(-1), 'Web shop');
    for (const control of ['Group by', 'Colour by', 'Zoom in (+)', 'Width of the names'])
      assert.ok(stops.includes(control), control);
    assert.equal(await preview.page.locator('.names [tabindex="0"]').count(), 1);
  });

  it('walks the rows, and scrolls with them', async () => {
    await enter();
    await press('ArrowDown', 'ArrowDown');
    assert.equal(await focused(), 'Checkout');
    await press('End');
    assert.equal(await focused(), 'Public beta');
    const row = (await preview.page.locator('.names [tabindex="0"]').boundingBox())!;
    assert.ok(row.y + row.height <= 320);
    await press('PageUp', 'Home');
    assert.equal(await focused(), 'Web shop');
  });

  it('opens, closes and steps in and out', async () => {
    await enter();
    await press('ArrowDown', 'ArrowDown', 'ArrowLeft');
    const row = preview.page.locator('.names [tabindex="0"]');
    assert.equal(await row.getAttribute('aria-expanded'), 'false');
    assert.equal(await focused(), 'Checkout');
    await press('ArrowRight', 'ArrowRight');
    assert.equal(await focused(), 'Cart that remembers');
    await press('ArrowLeft');
    assert.equal(await focused(), 'Checkout');
    await press('ArrowLeft', 'ArrowLeft');
    assert.equal(await focused(), 'Web shop');
  });

  it('goes to the source with Enter', async () => {
    await enter();
    await press('ArrowDown', 'Enter');
    assert.deepEqual((await preview.said()).slice(1), [{ kind: 'reveal', id: 'shop.research', focus: true }]);
  });

  it('shows the card of the row it is on, until Escape', async () => {
    await enter();
    const card = preview.page.locator('.card');
    await press('ArrowDown');
    // The page draws with the next frame.
    await card.waitFor({ state: 'visible' });
    await press('Escape');
    await card.waitFor({ state: 'hidden' });
  });

  it('keeps the row it is on, however far the mouse scrolls and whatever is edited', async () => {
    await enter();
    await press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await preview.page.mouse.move(600, 200);
    await preview.page.mouse.wheel(0, 4000);
    await preview.show({ ...halfYear(), title: 'Edited' });
    assert.equal(await focused(), 'Cart that remembers');
  });

  it('searches with a slash and comes back with Escape', async () => {
    await enter();
    await press('/');
    await preview.page.keyboard.type('beta');
    await press('Escape');
    assert.equal(await focused(), 'Mobile app');
  });

  it('tells a screen reader what each row is', async () => {
    const tree = preview.page.getByRole('treegrid');
    assert.equal(await tree.getAttribute('aria-rowcount'), '14');
    const row = tree.getByRole('row', { name: 'Payment with one tap' });
    assert.equal(
      await row.getAttribute('aria-label'),
      'Payment with one tap, Planned, 15 Mar to 16 Apr 2027, critical',
    );
    assert.deepEqual([await row.getAttribute('aria-level'), await row.getAttribute('aria-rowindex')], ['3', '5']);
  });
});
