/** Which documents the language server gets: files of the workspace and drafts, not the older side of a diff. */
import { commands, Disposable, type TextDocument, workspace } from 'vscode';
import { schemesOfFiles } from '../server/protocol/documentSchemes.ts';
import type { Server } from './server.ts';

export const servedSchemes = (): readonly string[] => [
  ...schemesOfFiles((workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString())),
];

export const documentSelector = (): { readonly language: string; readonly scheme: string }[] =>
  servedSchemes().map((scheme) => ({ language: 'roadmap', scheme }));

export const isRoadmap = ({ languageId, uri }: TextDocument): boolean =>
  languageId === 'roadmap' && servedSchemes().includes(uri.scheme);

/** Menus are shown where a document is served; a folder of a scheme that is new needs a server that knows it. */
export function followSchemes(server: Server): Disposable {
  let known = servedSchemes();
  const tell = (): unknown => commands.executeCommand('setContext', 'roadmap.schemes', known);
  tell();
  return Disposable.from(
    workspace.onDidChangeWorkspaceFolders(() => {
      const now = servedSchemes();
      if (now.every((scheme) => known.includes(scheme))) return;
      known = now;
      tell();
      void server.restart();
    }),
  );
}
