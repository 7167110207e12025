import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { changed, everything, everyView } from '../support/everyView.ts';
import { hostile, unspeakable } from '../support/hostile.ts';
import { settled } from '../support/previewPage.ts';
import { viewsInBrowser } from '../support/viewsPage.ts';

describe('the views and hostile input', function () {
  this.timeout(120_000);
  const open = viewsInBrowser();

  it('run no script and ask for nothing, whatever the texts are, and show them whole', async () => {
    const { page, post, go } = await open(everything, undefined, { height: 2400 });
    const texts = Object.values({ ...hostile, ...unspeakable });
    const seen: string[] = [];
    for (const { show, data } of everyView) {
      await go(show);
      let n = 0;
      // Once with each text at each place.
      for (let shift = 0; shift < texts.length; shift++) {
        n = shift;
        const wild = changed(data, (value) => (typeof value === 'string' ? texts[n++ % texts.length]! : value));
        await post({ kind: 'view', query: { show }, data: wild });
        seen.push((await page.locator('.other-view').textContent())!);
      }
      assert.ok(
        Object.values(hostile).some((text) => seen.at(-1)!.includes(text)),
        `${show} shows them`,
      );
      assert.equal(await page.evaluate('globalThis.pwned'), undefined);
      const strange = 'img, iframe, object, embed, a, style, link, use, image, script, foreignObject';
      assert.equal(await page.locator(`#page :is(${strange})`).count(), 0, show);
      assert.equal(await page.locator('#page [onerror], #page [onload], #page [href], #page [src]').count(), 0);
    }
    const all = seen.join('\n');
    for (const text of Object.values(hostile)) assert.ok(all.includes(text), text);
  });

  it('draw wild but well-formed numbers without an error', async () => {
    const { page, post, go } = await open(everything);
    const numbers = fc.constantFrom(-1e9, -1, 0, 0.5, 1, 1e-300, 1e300, 800_000, Number.MAX_SAFE_INTEGER);
    for (const { show, data } of everyView) {
      await go(show);
      const before = await page.locator('.other-view').innerHTML();
      let drawn = 0;
      for (let seed = 0; seed < 24; seed++) {
        const wild = fc.sample(numbers, { numRuns: 2000, seed });
        let n = 0;
        // Many at a time, or one, so that some pass the gate.
        const isChanged = (at: number): boolean => (seed < 6 ? at % 7 === seed : at === 1 + (seed - 6) * 3);
        const some = changed(data, (value) =>
          typeof value === 'number' && isChanged(++n) ? wild[n % wild.length]! : value,
        );
        await post({ kind: 'view', query: { show }, data: some });
        if ((await page.locator('.other-view').innerHTML()) !== before) drawn++;
      }
      assert.ok(drawn > 0, `${show} takes some of them`);
      assert.ok(!/NaN|Infinity/.test(await page.locator('.other-view').innerHTML()), show);
    }
  });

  it('are not moved by messages that are none', async () => {
    const { page, go, said } = await open(everything);
    for (const { show, data } of everyView) {
      await go(show);
      const before = await page.locator('#page').innerHTML();
      const before2 = await said();
      const noView = fc.oneof(
        fc.record({ kind: fc.constant('view'), query: fc.anything(), data: fc.anything() }),
        fc.record({ kind: fc.constant('view'), query: fc.constant({ show }), data: fc.anything() }),
        fc
          .tuple(fc.constantFrom(...Object.keys(data)), fc.oneof(fc.constant(null), fc.double(), fc.constant({ x: 1 })))
          .map(([key, spoilt]) => ({ kind: 'view', query: { show }, data: { ...data, [key]: spoilt } })),
        fc.constant({ kind: 'view', query: { show: 'timeline' }, data }),
      );
      const messages = fc
        .sample(noView, { numRuns: 400, seed: 1 })
        .map((message) => JSON.stringify(message))
        // A number or a text of another value at its place is no mistake.
        .filter(
          (text) => !/"(done|dropped|more|width|height|years)":-?[\d.e+]+/.test(text.slice(text.indexOf('"data"'))),
        );
      await page.evaluate((many) => {
        for (const text of many) window.postMessage(JSON.parse(text), '*');
      }, messages);
      await settled(page);
      assert.equal(await page.locator('#page').innerHTML(), before, show);
      assert.deepEqual(await said(), before2);
    }
  });
});
