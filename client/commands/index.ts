/** Every command of the extension, by its id; each is a file of its own. */
import { commands, Disposable } from 'vscode';
import type { Command, Parts } from './command.ts';
import { exportFile } from './export.ts';
import { exportSvg } from './exportSvg.ts';
import { goTo } from './goTo.ts';
import { importFile } from './import.ts';
import { lockPreview } from './lockPreview.ts';
import { refreshPreview } from './refreshPreview.ts';
import { restartServer } from './restartServer.ts';
import { showCriticalPathTo } from './showCriticalPathTo.ts';
import { showOutput } from './showOutput.ts';
import { showPreview } from './showPreview.ts';
import { showPreviewToSide } from './showPreviewToSide.ts';
import { showSource } from './showSource.ts';
import { toggleCriticalPath } from './toggleCriticalPath.ts';

const all: Readonly<Record<string, Command>> = {
  'roadmap.showPreview': showPreview,
  'roadmap.showPreviewToSide': showPreviewToSide,
  'roadmap.lockPreview': lockPreview,
  'roadmap.showSource': showSource,
  'roadmap.refreshPreview': refreshPreview,
  'roadmap.exportSvg': exportSvg,
  'roadmap.export': exportFile,
  'roadmap.import': importFile,
  'roadmap.toggleCriticalPath': toggleCriticalPath,
  'roadmap.showCriticalPathTo': showCriticalPathTo,
  'roadmap.goTo': goTo,
  'roadmap.restartServer': restartServer,
  'roadmap.showOutput': showOutput,
};

export const registerCommands = (parts: Parts): Disposable =>
  Disposable.from(
    ...Object.entries(all).map(([id, run]) =>
      commands.registerCommand(id, (argument: unknown) => run(parts, argument)),
    ),
  );
