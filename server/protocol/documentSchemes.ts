/**
 * Which documents are files of a workspace, by the scheme of their URI. All others are views: the older side of a diff, a
 * commit, a pull request. A view has the text of a file that is there as well, so its names would all exist twice.
 */

/** Of files and of drafts that no file exists of yet, whatever the workspace. */
const fileSchemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs', 'vsls', 'inmemory'];

/** Of views that editors are known to open. */
const viewSchemes: ReadonlySet<string> = new Set([
  ...['git', 'gitfs', 'git-commit', 'gitlens', 'gitlens-git', 'scm-history-item', 'vscode-local-history', 'svn', 'hg'],
  ...['review', 'pr', 'githubpr', 'issue', 'conflictResolution', 'merge-conflict.conflict-diff'],
  ...[
    'fugitive',
    'diffview',
    'gitsigns',
    'neogit',
    'octo',
    'chat-editing-text-model',
    'chat-editing-snapshot-text-model',
  ],
]);

/** `git` of `git:/plan.roadmap?…`; nothing of a bare path, whose first colon comes after a slash. */
const schemeOf = (uri: string): string | undefined => /^([A-Za-z][A-Za-z0-9+.-]+):/.exec(uri)?.[1];

/** @param folders URIs of the workspace's folders: their schemes are those of files, too */
export const schemesOfFiles = (folders: readonly string[]): ReadonlySet<string> =>
  new Set([...fileSchemes, ...folders.flatMap((uri) => schemeOf(uri) ?? [])]);

/**
 * Whether a document is a file or a draft of one. Where no folder is open, an editor may keep its files under any scheme,
 * so only the known views are none.
 */
export function isFileDocument(uri: string, folders: readonly string[]): boolean {
  const scheme = schemeOf(uri);
  if (scheme === undefined || schemesOfFiles(folders).has(scheme)) return true;
  return folders.length === 0 && !viewSchemes.has(scheme);
}
