/**
 * A server in a web worker has no disk: it is sent the workspace's roadmaps, and told of every change to them. Text in
 * an editor comes to it by the usual way and goes before these.
 */
import { Disposable, RelativePattern, type Uri, workspace } from 'vscode';
import { debounced } from './debounced.ts';
import type { Server } from './server.ts';

const glob = '**/*.roadmap';
const most = 5000;
const atOnce = 50;

async function texts(uris: readonly Uri[]): Promise<{ uri: string; text: string }[]> {
  const read = await Promise.all(
    uris.map(async (uri) => {
      try {
        return [{ uri: uri.toString(), text: new TextDecoder().decode(await workspace.fs.readFile(uri)) }];
      } catch {
        // It went away since it was found.
        return [];
      }
    }),
  );
  return read.flat();
}

export async function sendWorkspaceFiles(server: Server): Promise<Disposable> {
  const sendAll = async (): Promise<void> => {
    const uris = await workspace.findFiles(glob, '**/node_modules/**', most);
    for (let i = 0; i < uris.length; i += atOnce) {
      server.sendFiles({ files: await texts(uris.slice(i, i + atOnce)) });
    }
  };
  const changed = new Map<string, Uri>();
  const removed = new Set<string>();
  const sendChanges = debounced(100, async () => {
    const [uris, gone] = [[...changed.values()], [...removed]];
    changed.clear();
    removed.clear();
    server.sendFiles({ files: await texts(uris), removed: gone });
  });
  const note = (uri: Uri): void => {
    removed.delete(uri.toString());
    changed.set(uri.toString(), uri);
    sendChanges();
  };
  const forget = (uri: Uri): void => {
    changed.delete(uri.toString());
    removed.add(uri.toString());
    sendChanges();
  };
  const watch = (folder: Uri): Disposable => {
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, glob));
    return Disposable.from(watcher, watcher.onDidCreate(note), watcher.onDidChange(note), watcher.onDidDelete(forget));
  };
  const watchers = (workspace.workspaceFolders ?? []).map((folder) => watch(folder.uri));
  await sendAll();
  return Disposable.from(
    ...watchers,
    sendChanges,
    server.onRestarted(() => void sendAll()),
    workspace.onDidChangeWorkspaceFolders(({ added }) => {
      for (const folder of added) watchers.push(watch(folder.uri));
      void sendAll();
    }),
  );
}
