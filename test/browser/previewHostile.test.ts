import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { TimelinePlan } from '../../server/timeline/plan.ts';
import { hostile, unspeakable } from '../support/hostile.ts';
import { settled } from '../support/previewPage.ts';
import { previewsInBrowser } from '../support/previewsInBrowser.ts';
import { halfYear, plan, row } from '../support/timelinePlans.ts';

describe('the preview and hostile input', function () {
  this.timeout(120_000);
  const previews = previewsInBrowser();

  it('runs no script and asks for nothing, whatever the texts are, and shows them whole', async () => {
    const texts = Object.values({ ...hostile, ...unspeakable });
    const { page, show, post, complaints, requests } = await previews.open({ height: 1200 });
    await show(everywhere(texts));
    await post({ kind: 'broken', message: texts.join(' ') });
    for (const view of ['team', 'objective', 'owner', 'product']) await page.getByLabel('Group by').selectOption(view);
    await page.locator('.rows .name').nth(1).hover();
    await page.locator('.card').waitFor({ state: 'visible' });
    await post({ kind: 'editable', editable: true });
    await page.locator('.names .work').first().focus();
    await page.keyboard.press('Alt+ArrowRight');
    await post({ kind: 'retimed', request: 1, done: false, says: texts.join(' ') });
    await page.locator('.notice').waitFor({ state: 'visible' });
    await settled(page);

    const seen = await page.locator('.names .work .text').allTextContents();
    for (const text of Object.values(hostile)) assert.ok(seen.includes(text), text);
    assert.equal(await page.evaluate('globalThis.pwned'), undefined);
    assert.equal(await page.locator('script').count(), 1);
    assert.equal(await page.locator('#page :is(img, iframe, object, embed, a, style, link, use, image)').count(), 0);
    assert.deepEqual(requests, []);
    assert.deepEqual(previews.server().strays, []);
    assert.deepEqual(complaints, []);
  });

  it('would stop a script even if one came in', async () => {
    const { page } = await previews.openToProvoke();
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="globalThis.pwned = 1"><a href="javascript:globalThis.pwned = 1">x</a>')`,
    );
    await page.evaluate(
      `{ const s = document.createElement('script'); s.textContent = 'globalThis.pwned = 1'; document.body.append(s); }`,
    );
    await page.locator('a').click();
    await page.waitForTimeout(100);
    assert.equal(await page.evaluate('globalThis.pwned'), undefined);
  });

  it('is not moved by ten thousand messages that are none', async () => {
    const { page, show, said, complaints } = await previews.open();
    await show(halfYear());
    const before = await page.locator('#page').innerHTML();
    const messages = fc.sample(noMessage, { numRuns: 10_000, seed: 1 });
    for (let i = 0; i < messages.length; i += 1000) {
      await page.evaluate(
        (many) => {
          for (const text of many) window.postMessage(JSON.parse(text), '*');
        },
        messages.slice(i, i + 1000).map((message) => JSON.stringify(message ?? null)),
      );
      await settled(page);
    }
    assert.equal(await page.locator('#page').innerHTML(), before);
    assert.deepEqual(await said(), [{ kind: 'ready' }]);
    assert.deepEqual(complaints, []);
  });

  it('draws a plan of wild but well-formed numbers without an error', async () => {
    const { page, show, complaints } = await previews.open();
    const days = fc.integer({ min: -800_000, max: 4_000_000 });
    const wild = fc.array(
      fc.record({
        start: days,
        finish: days,
        lateFinish: days,
        due: days,
        p80: days,
        progress: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    for (const rows of fc.sample(wild, { numRuns: 60, seed: 2 })) {
      await show(plan(rows.map((over, i) => row(`r${i}`, over))));
      await page.keyboard.press('+');
    }
    assert.deepEqual(complaints, []);
    assert.ok(!/NaN|Infinity/.test(await page.locator('#page').innerHTML()));
  });
});

/** A row for each text, which has it wherever a text can be. */
function everywhere(texts: readonly string[]): TimelinePlan {
  const groups = texts.map((title, i) => ({ id: `g${i}`, title }));
  const rows = texts.map((text, i) =>
    row(`r${i}`, {
      title: text,
      owner: text,
      why: text,
      product: `g${i}`,
      teams: [`g${i}`],
      objectives: [`g${i}`],
      score: 1,
      rank: 1,
    }),
  );
  const holidays = rows.slice(0, 1).map(({ start }) => ({ day: start, name: texts[0]! }));
  return plan(rows, {
    title: texts.join(' '),
    products: groups,
    teams: groups,
    objectives: groups,
    leveled: false,
    rankedBy: texts[0]!,
    holidays,
  });
}

const good = JSON.parse(JSON.stringify({ kind: 'plan', version: 1, plan: halfYear() })) as Record<string, unknown>;

/** Anything at all, and good plans with one part of them spoilt. */
const noMessage = fc.oneof(
  fc.anything(),
  fc.record({
    kind: fc.oneof(fc.string(), fc.constantFrom('plan', 'difference', 'reveal', '__proto__')),
    plan: fc.anything(),
    version: fc.anything(),
  }),
  fc.record({
    kind: fc.constantFrom('select', 'broken'),
    id: fc.oneof(fc.integer(), fc.object()),
    message: fc.oneof(fc.integer(), fc.object()),
  }),
  fc.record({
    kind: fc.constantFrom('editable', 'retimed'),
    editable: fc.oneof(fc.integer(), fc.object(), fc.string()),
    // An answer to what was never asked is none, however well it is formed.
    request: fc.oneof(fc.nat(), fc.string()),
    done: fc.oneof(fc.boolean(), fc.integer()),
    says: fc.oneof(fc.string(), fc.object()),
  }),
  fc
    .tuple(
      fc.constantFrom('title', 'start', 'rows', 'links', 'teams', 'workdays', 'counts'),
      fc.oneof(fc.constant(null), fc.double({ max: -1 }), fc.record({ x: fc.anything() })),
    )
    .map(([key, spoilt]) => ({ ...good, plan: { ...(good.plan as object), [key]: spoilt } })),
);
