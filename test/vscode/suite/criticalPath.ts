import * as vscode from 'vscode';
import { edit, find, open, undoAll } from './open.ts';
import { inWorkbench } from './probe.ts';
import { equal, until } from './until.ts';

/** The lines (from 1) whose gutter carries the critical path's glyph, as the workbench draws them. */
const marked = (): Promise<number[]> =>
  inWorkbench(`(() => {
    const glyphs = [...document.querySelectorAll('.glyph-margin-widgets > div')]
      .filter((e) => /[^-]critical-(light|dark)/.test(getComputedStyle(e).backgroundImage));
    const numbers = [...document.querySelectorAll('.margin-view-overlays > div')];
    const line = (e) => numbers.find((n) => Math.abs(n.getBoundingClientRect().top - e.getBoundingClientRect().top) < 4);
    return glyphs.map((e) => Number(line(e)?.textContent)).sort((a, b) => a - b);
  })()`);

export function criticalPath(): void {
  describe('the critical path in the text', () => {
    let document: vscode.TextDocument;
    const lines = (...texts: string[]): number[] => texts.map((text) => find(document, text).line + 1);
    before(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      ({ document } = await open('plan.roadmap'));
    });
    afterEach(() => undoAll(document));

    const soon = (what: string, expected: () => number[]): Promise<unknown> =>
      until(what, async () => {
        const found = await marked();
        equal(found, expected(), what);
        return true;
      });

    it('carries a glyph in the gutter', () =>
      soon('glyphs', () => lines('feature search', 'feature cart', 'milestone beta')));

    it('follows an edit', async () => {
      await edit(document, { from: 'duration 3d', to: 'duration 60d' });
      await soon('glyphs', () => lines('feature wishlist', 'milestone beta'));
    });

    it('is turned off and on again by one command', async () => {
      await vscode.commands.executeCommand('roadmap.toggleCriticalPath');
      await soon('no glyphs', () => []);
      await vscode.commands.executeCommand('roadmap.toggleCriticalPath');
      await soon('glyphs again', () => lines('feature search', 'feature cart', 'milestone beta'));
    });

    it('narrows to the path that drives one milestone', async () => {
      await edit(document, {
        from: '  milestone beta',
        to: '  feature long "Long" { duration 30w }\n  milestone beta',
      });
      await soon('the whole path', () => lines('feature long'));
      await vscode.commands.executeCommand('roadmap.showCriticalPathTo', { id: 'shop.beta', title: 'Public beta' });
      await soon('the path to beta', () => lines('feature search', 'feature cart', 'milestone beta'));
      await vscode.commands.executeCommand('roadmap.showCriticalPathTo', null);
    });
  });
}
