/**
 * Takes the documentation's pictures: the editor with the preview beside it, dark and light, in a real VS Code, and a
 * comment on a pull request. `npm run screenshots` takes all, `npm run screenshots -- dark` (`light`, `comment`) one.
 * They are stored in client/media, where README.md shows them.
 */
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser } from '../support/setupBrowser.mjs';
import { root, say } from '../support/setupProcess.mjs';
import { takeComment } from './commentPicture.mjs';
import { remoteUri, startNodeHost, workbenchUrl } from './nodeHost.mjs';

const file = process.env.ROADMAP_SHOT_FILE ?? 'web-shop.roadmap';
const out = process.env.ROADMAP_SHOT_OUT ?? path.join(root, 'client/media');
const pictures = [
  { name: 'editor-and-preview.png', theme: 'Default Dark Modern', colorScheme: 'dark' },
  { name: 'editor-and-preview-light.png', theme: 'Default Light Modern', colorScheme: 'light' },
];
const calm = {
  'workbench.activityBar.location': 'hidden',
  'workbench.sideBar.location': 'left',
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
  'editor.lineHeight': 20,
  'editor.wordWrap': 'on',
  'editor.matchBrackets': 'never',
  'editor.stickyScroll.enabled': false,
  'breadcrumbs.enabled': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
};

async function take({ name, theme, colorScheme }, workspace) {
  const host = await startNodeHost({ userSettings: { ...calm, 'workbench.colorTheme': theme } });
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 810 }, colorScheme });
    const page = await context.newPage();
    const payload = [
      ['openFile', remoteUri(host, path.join(workspace, file))],
      ['extensionDevelopmentPath', remoteUri(host, root)],
    ];
    await page.goto(workbenchUrl(host, { folder: workspace, payload }));
    await page.waitForSelector(`.tab[data-resource-name="${path.basename(file)}"]`, { timeout: 60_000 });
    await page.waitForSelector('.view-line', { timeout: 20_000 });
    const command = async (title) => {
      await page.keyboard.press('F1');
      await page.waitForSelector('.quick-input-widget input');
      await page.keyboard.type(title, { delay: 5 });
      await page.waitForTimeout(600);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(400);
    };
    await page.waitForTimeout(3000);
    await command('View: Toggle Primary Side Bar Visibility');
    await page.locator('.view-line').first().click();
    await command('Roadmap: Open Preview to the Side');
    const frame = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    await frame.locator('.picture .rows [data-key]').first().waitFor({ timeout: 30_000 });
    await command('Notifications: Clear All Notifications');
    // The cursor on a feature in the middle of the plan lights its bar.
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+G');
    await page.keyboard.type(process.env.ROADMAP_SHOT_LINE ?? '72:12', { delay: 5 });
    await page.keyboard.press('Enter');
    await page.mouse.move(720, 804);
    await page.waitForTimeout(2500);
    const target = path.join(out, name);
    await page.screenshot({ path: target });
    say(`  ${path.relative(process.cwd(), target)} ${(statSync(target).size / 1024).toFixed(0)} kB`);
  } finally {
    await browser.close();
    await host.stop();
  }
}

const home = mkdtempSync(path.join(os.tmpdir(), 'roadmap-shot-'));
const workspace = path.join(home, 'examples');
cpSync(path.join(root, 'examples'), workspace, { recursive: true });
const wanted = process.argv[2];
for (const picture of pictures) if (!wanted || picture.colorScheme === wanted) await take(picture, workspace);
if (!wanted || wanted === 'comment') await takeComment(path.join(out, 'pull-request-comment.png'));
rmSync(home, { recursive: true, force: true });
