/** The task that runs `roadmap validate`, next to the findings that come while one types. */
import * as vscode from 'vscode';
import { edit, open, undoAll } from './open.ts';
import { probe } from './probe.ts';
import { equal, ok, until } from './until.ts';

type Found = readonly [source: string | undefined, message: string];

export function checkTask(): void {
  describe('the check task', () => {
    let document: vscode.TextDocument;
    let text: string;
    before(async function () {
      // There is no process to run in a browser.
      if ((await probe()).mode === 'web') this.skip();
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      ({ document } = await open('plan.roadmap'));
      text = document.getText();
      await edit(document, { from: 'after search }', to: 'after serch }' });
      await document.save();
    });
    after(async () => {
      if (document === undefined) return;
      await vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode(text));
      await undoAll(document);
      await document.save();
    });

    /** Of all files, open or not. */
    const found = (): Found[] =>
      vscode.languages
        .getDiagnostics()
        .flatMap(([, list]) => list.map(({ source, message }): Found => [source, message]))
        .sort();
    const ofCheck = (list: readonly Found[]): readonly Found[] => list.filter(([source]) => source !== 'roadmap');

    /** Runs the task to its end; everything that was found on the way. */
    async function run(): Promise<Found[][]> {
      const [task] = await vscode.tasks.fetchTasks({ type: 'roadmap' });
      ok(task, 'a task');
      const seen: Found[][] = [];
      const listener = vscode.languages.onDidChangeDiagnostics(() => seen.push(found()));
      const ended = new Promise<number | undefined>((resolve) => {
        const wait = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
          if (execution.task.name !== task.name) return;
          wait.dispose();
          resolve(exitCode);
        });
      });
      await vscode.tasks.executeTask(task);
      equal(await ended, 1, 'exit code');
      await new Promise((wait) => setTimeout(wait, 1500));
      listener.dispose();
      return [...seen, found()];
    }

    it('leaves the findings as they are, each of them once', async () => {
      const before = await until('the error', () => {
        const list = found();
        return list.some(([, message]) => message.includes('serch')) && list;
      });
      for (const list of await run()) equal(list, before, 'findings');
    });

    it('shows its own where none come by themselves, and those that come again stay beside them', async () => {
      const settings = vscode.workspace.getConfiguration('roadmap');
      await settings.update('diagnostics.enabled', false, vscode.ConfigurationTarget.Workspace);
      try {
        await until('no finding', () => found().length === 0);
        const own = (await run()).at(-1)!;
        ok(
          own.some(([source, message]) => source === 'roadmap check' && message.includes('serch')),
          'the error',
        );
        equal(own.length, ofCheck(own).length, 'all are of the task');
        await settings.update('diagnostics.enabled', undefined, vscode.ConfigurationTarget.Workspace);
        const both = await until('the findings while one types', () => {
          const list = found();
          return list.some(([source]) => source === 'roadmap') && list;
        });
        equal(ofCheck(both), own, 'those of the task');
      } finally {
        await settings.update('diagnostics.enabled', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
  });
}
