import { type LogOutputChannel, workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { documentSelector } from './servedSchemes.ts';

/** What the server is told at the start. It asks for the settings again whenever they change. */
export const clientOptions = (outputChannel: LogOutputChannel): LanguageClientOptions => ({
  documentSelector: documentSelector(),
  outputChannel,
  revealOutputChannelOn: RevealOutputChannelOn.Never,
  initializationOptions: { settings: plain(workspace.getConfiguration('roadmap')) },
  synchronize: { configurationSection: 'roadmap' },
  // Hovers carry no trusted commands and no HTML.
  markdown: { isTrusted: false, supportHtml: false },
});

/** Without the functions that VS Code puts on a configuration: a worker can only be sent data. */
const plain = (configuration: object): unknown => JSON.parse(JSON.stringify(configuration));
