import { strict as assert } from 'node:assert';
import { difference } from '../../server/timeline/difference.ts';
import type { TimelinePlan } from '../../server/timeline/plan.ts';
import { type Preview, type PreviewOptions, settled } from '../support/previewPage.ts';
import { previewsInBrowser } from '../support/previewsInBrowser.ts';
import { halfYear, monday, plan } from '../support/timelinePlans.ts';

/** A row of the frozen names. */
const nameOf = (title: string): string => `.names [role=row]:has(.text[title="${title}"])`;
const barOf = (key: string): string => `.rows [data-key="${key}"] .bar`;

describe('the preview', function () {
  this.timeout(60_000);
  const previews = previewsInBrowser();
  const open = async (options: PreviewOptions = {}, shown: TimelinePlan | 'nothing' = halfYear()): Promise<Preview> => {
    const preview = await previews.open(options);
    if (shown !== 'nothing') await preview.show(shown);
    return preview;
  };

  it('says it is ready, then draws the plan it is sent', async () => {
    const { page, said } = await open();
    assert.deepEqual(await said(), [{ kind: 'ready' }]);
    assert.equal(await page.locator('.title').textContent(), 'Shop, first half of 2027');
    assert.equal(await page.locator('.names [role=row]').count(), 14);
    assert.equal(await page.locator('.rows .bar').count(), 12);
    assert.equal(await page.locator('.critical .arrow').count(), 2);
    assert.deepEqual(await page.locator('.head-picture .marker-name').count(), 0);
    assert.ok((await page.locator('.head-picture').textContent())?.includes('Today'));
  });

  it('asks for the levelled plan and back, says which one it shows, and remembers it over a reload', async () => {
    const { page, show, said } = await open();
    const level = page.locator('.toolbar button', { hasText: 'Level' });
    const facts = page.locator('.facts');
    assert.equal(await level.getAttribute('aria-pressed'), 'false');
    assert.doesNotMatch((await facts.textContent()) ?? '', /levelled/);
    await level.click();
    await settled(page);
    assert.equal(await level.getAttribute('aria-pressed'), 'true');
    await show({ ...halfYear(), leveled: true });
    assert.match((await facts.textContent()) ?? '', /, levelled ·/);
    assert.deepEqual((await said()).slice(1), [{ kind: 'level', level: true }]);
    // What is remembered is written a moment later.
    while (!(await page.evaluate(`(sessionStorage.getItem('state') ?? '').includes('"level":true')`)))
      await settled(page);
    await page.reload();
    await settled(page);
    assert.deepEqual(await said(), [{ kind: 'ready', level: true }]);
    await level.click();
    assert.deepEqual((await said()).slice(1), [{ kind: 'level', level: false }]);
  });

  it('says the odds of a date on its card, and why it is one, with names set off', async () => {
    const { rows, ...rest } = halfYear();
    const { page } = await open(
      {},
      {
        ...rest,
        rows: rows.map((row) => ({
          ...row,
          p80: monday + 60,
          byPlanned: 0.16,
          why: 'Starts 4 Jan because `cart` ends 1 Jan.',
        })),
      },
    );
    await page.locator(barOf('product:app app.offline')).hover();
    const card = page.locator('.card');
    await card.waitFor({ state: 'visible' });
    assert.match((await card.textContent()) ?? '', /Odds16% of simulated runs end by then, 8 of 10 by 5 Mar/);
    assert.equal(await card.locator('.card-why b').textContent(), 'cart');
  });

  it('goes to the source when a bar or a name is clicked', async () => {
    const { page, said } = await open();
    await page.locator(barOf('product:app app.offline')).click();
    await page.locator(nameOf('Launch')).click();
    assert.deepEqual((await said()).slice(1), [
      { kind: 'reveal', id: 'app.offline', focus: false },
      { kind: 'reveal', id: 'shop.launch', focus: false },
    ]);
    assert.equal(await page.locator('.names .selected .text').textContent(), 'Launch');
  });

  it('lights the feature that the cursor is in, and scrolls it into view', async () => {
    const { page, post } = await open({ height: 300 });
    await post({ kind: 'select', id: 'app.release' });
    await settled(page);
    assert.equal(await page.locator('.names .selected .text').textContent(), 'Release');
    assert.ok(await inView(page, '.names .selected'));
    await post({ kind: 'select', id: null });
    assert.equal(await page.locator('.selected').count(), 0);
  });

  it('keeps the name of the lane in sight that the topmost row is in', async () => {
    const { page } = await open({ height: 300 });
    const lane = page.locator('.lane-now');
    assert.equal(await lane.isVisible(), false);
    await page.evaluate(`document.querySelector('.board').scrollTop = 100`);
    await settled(page);
    assert.equal(await lane.textContent(), 'Web shop');
    await lane.click();
    await settled(page);
    assert.equal(await page.evaluate(`document.querySelector('.board').scrollTop`), 0);
  });

  it('lights the closed lane that the cursor’s feature is folded into', async () => {
    const { page, post } = await open();
    await page.locator(nameOf('Mobile app')).click();
    assert.equal(await page.locator('.names [role=row]').count(), 9);
    await post({ kind: 'select', id: 'app.release' });
    assert.equal(await page.locator('.names .selected .text').textContent(), 'Mobile app');
  });

  it('zooms by button, wheel and key, around a fixed day', async () => {
    const { page } = await open();
    const width = async (): Promise<number> =>
      (await page.locator(barOf('product:app app.offline')).boundingBox())!.width;
    const start = await width();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const larger = await width();
    assert.ok(larger > start * 1.3);
    const box = (await page.locator(barOf('product:app app.push')).boundingBox())!;
    await page.mouse.move(box.x, box.y + 4);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await settled(page);
    const after = (await page.locator(barOf('product:app app.push')).boundingBox())!;
    assert.ok(after.width > box.width * 1.2);
    assert.ok(Math.abs(after.x - box.x) < 2, `the day under the pointer stays: ${box.x} ${after.x}`);
    await page.keyboard.press('0');
    assert.ok(Math.abs((await width()) - start) < 1, 'fit is where it began');
    await page.keyboard.press('-');
    assert.ok((await width()) < start);
  });

  it('groups, colours, filters and hides', async () => {
    const { page } = await open();
    await page.getByLabel('Group by').selectOption('team');
    assert.deepEqual(await page.locator('.names .lane .text').allTextContents(), [
      'Design',
      'Web',
      'Core',
      'Mobile',
      'Without a team',
    ]);
    await page.getByLabel('Colour by').selectOption('team');
    assert.ok((await page.locator('.legend').textContent())?.includes('No team'));
    await page.getByRole('button', { name: 'Float' }).click();
    assert.equal(await page.locator('.tail').count(), 0 + (await page.locator('.legend .tail').count()));
    await page.getByRole('button', { name: 'Links' }).click();
    assert.equal(await page.locator('.arrow').count(), 0);
    await page.getByLabel('Filter').fill('typing');
    assert.deepEqual(await page.locator('.names .work .text').allTextContents(), [
      'Search that forgives typing mistakes',
    ]);
    assert.equal(await page.locator('.found').textContent(), '1 of 12');
    await page.getByLabel('Filter').fill('no such thing');
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    assert.equal(await page.locator('.names .work').count(), 13);
  });

  it('follows an edit without drawing anew what stays', async () => {
    const { page, post } = await open();
    await page.evaluate(
      `for (const node of document.querySelectorAll('.rows > g, .names [role=row]')) node.kept = true`,
    );
    const edited = halfYear();
    const rows = edited.rows.map((row) => (row.id === 'app.push' ? { ...row, finish: row.finish + 7 } : row));
    await post({ kind: 'difference', base: 0, version: 1, difference: difference(halfYear(), { ...edited, rows }) });
    assert.equal(
      await page.evaluate(`[...document.querySelectorAll('.rows > g, .names [role=row]')].every((node) => node.kept)`),
      true,
    );
  });

  it('asks for the whole plan when it lost track', async () => {
    const { post, said } = await open();
    await post({ kind: 'difference', base: 7, version: 8, difference: difference(halfYear(), halfYear()) });
    assert.deepEqual((await said()).slice(1), [{ kind: 'ready' }]);
  });

  it('keeps zoom, place and selection when rows come in above', async () => {
    const { page, post, show } = await open({ height: 300 });
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await post({ kind: 'select', id: 'app.release' });
    await settled(page);
    const before = await page.locator('.names .selected').boundingBox();
    const bar = await page.locator('.rows .selected .bar').boundingBox();
    const more = halfYear();
    await show({ ...more, rows: [...more.rows, { ...more.rows[5]!, id: 'shop.new', title: 'New' }] });
    await settled(page);
    assert.deepEqual(await page.locator('.names .selected').boundingBox(), before);
    assert.deepEqual(await page.locator('.rows .selected .bar').boundingBox(), bar);
  });

  it('keeps the last good picture, under a banner, while the text is broken', async () => {
    const { page, post, show } = await open();
    await post({ kind: 'broken', message: 'One syntax error: this is the last good picture.' });
    assert.match((await page.locator('.banner').textContent())!, /last good picture/);
    assert.equal(await page.locator('.rows .bar').count(), 12);
    await show({ ...halfYear(), title: 'Mended' });
    assert.equal(await page.locator('.banner').isVisible(), false);
    assert.equal(await page.locator('.title').textContent(), 'Mended');
  });

  it('remembers over a reload how it was looked at', async () => {
    const { page, show } = await open();
    await page.getByLabel('Group by').selectOption('owner');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.locator(nameOf('@ada')).click();
    await page.waitForTimeout(300);
    const width = (await page.locator('.rows .bar').first().boundingBox())!.width;
    await page.reload();
    await show(halfYear());
    assert.equal(await page.getByLabel('Group by').inputValue(), 'owner');
    assert.equal(await page.locator(nameOf('@ada')).getAttribute('aria-expanded'), 'false');
    assert.equal((await page.locator('.rows .bar').first().boundingBox())!.width, width);
  });

  it('says what to do where there is nothing to draw', async () => {
    const empty = await open({}, plan([]));
    assert.match((await empty.page.locator('.empty').textContent())!, /Nothing is planned yet.*feature cart/s);
    const broken = await open({}, 'nothing');
    await broken.post({ kind: 'broken', message: 'Line 1: a roadmap has a name.' });
    assert.match((await broken.page.locator('.empty').textContent())!, /syntax error.*Line 1/s);
  });

  it('shows what there is to know in a card', async () => {
    const { page } = await open();
    await page.locator('.rows [data-key="product:shop shop.checkout.pay"] .name').hover();
    await page.locator('.card').waitFor({ state: 'visible' });
    const text = (await page.locator('.card').textContent())!;
    for (const fact of [
      'Payment with one tap',
      '15 Mar to 16 Apr 2027',
      'critical',
      '@lin',
      'Web, Core',
      '61, #2 by RICE',
    ]) {
      assert.ok(text.includes(fact), fact);
    }
    await page.mouse.move(5, 5);
    assert.equal(await page.locator('.card').isVisible(), false);
  });

  it('has nothing beside or over the window in a narrow panel', async () => {
    const { page } = await open({ width: 500, height: 640 });
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    assert.equal(wide, 500);
    for (const control of await page.locator('.toolbar :is(button, select, input):visible').all()) {
      const { x, width } = (await control.boundingBox())!;
      assert.ok(x >= 0 && x + width <= 500);
    }
  });

  it('scrolls softly only where motion is welcome, and zooms a plan of centuries without harm', async () => {
    const { page, show } = await open();
    const far = halfYear();
    await show({ ...far, rows: far.rows.map((row, i) => (i === 9 ? { ...row, finish: monday + 300_000 } : row)) });
    for (let i = 0; i < 12; i++) await page.keyboard.press('+');
    for (let i = 0; i < 40; i++) await page.keyboard.press('-');
    await page.keyboard.press('t');
    assert.ok((await page.locator('.head-picture text').count()) < 400);
  });
});

async function inView(page: Preview['page'], selector: string): Promise<boolean> {
  const box = (await page.locator(selector).boundingBox())!;
  const board = (await page.locator('.board').boundingBox())!;
  return box.y >= board.y + 48 && box.y + box.height <= board.y + board.height;
}
