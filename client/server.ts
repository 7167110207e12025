/**
 * The language server as the rest of the client sees it: typed questions, answers checked, and one event. It survives a
 * restart of the server, and a question that fails answers `undefined`: a picture or a mark is then simply not renewed.
 */
import { type Disposable, type Event, EventEmitter, type Position, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { z } from 'zod';
import {
  type ExportFileResult,
  exportFile,
  type ImportFileResult,
  importFile,
} from '../server/protocol/exchangeRequests.ts';
import {
  type CriticalPathResult,
  criticalPath,
  type EditPlanParams,
  type EditPlanResult,
  editPlan,
  type FilesParams,
  files,
  type ItemAtResult,
  itemAt,
  type PlanChangedParams,
  type PortfolioResult,
  planChanged,
  portfolio,
  type RevealResult,
  type RootsResult,
  reveal,
  roots,
  type SummaryResult,
  summary,
  type TimelinePlanResult,
  timelinePlan,
  type ViewDataParams,
  type ViewDataResult,
  viewData,
} from '../server/protocol/requests.ts';

export interface Server extends Disposable {
  /** @param level whatever the file says; left out, the file decides */
  timelinePlan(uri: Uri, level?: boolean): Promise<TimelinePlanResult | undefined>;
  viewData(uri: Uri, query: ViewDataParams['query'], level?: boolean): Promise<ViewDataResult | undefined>;
  criticalPath(uri: Uri, to?: string): Promise<CriticalPathResult | undefined>;
  summary(uri: Uri): Promise<SummaryResult | undefined>;
  reveal(uri: Uri, id: string): Promise<RevealResult | undefined>;
  /** A gesture in the picture as edits of the text, or why there are none. */
  exportFile(uri: Uri, format: string): Promise<ExportFileResult | undefined>;
  /** @param into the roadmap that it is merged into; a new one where it is left out */
  importFile(name: string, bytes: Uint8Array, into?: Uri, dates?: 'dmy' | 'mdy'): Promise<ImportFileResult | undefined>;
  editPlan(uri: Uri, edit: EditPlanParams['edit'], level?: boolean): Promise<EditPlanResult | undefined>;
  itemAt(uri: Uri, position: Position): Promise<ItemAtResult | undefined>;
  roots(): Promise<RootsResult | undefined>;
  /** @param inside a product or feature; left out, the top of the roadmap */
  portfolio(uri: Uri, inside?: string): Promise<PortfolioResult | undefined>;
  /** A root roadmap has another plan now. */
  readonly onPlanChanged: Event<PlanChangedParams>;
  /** To a server without a disk: the workspace's roadmaps. */
  sendFiles(files: FilesParams): void;
  restart(): Promise<void>;
  /** It runs again and knows nothing of what was sent before. */
  readonly onRestarted: Event<void>;
  showOutput(): void;
}

type MakeClient = () => BaseLanguageClient;

/** `make` is called again at each restart, since a web worker that has ended cannot be started anew. */
export async function startServer(make: MakeClient): Promise<Server> {
  const planChanges = new EventEmitter<PlanChangedParams>();
  const restarts = new EventEmitter<void>();
  let client = make();

  const start = async (): Promise<void> => {
    client.onNotification(planChanged.method, (params: unknown) => {
      const read = planChanged.params.safeParse(params);
      if (read.success) planChanges.fire(read.data);
    });
    // Without a server the colours, snippets and commands still work, and the output says what went wrong.
    await client.start().catch((error) => client.error(`The language server did not start: ${error}`));
  };

  const ask = async (method: string, params: object): Promise<unknown> => {
    if (!client.isRunning()) return undefined;
    try {
      return await client.sendRequest(method, params);
    } catch (error) {
      client.debug(`${method}: ${error}`);
      return undefined;
    }
  };
  const checked = async <T>(
    request: { method: string; result: z.ZodType<T> },
    params: object,
  ): Promise<T | undefined> => {
    const read = request.result.safeParse(await ask(request.method, params));
    return read.success ? read.data : undefined;
  };

  await start();
  return {
    // The plan is large and the page checks it again, so it is passed on as it comes.
    timelinePlan: async (uri, level) =>
      ((await ask(timelinePlan.method, { uri: uri.toString(), level })) as TimelinePlanResult | null | undefined) ??
      undefined,
    viewData: async (uri, query, level) =>
      ((await ask(viewData.method, { uri: uri.toString(), query, level })) as ViewDataResult | null | undefined) ??
      undefined,
    criticalPath: (uri, to) => checked(criticalPath, { uri: uri.toString(), to }),
    summary: (uri) => checked(summary, { uri: uri.toString() }),
    reveal: (uri, id) => checked(reveal, { uri: uri.toString(), id }),
    exportFile: (uri, format) => checked(exportFile, { uri: uri.toString(), format }),
    importFile: (name, bytes, into, dates) =>
      checked(importFile, { name, base64: base64Of(bytes), dates, into: into?.toString() }),
    editPlan: (uri, edit, level) => checked(editPlan, { uri: uri.toString(), edit, level }),
    itemAt: (uri, { line, character }) => checked(itemAt, { uri: uri.toString(), position: { line, character } }),
    roots: () => checked(roots, {}),
    portfolio: (uri, inside) => checked(portfolio, { uri: uri.toString(), inside }),
    onPlanChanged: planChanges.event,
    sendFiles: (params) => void client.sendNotification(files.method, params).catch(() => undefined),
    onRestarted: restarts.event,
    async restart() {
      await client.stop(2000).catch(() => undefined);
      await client.dispose().catch(() => undefined);
      client = make();
      await start();
      restarts.fire();
    },
    showOutput: () => client.outputChannel.show(true),
    dispose() {
      planChanges.dispose();
      restarts.dispose();
      void client.dispose().catch(() => undefined);
    },
  };
}

/** In parts, since a call takes so many arguments only. */
function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
