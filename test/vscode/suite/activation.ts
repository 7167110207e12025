import * as vscode from 'vscode';
import { extensionId, open } from './open.ts';
import { equal, ok, until } from './until.ts';

export function activation(): void {
  describe('activation', () => {
    it('knows a .roadmap file by its name, and that starts the extension', async () => {
      const { document } = await open('plan.roadmap');
      equal(document.languageId, 'roadmap', 'language');
      const extension = vscode.extensions.getExtension(extensionId);
      ok(extension, 'the extension is there');
      await until('the extension is active', () => extension.isActive);
    });
  });
}
