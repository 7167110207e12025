/** The server in a web worker, where there is no disk: the client sends the workspace's roadmaps with `roadmap/files`. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { dayOf } from '../../grammar/civil.ts';
import { memorySource } from '../workspace/memorySource.ts';
import { startServer } from './server.ts';

/** The little of a worker's global scope that the protocol needs. */
type WorkerScope = ConstructorParameters<typeof BrowserMessageReader>[0];

declare const self: WorkerScope;

const memory = memorySource();

/** A message to oneself comes after those that wait already, which a zero timer, held back to 4 ms, would not be needed for. */
const channel = new MessageChannel();
const turns: (() => void)[] = [];
channel.port1.onmessage = () => turns.shift()?.();

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  source: {
    read: memory.read,
    find: memory.find,
    files: () => memory.uris().filter((uri) => uri.endsWith('.roadmap')),
  },
  setFolders() {
    // What the client sends is what may be read.
  },
  today() {
    const now = new Date();
    return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  },
  nextTurn(run) {
    turns.push(run);
    channel.port2.postMessage(0);
  },
  receiveFiles(files, removed) {
    for (const { uri, text } of files) memory.set(uri, text);
    for (const uri of removed) memory.delete(uri);
  },
});
