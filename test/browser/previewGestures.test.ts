import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { type Preview, type PreviewOptions, settled } from '../support/previewPage.ts';
import { previewsInBrowser } from '../support/previewsInBrowser.ts';
import { halfYear, monday } from '../support/timelinePlans.ts';

const barOf = (id: string): string => `.rows [data-key$=" ${id}"] .bar`;

describe('changing the plan in the preview', function () {
  this.timeout(60_000);
  const previews = previewsInBrowser();
  let preview: Preview;
  let page: Page;
  const open = async (options: PreviewOptions = {}, editable = true): Promise<void> => {
    preview = await previews.open(options);
    ({ page } = preview);
    if (editable) await preview.post({ kind: 'editable', editable: true });
    await preview.show(halfYear());
  };

  /** What the page has asked the host to write. */
  const wishes = async (): Promise<unknown[]> =>
    (await preview.said()).flatMap((message) =>
      (message as { edit?: unknown }).edit ? [(message as { edit: unknown }).edit] : [],
    );
  const answer = async (done: boolean, says: string): Promise<void> => {
    const request = (await preview.said()).filter(
      (message) => (message as { kind: string }).kind === 'editPlan',
    ).length;
    await preview.post({ kind: 'retimed', request, done, says });
  };
  const box = async (selector: string) => (await page.locator(selector).first().boundingBox())!;
  /** Pixels of a day. */
  const day = async (): Promise<number> => (await box(barOf('app.offline'))).width / 54;
  const centre = async (selector: string) => {
    const { x, y, width, height } = await box(selector);
    return { x: x + width / 2, y: y + height / 2 };
  };
  /** Takes hold of something and drags it so many days, without letting go. */
  const drag = async (from: { x: number; y: number }, days: number): Promise<void> => {
    await page.mouse.move(from.x, from.y);
    await settled(page);
    await page.mouse.down();
    await page.mouse.move(from.x + (days * (await day())) / 2, from.y, { steps: 3 });
    await page.mouse.move(from.x + days * (await day()), from.y, { steps: 3 });
    await settled(page);
  };
  const gripOf = async (id: string, grip: string) => {
    const bar = await box(barOf(id));
    await page.mouse.move(bar.x + Math.min(6, bar.width / 2), bar.y + bar.height / 2);
    await settled(page);
    return centre(`[data-grip="${grip}"] .${grip === 'link' ? 'dot' : 'hit'}`);
  };
  /** Once everything is drawn. */
  const count = async (selector: string): Promise<number> => {
    await settled(page);
    return page.locator(selector).count();
  };
  const said = async (): Promise<string> => ((await page.locator('.said').textContent()) ?? '').trim();

  it('drags a bar to another day: a ghost and a tip on the way, one edit when it is let go', async () => {
    await open();
    const bar = await box(barOf('shop.checkout.pay'));
    await drag(await centre(barOf('shop.checkout.pay')), 9);
    const ghost = await box('.ghost');
    assert.ok(Math.abs(ghost.x - bar.x - 9 * (await day())) < 4 * (await day()), 'on the next day of work');
    assert.equal(await page.locator('.tip strong').textContent(), 'Wed 24 Mar 2027 to Tue 27 Apr 2027');
    assert.equal(await page.locator('.tip span').textContent(), '7 working days later');
    assert.deepEqual(await wishes(), [], 'nothing is written before');
    await page.mouse.up();
    assert.deepEqual(await wishes(), [{ gesture: 'move', id: 'shop.checkout.pay', to: monday + 79 }]);
    assert.equal(await page.locator('.tip').isVisible(), false);
    assert.equal(await page.locator('.card').isVisible(), false);
    assert.deepEqual(
      (await preview.said()).filter((m) => (m as { kind: string }).kind === 'reveal'),
      [],
      'it was no click',
    );
    assert.equal(await count('.ghost.pending'), 1);
    await answer(true, '`pay` starts 24 Mar 2027');
    assert.equal(await said(), 'pay starts 24 Mar 2027');
    await preview.show(halfYear());
    assert.equal(await count('.ghost'), 0);
  });

  it('drags the end of a bar: it becomes longer or shorter by days of work', async () => {
    await open();
    await drag(await gripOf('shop.search', 'resize'), 8);
    assert.equal(await page.locator('.tip strong').textContent(), 'Ends Fri 5 Mar 2027');
    assert.equal(await page.locator('.tip span').textContent(), '25 working days: 5 more');
    await page.mouse.up();
    assert.deepEqual(await wishes(), [{ gesture: 'resize', id: 'shop.search', to: monday + 60 }]);
  });

  it('drags a milestone, and never to a day off', async () => {
    await open();
    await drag(await centre(barOf('app.beta')), 5);
    await page.mouse.up();
    // From a Monday to a Saturday: the Monday after it.
    assert.deepEqual(await wishes(), [{ gesture: 'move', id: 'app.beta', to: monday + 19 * 7 + 7 }]);
  });

  it('leads a link from the dot beside a bar to another bar', async () => {
    await open();
    const dot = await gripOf('shop.gifts', 'link');
    const to = await centre(barOf('app.push'));
    await page.mouse.move(dot.x, dot.y);
    await page.mouse.down();
    await page.mouse.move(dot.x + 20, dot.y + 10, { steps: 2 });
    assert.match((await page.locator('.tip').textContent())!, /Gift cards.*Drag to the dependent item/);
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await settled(page);
    assert.equal(await count('.over .target'), 1);
    assert.match((await page.locator('.tip').textContent())!, /Push notifications depends on Gift cards/);
    await page.mouse.up();
    assert.deepEqual(await wishes(), [{ gesture: 'link', from: 'shop.gifts', to: 'app.push' }]);
    assert.equal(await count('.link-ghost'), 0);
  });

  it('writes nothing after Escape, nor where a bar is put back, nor for a click', async () => {
    await open();
    const bar = await centre(barOf('app.push'));
    await drag(bar, 10);
    await page.keyboard.press('Escape');
    await settled(page);
    assert.equal(await count('.ghost'), 0);
    await page.mouse.up();
    await drag(bar, 10);
    await page.mouse.move(bar.x, bar.y);
    await page.mouse.up();
    assert.deepEqual((await preview.said()).slice(1), []);
    await page.mouse.click(bar.x, bar.y);
    assert.deepEqual((await preview.said()).slice(1), [{ kind: 'reveal', id: 'app.push', focus: false }]);
  });

  it('says beside the bar, and aloud, why it may not be so, until the next thing is done', async () => {
    await open();
    await drag(await centre(barOf('app.push')), -10);
    await page.mouse.up();
    await answer(false, '`push` waits for `offline` until 19 Mar 2027.');
    const notice = page.locator('.notice');
    assert.equal(await notice.textContent(), 'push waits for offline until 19 Mar 2027.');
    assert.deepEqual(await notice.locator('b').allTextContents(), ['push', 'offline']);
    assert.equal(await said(), 'push waits for offline until 19 Mar 2027.');
    assert.equal(await count('.ghost'), 0, 'the bar is where it was');
    const [bar, at] = [await box(barOf('app.push')), await box('.notice')];
    assert.ok(at.y >= bar.y && at.y - bar.y < 60 && Math.abs(at.x - bar.x) < 40, 'near the bar');
    await page.keyboard.press('Escape');
    assert.equal(await notice.isVisible(), false);
  });

  it('moves and stretches the bar of the row that has the keyboard', async () => {
    await open();
    await page.locator('.names [data-key$=" shop.search"]').focus();
    assert.match((await page.locator('.card-keys').textContent())!, /Alt ← →a working day earlier, later/);
    for (const keys of ['Alt+ArrowRight', 'Alt+ArrowRight', 'Alt+ArrowRight']) await page.keyboard.press(keys);
    assert.equal(await page.locator('.card').isVisible(), false, 'it would lie over the bar');
    // One is on its way; of the rest only the last is sent after it.
    assert.deepEqual(await wishes(), [{ gesture: 'move', id: 'shop.search', to: monday + 29 }]);
    await answer(true, '`search` starts 2 Feb 2027');
    assert.deepEqual((await wishes()).slice(1), [{ gesture: 'move', id: 'shop.search', to: monday + 31 }]);
    await answer(false, 'No.');
    await page.keyboard.press('Shift+Alt+ArrowLeft');
    assert.deepEqual((await wishes()).slice(2), [{ gesture: 'resize', id: 'shop.search', to: monday + 7 * 7 + 3 }]);
    await answer(true, '`search` ends 25 Feb 2027');
    assert.equal(await said(), 'search ends 25 Feb 2027');
    assert.match((await page.locator('.names').getAttribute('aria-keyshortcuts'))!, /Shift\+Alt\+ArrowRight/);
  });

  it('leads and removes links by keyboard', async () => {
    await open();
    await page.locator('.names [data-key$=" shop.gifts"]').focus();
    await page.keyboard.press('Shift+L');
    assert.match(await said(), /A link from Gift cards: go to the dependent item and press Enter/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.deepEqual(await wishes(), [{ gesture: 'link', from: 'shop.gifts', to: 'shop.launch' }]);
    await answer(false, '`launch` already depends on `gifts`.');
    await page.keyboard.press('l');
    assert.equal(
      await said(),
      'Launch depends on Payment with one tap, finish-to-start, 1 of 3. Delete removes the link.',
    );
    assert.equal(await count('.link-chosen'), 1);
    await page.keyboard.press('l');
    await page.keyboard.press('Delete');
    assert.deepEqual((await wishes()).slice(1), [
      { gesture: 'unlink', from: 'shop.search', to: 'shop.launch', type: 'FS' },
    ]);
    await answer(true, 'Done.');
    assert.equal(await count('.link-chosen'), 0);
  });

  it('chooses an arrow by a click, and removes it by the cross on it', async () => {
    await open();
    await page.locator('.arrow').first().waitFor({ state: 'attached' });
    // Where a piece of an arrow is seen between the bars.
    const at = await page.evaluate<{ x: number; y: number }>(`(() => {
      for (const path of document.querySelectorAll('.arrow path')) {
        const all = path.getTotalLength();
        for (let l = all * 0.3; l < all; l += 2) {
          const { x, y } = path.getPointAtLength(l).matrixTransform(path.getScreenCTM());
          if (document.elementFromPoint(x, y)?.matches('.band') && path.parentNode.dataset.arrow.includes(' app.push>product')) return { x: x + 3, y };
        }
      }
    })()`);
    await page.mouse.click(at.x, at.y);
    await settled(page);
    assert.equal(await count('.link-chosen'), 1);
    const cross = await centre('[data-grip="remove"] .dot');
    await page.mouse.click(cross.x, cross.y);
    assert.deepEqual(await wishes(), [{ gesture: 'unlink', from: 'app.push', to: 'app.release', type: 'FS' }]);
    await answer(false, 'No.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await settled(page);
    assert.equal(await count('.link-chosen'), 0);
  });

  it('moves nothing when grips come and go', async () => {
    await open();
    const places = (): Promise<string> =>
      page.evaluate(
        `JSON.stringify([...document.querySelectorAll('.rows .bar, .names [role=row]')].map((e) => e.getBoundingClientRect()))`,
      );
    await page.mouse.move(5, 5);
    const before = await places();
    await gripOf('app.offline', 'resize');
    assert.equal(await places(), before);
    assert.equal(await count('.grips'), 1);
  });

  it('has nothing to take hold of where the host cannot write', async () => {
    await open({}, false);
    const bar = await centre(barOf('app.push'));
    await drag(bar, 10);
    assert.equal(await count('.over > *'), 0);
    await page.mouse.up();
    await page.locator('.names [data-key$=" app.push"]').focus();
    for (const keys of ['Alt+ArrowRight', 'Shift+Alt+ArrowRight', 'Shift+L', 'l', 'Delete'])
      await page.keyboard.press(keys);
    assert.deepEqual(await wishes(), []);
    assert.equal(await page.locator('.names').getAttribute('aria-keyshortcuts'), null);
  });

  it('lets go when the plan changes under the hand, and takes no answer to what it never asked', async () => {
    await open();
    await drag(await centre(barOf('app.push')), 10);
    const without = halfYear();
    await preview.show({ ...without, rows: without.rows.slice(0, 8), links: [] });
    await page.mouse.move(600, 400, { steps: 2 });
    await settled(page);
    assert.equal(await count('.ghost'), 0);
    await page.mouse.up();
    await preview.post({ kind: 'retimed', request: 7, done: false, says: 'Nonsense' });
    assert.equal(await page.locator('.notice').isVisible(), false);
    assert.deepEqual(await wishes(), []);
  });
});
