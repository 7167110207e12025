/** Files from the disk, within the workspace folders that the client names. */
import type { FileSource } from '../workspace/fileSource.ts';
import { type DiskFileSource, diskFileSource, pathOfUri } from './diskFileSource.ts';

export interface DiskHost {
  readonly source: FileSource & { files(): readonly string[] };
  setFolders(uris: readonly string[]): void;
}

export function diskHost(): DiskHost {
  let disk: DiskFileSource = diskFileSource([]);
  return {
    source: {
      read: (uri) => disk.read(uri),
      unreadable: (uri) => disk.unreadable(uri),
      find: (pattern, from) => disk.find(pattern, from),
      files: () => disk.files(),
    },
    setFolders(uris) {
      disk = diskFileSource(uris.flatMap((uri) => pathOfUri(uri) ?? []));
    },
  };
}
