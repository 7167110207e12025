/**
 * The documentation's picture of a comment on a pull request: what `roadmap diff --format markdown` prints for an edit
 * of examples/web-shop.roadmap, in the look of GitHub.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import markdownIt from 'markdown-it';
import { launchBrowser } from '../support/setupBrowser.mjs';
import { root, say } from '../support/setupProcess.mjs';

const style = `
  body { margin: 0; padding: 16px; background: #fff; color: #1f2328; font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans",
    Helvetica, Arial, sans-serif; }
  .comment { width: 880px; border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; }
  header { padding: 8px 16px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0; color: #59636e; }
  header b { color: #1f2328; }
  main { padding: 8px 16px 16px; }
  h3 { font-size: 17px; margin: 8px 0 12px; }
  table { border-collapse: collapse; margin: 0 0 12px; }
  th, td { border: 1px solid #d1d9e0; padding: 6px 13px; text-align: left; vertical-align: top; }
  code { background: #818b981f; border-radius: 6px; padding: 1px 5px; font: 12px ui-monospace, "Liberation Mono", monospace; }
  ul { margin: 0 0 12px; padding-left: 24px; }
  details { margin: 4px 0; }`;

/** The comment as Markdown: the plan before the edit, and after it. */
function comment() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'roadmap-shot-'));
  try {
    const before = readFileSync(path.join(root, 'examples/web-shop.roadmap'), 'utf8');
    const after = before
      .replace('duration 8d..10d..16d', 'duration 12d..15d..24d')
      .replace('    after cart, look\n', '    after cart, look, legal\n')
      .replace(
        '  milestone launch "Relaunch" {',
        '  feature legal "Legal review" {\n    duration 2w\n    after cart\n  }\n\n  milestone launch "Relaunch" {',
      );
    if (before === after) throw new Error('the example has other text than the picture edits');
    writeFileSync(path.join(folder, 'before.roadmap'), before);
    writeFileSync(path.join(folder, 'after.roadmap'), after);
    const args = ['diff', 'before.roadmap', 'after.roadmap', '--format', 'markdown', '--today', '2027-01-04'];
    return execFileSync(process.execPath, [path.join(root, 'dist/roadmap.mjs'), ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes the picture, and stores it in a file. */
export async function takeComment(file) {
  const html = markdownIt({ html: true }).render(comment());
  const head = '<header><b>github-actions</b> bot commented</header>';
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext({ viewport: { width: 914, height: 700 } })).newPage();
    await page.setContent(`<style>${style}</style><div class="comment">${head}<main>${html}</main></div>`);
    await page.locator('.comment').screenshot({ path: file });
    say(`  ${path.relative(process.cwd(), file)} ${(statSync(file).size / 1024).toFixed(0)} kB`);
  } finally {
    await browser.close();
  }
}
