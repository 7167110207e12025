/** Every command of the extension, by its id; each is a file of its own. */
import { commands, Disposable } from 'vscode';
import type { CriticalPathMarks } from '../decorations/criticalPath.ts';
import type { Previews } from '../preview/previews.ts';
import type { Server } from '../server.ts';
import { exportSvg } from './exportSvg.ts';
import { goTo } from './goTo.ts';
import { lockPreview } from './lockPreview.ts';
import { refreshPreview } from './refreshPreview.ts';
import { restartServer } from './restartServer.ts';
import { showCriticalPathTo } from './showCriticalPathTo.ts';
import { showOutput } from './showOutput.ts';
import { showPreview } from './showPreview.ts';
import { showPreviewToSide } from './showPreviewToSide.ts';
import { showSource } from './showSource.ts';
import { toggleCriticalPath } from './toggleCriticalPath.ts';

/** What a command may act on. */
export interface Parts {
  readonly server: Server;
  readonly marks: CriticalPathMarks;
  readonly preview: Previews;
}

/** Arguments come from menus, keybindings and other extensions, so a command checks what it gets. */
export type Command = (parts: Parts, argument: unknown) => unknown;

export const all: Readonly<Record<string, Command>> = {
  'roadmap.showPreview': showPreview,
  'roadmap.showPreviewToSide': showPreviewToSide,
  'roadmap.lockPreview': lockPreview,
  'roadmap.showSource': showSource,
  'roadmap.refreshPreview': refreshPreview,
  'roadmap.exportSvg': exportSvg,
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
