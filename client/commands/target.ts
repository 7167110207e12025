import { Uri, window } from 'vscode';
import { isRoadmap, servedSchemes } from '../servedSchemes.ts';

/** The roadmap a command is about: the file it was called on (a menu passes its URI), else the one in the editor. */
export function target(argument: unknown): Uri | undefined {
  if (argument instanceof Uri && servedSchemes().includes(argument.scheme)) return argument;
  const editor = [window.activeTextEditor, ...window.visibleTextEditors].find((e) => e && isRoadmap(e.document));
  return editor?.document.uri;
}
