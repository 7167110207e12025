import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';

/** A client whose server is a web worker; it takes the worker itself, since a function that makes one is not accepted. */
export function workerClient(context: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true));
  return new LanguageClient('roadmap', 'Roadmap', worker, options);
}
