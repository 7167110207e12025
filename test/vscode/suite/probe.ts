/** Questions to the harness outside, which can see the workbench and into the preview's frame. */
import * as vscode from 'vscode';

interface Probe {
  readonly url: string;
  readonly mode: 'node' | 'web' | 'vsix';
}

let known: Promise<Probe> | undefined;

export const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;

export function probe(): Promise<Probe> {
  known ??= (async () => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), 'probe.json'));
    return JSON.parse(new TextDecoder().decode(bytes)) as Probe;
  })();
  return known;
}

export async function tell(question: object): Promise<unknown> {
  const { url } = await probe();
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(question) });
  const { value, error } = (await response.json()) as { value?: unknown; error?: string };
  if (error !== undefined) throw new Error(error);
  return value;
}

/** The value of an expression in the preview's page. */
export const inPreview = async <T>(expression: string): Promise<T> =>
  (await tell({ ask: 'inPreview', expression })) as T;
/** The value of an expression in the workbench's page. */
export const inWorkbench = async <T>(expression: string): Promise<T> =>
  (await tell({ ask: 'inWorkbench', expression })) as T;
export const clickInPreview = (selector: string): Promise<unknown> => tell({ ask: 'clickInPreview', selector });
export const dragInPreview = (selector: string, by: number): Promise<unknown> =>
  tell({ ask: 'dragInPreview', selector, by });
export const typeKeys = (text: string, delay: number): Promise<unknown> => tell({ ask: 'type', text, delay });
export const pressKeys = (keys: string): Promise<unknown> => tell({ ask: 'press', keys });
