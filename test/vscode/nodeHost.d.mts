export interface NodeHost {
  readonly base: string;
  readonly port: number;
  readonly folder: string;
  stop(): Promise<void>;
}
export function installVsix(vsix: string): Promise<string>;
export function startNodeHost(options?: { userSettings?: object; extensions?: string; env?: object }): Promise<NodeHost>;
export function workbenchUrl(host: NodeHost, options: { folder: string; payload?: readonly string[][] }): string;
export function remoteUri(host: NodeHost, file: string): string;
