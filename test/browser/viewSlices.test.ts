import { strict as assert } from 'node:assert';
import { analysed } from '../support/analysed.ts';
import { settled } from '../support/previewPage.ts';
import { type ViewsPage, viewsInBrowser } from '../support/viewsPage.ts';

const text = `
  roadmap "Shop" { start 2027-01-04 }
  team web "Web" { capacity 2 }
  product shop "Web shop" {
    feature search "Search" { duration 2w; team web }
    feature cart "Cart" { duration 1w; tags #secret }
    feature pay "Payment" { duration 1w; after search }
  }
  product app "App" { feature push "Push" { duration 1w } }
  view deck "Board deck" { show board, kpis; include shop; exclude #secret }
  view people "Who does it" { show timeline; include shop, app; group team; window 2027-01-11..2027-01-17 }
  view nothing "Nothing" { show timeline; include #nobody }
`;
const shop = analysed(text).analysis;

describe('the views that a text declares, in the preview', function () {
  this.timeout(60_000);
  const open = viewsInBrowser();
  const choose = async ({ page, answer }: ViewsPage, title: string): Promise<void> => {
    await page.getByLabel('Look at everything').selectOption(title);
    await answer();
    await settled(page);
  };
  const rows = ({ page }: ViewsPage): Promise<string[]> => page.locator('.names .work .text').allTextContents();

  it('are looked through: what they show, include and exclude', async () => {
    const views = await open(shop);
    const options = await views.page.getByLabel('Look at everything').locator('option').allTextContents();
    assert.deepEqual(options, ['Everything', 'Board deck', 'Who does it', 'Nothing']);
    await choose(views, 'Board deck');
    assert.equal(await views.page.locator('[role=tab][aria-selected=true]').textContent(), 'Board');
    assert.deepEqual(await views.page.locator('.feature-card .text').allTextContents(), ['Search', 'Payment']);
    await views.page.locator('#tab-timeline').click();
    assert.deepEqual(await rows(views), ['Search', 'Payment']);
    assert.equal(await views.page.locator('.found').textContent(), '2 of 4');
    await choose(views, 'Everything');
    assert.equal((await rows(views)).length, 4);
  });

  it('group the timeline and go to their time', async () => {
    const views = await open(shop);
    await choose(views, 'Who does it');
    assert.equal(await views.page.locator('[role=tab][aria-selected=true]').textContent(), 'Timeline');
    assert.equal(await views.page.getByLabel('Group by').inputValue(), 'team');
    assert.deepEqual(await views.page.locator('.names .lane .text').allTextContents(), ['Web', 'Without a team']);
    assert.ok((await views.page.locator('.head-picture').textContent())!.includes('Mon 11'));
    assert.ok(
      await views.page.evaluate(`document.querySelector('.board').scrollLeft > 400`),
      'the week before is scrolled away',
    );
  });

  it('say when nothing is in them, and are gone when the text has them no more', async () => {
    const views = await open(shop);
    await choose(views, 'Nothing');
    assert.match((await views.page.locator('.empty').textContent())!, /Nothing is in this view.*“Nothing” includes/);
    await views.edit(analysed(text.replace(/ {2}view .*\n/g, '')).analysis);
    await settled(views.page);
    assert.equal((await rows(views)).length, 4);
    assert.equal(await views.page.getByLabel('Look at everything').isVisible(), false);
  });

  it('are remembered over a reload', async () => {
    const views = await open(shop);
    await choose(views, 'Board deck');
    while (!(await views.page.evaluate(`(sessionStorage.getItem('state') ?? '').includes('"slice":"deck"')`)))
      await settled(views.page);
    await views.reload();
    await settled(views.page);
    assert.deepEqual(await views.page.locator('.feature-card .text').allTextContents(), ['Search', 'Payment']);
  });
});
